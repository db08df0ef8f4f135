// How the pages look: large type and language, switched in place. Nothing is loaded anew for it, since the token is in no address.
(function () {
  var app = document.querySelector('tb-app');
  var elder = document.querySelector('[data-elder]');
  var language = document.querySelector('[data-language]');
  var wanted = new URLSearchParams(location.search);
  var chinese = [];

  function showMode(mode) {
    app.setAttribute('mode', mode);
    document.documentElement.classList.toggle('elder', mode === 'elder');
    var english = document.documentElement.lang === 'en';
    var words = { elder: english ? 'Usual size' : '标准版', standard: english ? 'Large type' : '长辈版' };
    elder.textContent = words[mode];
  }

  function mode() {
    return app.getAttribute('mode') === 'elder' ? 'elder' : 'standard';
  }

  function showLanguage(lang) {
    document.documentElement.lang = lang;
    chinese.forEach(function (entry) {
      entry.place.textContent = lang === 'en' ? entry.place.getAttribute('data-en') : entry.text;
    });
    language.textContent = lang === 'en' ? '中文' : 'English';
    language.lang = lang === 'en' ? 'zh-CN' : 'en';
    showMode(mode());
  }

  [].forEach.call(document.querySelectorAll('[data-en]'), function (place) {
    chinese.push({ place: place, text: place.textContent });
  });
  elder.addEventListener('click', function (event) {
    event.preventDefault();
    showMode(mode() === 'elder' ? 'standard' : 'elder');
  });
  language.addEventListener('click', function (event) {
    event.preventDefault();
    showLanguage(document.documentElement.lang === 'en' ? 'zh-CN' : 'en');
  });
  if (wanted.get('mode') === 'elder') app.setAttribute('mode', 'elder');
  showLanguage(wanted.get('lang') === 'en' ? 'en' : 'zh-CN');
})();
