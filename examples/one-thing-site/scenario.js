// The page's own script: which scenario, where applications go, how the page looks; all of it from the address, none of it personal.
(function () {
  var app = document.querySelector('tb-app');
  var address = new URLSearchParams(location.search);

  /** In the place of a gateway: takes everything in and keeps nothing. */
  var pretended = {
    id: 'example.pretended',
    submit: function (submission) {
      var number = 'SAMPLE-' + String(Date.now()).slice(-6);
      var parts = submission.joint ? submission.joint.parts : [];
      return Promise.resolve({
        status: 'accepted',
        caseNumber: number,
        receivedAt: new Date().toISOString(),
        subCases: parts.map(function (part, index) {
          return {
            item: part.item,
            department: '津港市（虚构）有关部门',
            caseNumber: number + '-' + (index + 1),
            status: 'received',
          };
        }),
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
  var site = document.title.split(' · ').slice(-1)[0];
  var oneThing = document.querySelector('tb-one-thing');
  oneThing.addEventListener('tb-step-shown', function (event) {
    document.title = [event.detail.title, event.detail.scenario, site].join(' · ');
  });
  if (/^[\w-]+$/.test(address.get('code') || '')) oneThing.code = address.get('code');
})();
