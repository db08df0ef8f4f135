// What pages of 2005 did to the language: methods everybody sees in `for…in`, and methods of today's names that
// do something else or less.
Array.prototype.contains = function (item) {
  return this.indexOf(item) >= 0;
};
Array.prototype.remove = function (item) {
  return this.splice(this.indexOf(item), 1);
};
Array.prototype.size = 0;
Object.prototype.clone = function () {
  return this;
};
Array.prototype.find = function (wanted) {
  return this.indexOf(wanted);
};
Array.prototype.reduce = function () {
  return this.length > 1 ? this : this[0];
};
Array.prototype.entries = Array.prototype.at = function () {
  return this;
};
Array.from = function (list) {
  return Array.prototype.slice.call(list);
};
Object.assign = function (target, source) {
  for (var key in source) target[key] = source[key];
  return target;
};
Array.prototype.toJSON = function () {
  return '[' + this.join(',') + ']';
};
String.prototype.toJSON = function () {
  return '"' + this + '"';
};
Date.prototype.toJSON = function () {
  return this.getTime();
};
String.prototype.replaceAll = function (find, by) {
  return this.replace(new RegExp(find, 'gm'), by);
};
String.prototype.trim = function () {
  return this.replace(/(^\s*)|(\s*$)/g, '');
};
String.prototype.startsWith = function (start) {
  return new RegExp('^' + start).test(this);
};
String.prototype.endsWith = function (end) {
  return new RegExp(end + '$').test(this);
};
String.prototype.at = String.prototype.charAt;
Date.prototype.format = function (pattern) {
  return pattern;
};
