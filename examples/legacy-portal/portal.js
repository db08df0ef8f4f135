// What holds the portal together: RequireJS brings jQuery and a slider; helpers sit on the prototypes of the language.
String.prototype.trim = function () {
  return this.replace(/(^\s*)|(\s*$)/g, '');
};
String.prototype.startsWith = function (str) {
  var reg = new RegExp('^' + str);
  return reg.test(this);
};
String.prototype.replaceAll = function (s1, s2) {
  return this.replace(new RegExp(s1, 'gm'), s2);
};
Array.prototype.remove = function (index) {
  return this.splice(index, 1);
};
Array.prototype.contains = function (item) {
  return this.indexOf(item) >= 0;
};
Date.prototype.format = function (pattern) {
  return pattern
    .replace('yyyy', this.getFullYear())
    .replace('MM', this.getMonth() + 1)
    .replace('dd', this.getDate());
};

require.config({ baseUrl: '.', paths: { jquery: 'libraries/jquery' } });
require(['jquery', 'slider'], function ($) {
  $('#date').text('今天是 ' + new Date().format('yyyy年MM月dd日'));
  $('#slider').slider({ wait: 4000 });
  $('#favourite').click(function () {
    alert('请按 Ctrl+D 收藏');
    return false;
  });
  var code = /[?&]code=([^&]*)/.exec(location.search);
  $('#guide').attr('code', code ? decodeURIComponent(code[1]) : '');
});
