import type { WidgetName } from '../definition.js';

/** Options each widget reads beside what every entry may say. */
const WIDGETS: Readonly<Record<WidgetName, string>> = {
  text: '',
  email: '',
  url: '',
  phone: '',
  postcode: '',
  password: '',
  textarea: 'rows',
  number: 'unit',
  money: 'unit capital',
  date: 'min max',
  time: 'min max',
  datetime: 'min max',
  'date-range': 'min max keys',
  select: '',
  radios: '',
  'search-select': 'optionsFrom initials',
  checkbox: '',
  switch: '',
  checkboxes: '',
  'citizen-id': '',
  uscc: '',
  mobile: '',
  'bank-card': '',
  'licence-plate': '',
  region: 'depth within partial',
  address: 'depth within partial keys',
  file: 'accept maxSize maxFiles capture',
  signature: '',
};

/** Types of entries that are no widgets: groups, words, and what other notations call ours or leave to the form. */
const OTHER_TYPES =
  'fieldset section columns conditional tabs tab wizard step array table list choice object help hidden default ' +
  'radios-inline radiobuttons string integer boolean datetime-local tel ' +
  // Told when the form is made, or drawn by the form itself.
  'tabarray template submit button actions reset';

const OF_EVERY_ENTRY =
  'key type title notitle description placeholder readonly required titleMap items tabs condition requiredIf invalidIf readonlyIf compute ' +
  'prefill validationMessage autocomplete inputmode enterkeyhint options schema ngModelOptions helpvalue text minlength maxlength ' +
  'minimum maximum add remove sortable rowTitle';

const words = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');

/** Every `type` the library draws. */
export const knownTypes: readonly string[] = [...Object.keys(WIDGETS), ...words(OTHER_TYPES)];

/** Every option one of the widgets reads, or any entry may have. */
export const knownOptions: readonly string[] = [
  ...words(OF_EVERY_ENTRY),
  ...new Set(words(Object.values(WIDGETS).join(' '))),
];

/** Formats that only say how a question is drawn. */
export const drawnFormats: readonly string[] = Object.keys(WIDGETS);

/** ` (did you mean …?)` where one of `known` is at most two slips away, or one for short words. */
export function meant(word: string, known: readonly string[]): string {
  let best: string | undefined;
  let least = word.length < 5 ? 2 : 3;
  for (const other of known) {
    const slips = slipsBetween(word.toLowerCase(), other.toLowerCase());
    if (slips < least) [best, least] = [other, slips];
  }
  return best === undefined ? '' : `; did you mean ${best}?`;
}

/** Letters to be put in, taken out, changed, or changed with the next one. */
function slipsBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let at = 1; at <= a.length; at++) {
    const next = [at];
    for (let to = 1; to <= b.length; to++) {
      const same = a[at - 1] === b[to - 1];
      let slips = Math.min(
        (row[to] as number) + 1,
        (next[to - 1] as number) + 1,
        (row[to - 1] as number) + (same ? 0 : 1),
      );
      if (at > 1 && to > 1 && a[at - 1] === b[to - 2] && a[at - 2] === b[to - 1])
        slips = Math.min(slips, (before[to - 2] as number) + 1);
      next.push(slips);
    }
    [before, row] = [row, next];
  }
  return row[b.length] as number;
}
