// The page's own script: plain, without a framework. It reads the address and keeps the page's settings there,
// so that a guide can be linked to and the list stands as it was when one comes back.
(function () {
  var words = {
    site: 'Jingang Government Services (sample)',
    settings: 'Page settings',
    elder: 'Large type',
    dark: 'Dark',
    list: 'Services',
    guide: 'Service guide',
    all: 'All services',
    sample: 'Sample catalogue',
    imported: 'Imported catalogue',
    fictional:
      'A sample: region, bodies, people, telephone numbers and addresses are invented and no basis for anything.',
  };
  var address = new URL(location.href);
  var settings = address.searchParams;
  var app = document.querySelector('tb-app');
  var list = document.querySelector('tb-catalogue');
  var guide = document.querySelector('tb-item-guide');
  // As the page has them: its pages for old browsers have other names.
  var itemUrl = list && list.getAttribute('item-url');
  var looks = ['lang', 'elder', 'dark'];
  var all = looks.concat('catalogue');
  var chinese = {};

  function each(selector, action) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), action);
  }

  function show() {
    var english = settings.get('lang') === 'en';
    document.documentElement.lang = english ? 'en' : 'zh-CN';
    each('[data-text]', function (element) {
      var key = element.getAttribute('data-text');
      chinese[key] = chinese[key] || element.textContent;
      element.textContent = english ? words[key] : chinese[key];
    });
    each('[data-label]', function (element) {
      element.setAttribute('aria-label', english ? words.settings : '页面设置');
    });
    var language = document.getElementById('language');
    language.textContent = english ? '中文' : 'English';
    language.lang = english ? 'zh-CN' : 'en';
    toggle('elder', 'mode', 'elder', 'standard');
    toggle('dark', 'theme', 'dark', 'light');
    each('a[href*="index.html"], a[href*="guide.html"]', keepSettings);
    each('#catalogues a', markCurrent);
    if (list) list.setAttribute('item-url', [itemUrl, kept(all)].filter(Boolean).join('&'));
  }

  function toggle(name, attribute, on, off) {
    var active = settings.get(name) === '1';
    app.setAttribute(attribute, active ? on : off);
    document.documentElement.classList.toggle(name, active);
    document.getElementById(name).setAttribute('aria-pressed', String(active));
  }

  /** These settings as part of an address. */
  function kept(names) {
    return names
      .filter(function (name) {
        return settings.get(name);
      })
      .map(function (name) {
        return name + '=' + encodeURIComponent(settings.get(name));
      })
      .join('&');
  }

  /** The search of an address with the settings of this page in the place of its own. */
  function withSettings(search) {
    var params = new URLSearchParams(search || '');
    looks.forEach(function (name) {
      if (settings.get(name)) params.set(name, settings.get(name));
      else params.delete(name);
    });
    return String(params) ? '?' + params : '';
  }

  /** A link leads to what it names itself, in the language and the looks of this page. */
  function keepSettings(link) {
    var target = link.getAttribute('href').split('?');
    var own = /(?:^|&)((?:code|catalogue)=[^&]*)/.exec(target[1] || '');
    var names = own && /^catalogue/.test(own[1]) ? looks : all;
    var query = [own && own[1], kept(names)].filter(Boolean).join('&');
    link.setAttribute('href', target[0] + (query && '?' + query));
  }

  function markCurrent(link) {
    var shown = app.getAttribute('catalogue');
    if (link.search.indexOf('catalogue=' + shown) > 0) link.setAttribute('aria-current', 'true');
  }

  function remember() {
    history.replaceState(
      null,
      '',
      address.pathname + (String(settings) ? '?' + settings : '') + location.hash,
    );
    show();
  }

  function press(name, value) {
    document.getElementById(name).addEventListener('click', function () {
      if (settings.get(name === 'language' ? 'lang' : name))
        settings.delete(name === 'language' ? 'lang' : name);
      else settings.set(name === 'language' ? 'lang' : name, value);
      remember();
    });
  }

  // Only a file beside this page: an address from elsewhere is nobody's catalogue.
  if (/^[\w-]+\.json$/.test(settings.get('catalogue') || ''))
    app.setAttribute('catalogue', settings.get('catalogue'));
  if (guide) guide.setAttribute('code', settings.get('code') || '');
  if (list) {
    ['query', 'audience', 'topic', 'department', 'ways'].forEach(function (name) {
      if (settings.get(name)) list.setAttribute(name, settings.get(name));
    });
    list.addEventListener('change', function () {
      ['query', 'audience', 'topic', 'department', 'ways'].forEach(function (name) {
        if (list[name]) settings.set(name, list[name]);
        else settings.delete(name);
      });
      remember();
    });
  }
  if (document.getElementById('back')) {
    var arrived = kept(looks);
    document.getElementById('back').addEventListener('click', function (event) {
      var from = document.referrer.split('?');
      if (from[0] !== event.currentTarget.href.split('?')[0] || history.length < 2) return;
      event.preventDefault();
      // Back to the list as it was left, if one came from it; with what was set here in the meantime.
      if (kept(looks) === arrived) history.back();
      else location.assign(from[0] + withSettings(from[1]));
    });
  }
  press('elder', '1');
  press('dark', '1');
  press('language', 'en');
  show();
})();
