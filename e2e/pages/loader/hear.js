// Keeps what the page's author is told, for tests to read.
window.said = [];
console.warn = function (words) {
  window.said.push(String(words));
};
