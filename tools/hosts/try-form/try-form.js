// For a folder without a page of its own: hands its schema and its layout to the form. `?lang=en`, `?mode=elder`, `?device=shared`, `?review=no`.
(function () {
  const app = document.querySelector('tb-app');
  const form = document.querySelector('tb-form');
  const address = new URLSearchParams(location.search);

  function json(file) {
    return fetch(file).then(function (answer) {
      return answer.json();
    });
  }

  ['device', 'mode', 'theme'].forEach(function (name) {
    if (/^[a-z]+$/.test(address.get(name) || '')) app.setAttribute(name, address.get(name));
  });
  if (address.get('lang') === 'en') document.documentElement.lang = 'en';

  json('try-form.json')
    .then(function (settings) {
      form.setAttribute('draft-key', settings.draftKey);
      if (address.get('review') !== 'no') form.setAttribute('review-first', '');
      if (settings.formId) form.formId = settings.formId;
      return Promise.all([json('schema.json'), settings.layout ? json('form.json') : undefined]);
    })
    .then(function (parts) {
      form.schema = parts[0];
      form.form = parts[1];
    });
})();
