// The guide of the item the address names.
var code = /[?&]code=([^&]*)/.exec(location.search);
if (code) document.querySelector('tb-item-guide').setAttribute('code', decodeURIComponent(code[1]));
