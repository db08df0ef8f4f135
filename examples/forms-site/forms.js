// The page's own script: gives the form its schema and its layout, and says where applications go.
(function () {
  var app = document.querySelector('tb-app');
  var form = document.querySelector('tb-form');
  var address = new URLSearchParams(location.search);

  function json(file) {
    return fetch(file).then(function (answer) {
      if (!answer.ok) throw new Error(file + ': ' + answer.status);
      return answer.json();
    });
  }

  /** In the place of a gateway: takes everything in and keeps nothing. */
  var pretended = {
    id: 'example.pretended',
    submit: function () {
      return Promise.resolve({
        status: 'accepted',
        caseNumber: 'SAMPLE-' + String(Date.now()).slice(-6),
        receivedAt: new Date().toISOString(),
      });
    },
    upload: function (file) {
      return Promise.resolve({
        id: 'sample-' + Date.now(),
        name: file.name,
        size: file.size,
        type: file.type,
      });
    },
  };

  // Only a path of this site: an application goes nowhere else.
  var gateway = address.get('gateway') || '';
  if (/^\/[\w/-]*$/.test(gateway)) app.setAttribute('gateway', gateway);
  else
    customElements.whenDefined('tb-app').then(function () {
      app.host.of({ name: 'submissionTarget' }).register(pretended);
    });

  ['device', 'mode', 'theme'].forEach(function (name) {
    if (/^[a-z]+$/.test(address.get(name) || '')) app.setAttribute(name, address.get(name));
  });
  if (address.get('lang') === 'en') document.documentElement.lang = 'en';

  // `data-version="2"` takes the second version of a form; where it says `data-in-english`, its words are there in English.
  var version = address.get('version') || form.getAttribute('data-version');
  var english = document.documentElement.lang === 'en' && form.hasAttribute('data-in-english');
  var ending = version === '2' ? '-v2.json' : english ? '-en.json' : '.json';
  var folder = 'forms/' + form.getAttribute('data-form');
  Promise.all([json(folder + '/schema' + ending), json(folder + '/form' + ending)]).then(function (parts) {
    form.schema = parts[0];
    form.form = parts[1];
  });
})();
