// Lists the scenarios of the catalogue in the place of the links that stand in the page. What is in the address goes along to the next.
(function () {
  var list = document.querySelector('.scenarios');

  fetch('catalogue.json')
    .then(function (answer) {
      return answer.json();
    })
    .then(function (catalogue) {
      list.textContent = '';
      catalogue.scenarios.forEach(function (scenario) {
        var address = new URLSearchParams(location.search);
        address.set('code', scenario.id);
        var entry = list.appendChild(document.createElement('li'));
        var link = entry.appendChild(document.createElement('a'));
        link.href = 'scenario.html?' + address;
        link.textContent = scenario.name;
        var text = entry.appendChild(document.createElement('p'));
        text.textContent = scenario.summary || '';
      });
    })
    // The links in the page lead on as well.
    .catch(function () {});
})();
