// Puts one peer on `window.bench`, in the way `measure.mjs` drives them all.
import * as forms from './inputs.js';
import { countControls, countFilled, fieldWith, painted, type, wait } from './look.js';

/** Between two keystrokes: a quick typist's. Milliseconds. */
const KEY_MS = 60;

export function install(peer) {
  let form;
  let field;
  window.bench = {
    /** Made before the clock starts: a page has its schema and data at hand. */
    prepare(name, options = {}) {
      form = { ...forms[name](options), ...options };
    },
    async mount() {
      await peer.mount(document.getElementById('root'), form);
      await painted();
    },
    async validate() {
      await peer.validate();
      await painted();
    },
    async addRow() {
      await peer.addRow();
      await painted();
    },
    pick(value) {
      field = fieldWith(value);
      field.focus();
    },
    /** One letter after the other; with `idle` the same waiting without the letters. */
    async type(text, { idle = false } = {}) {
      const before = field.value;
      for (let length = 1; length <= text.length; length += 1) {
        await wait(KEY_MS);
        if (!idle) type(field, before + text.slice(0, length));
        await painted();
      }
    },
    typed: () => field.isConnected && field.value,
    controls: countControls,
    messages: () => countFilled(peer.messages),
  };
}
