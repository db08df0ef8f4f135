// The little of core-js without which zone.js of today does not start in Chromium 64.
if (!('globalThis' in window)) window.globalThis = window;
if (!Object.hasOwn)
  Object.hasOwn = function (object, key) {
    return Object.prototype.hasOwnProperty.call(object, key);
  };
