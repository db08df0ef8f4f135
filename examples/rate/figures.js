// Shows figures that were made up, or with `?live` those of the gateway.
(function () {
  var summary = document.querySelector('tb-rating-summary');
  if (new URLSearchParams(location.search).has('live')) return;

  fetch('figures.json')
    .then(function (answer) {
      return answer.json();
    })
    .then(function (figures) {
      summary.summary = figures;
    })
    // The gateway is asked instead.
    .catch(function () {});
})();
