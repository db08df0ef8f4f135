// What the page is told on the console by warnings, for the test to read.
window.said = [];
(function () {
  var warn = console.warn;
  console.warn = function () {
    window.said.push(String(arguments[0]));
    return warn.apply(console, arguments);
  };
})();
