// Hardens the page as some security products do: nobody may change what the language and the DOM come with.
'use strict';
[
  Object,
  Function,
  Array,
  String,
  Number,
  RegExp,
  Date,
  Error,
  TypeError,
  Promise,
  Map,
  Set,
  WeakMap,
  Symbol,
  EventTarget,
  Event,
  CustomEvent,
  Node,
  Element,
  HTMLElement,
  Document,
  ShadowRoot,
  MutationObserver,
  URL,
].forEach(function (type) {
  Object.freeze(type.prototype);
});
