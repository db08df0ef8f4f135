// What the harness sees of a page, through open shadow roots.

/** Every element below `root`. */
function* all(root) {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* all(element.shadowRoot);
  }
}

const CONTROLS = 'input:not([type=hidden]), select, textarea';

/** How many questions can be answered; the radio buttons of one question count once. */
export function countControls() {
  let count = 0;
  const groups = new Set();
  for (const element of all(document)) {
    if (!element.matches(CONTROLS)) continue;
    if (element.type === 'radio') groups.add(element.name);
    else count += 1;
  }
  return count + groups.size;
}

/** How many elements match and have something to say. */
export function countFilled(selector) {
  let count = 0;
  for (const element of all(document))
    if (element.matches(selector) && element.textContent.trim()) count += 1;
  return count;
}

/** The text field that shows this value. */
export function fieldWith(value) {
  for (const element of all(document))
    if (element.matches('input') && element.value === value) return element;
  throw new Error(`no field shows ${value}`);
}

/** Puts a value in as typing would: React listens behind the element's own setter. */
export function type(field, value) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, value);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Until what has changed is on the screen. */
export const painted = () =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

export const wait = (ms) => new Promise((done) => setTimeout(done, ms));
