// Shows the code of the window that is chosen, for the sheet that is chosen. `?window=hall-5&paper=a6` chooses beforehand.
(function () {
  var code = document.querySelector('tb-rating-qr');
  var form = document.querySelector('form');
  var wanted = new URLSearchParams(location.search);

  function show() {
    code.setAttribute('window', form.elements.window.value);
    code.setAttribute('paper', form.elements.paper.value);
    code.setAttribute('name', form.elements.window.selectedOptions[0].textContent);
  }

  ['window', 'paper'].forEach(function (name) {
    if (wanted.has(name)) form.elements[name].value = wanted.get(name);
  });
  form.addEventListener('change', show);
  show();
})();
