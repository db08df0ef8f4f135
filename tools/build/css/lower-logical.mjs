// Logical properties in the words of Chromium 64. Margins, paddings and borders have direction-aware
// `-webkit-` names that every later Chromium still takes; insets and corner radii have none and become those
// of left-to-right writing.
import { list } from 'postcss';

const SIDES = {
  inline: ['-webkit-X-start', '-webkit-X-end'],
  block: ['-webkit-X-before', '-webkit-X-after'],
};
const SIDE = {
  'inline-start': '-webkit-X-start',
  'inline-end': '-webkit-X-end',
  'block-start': '-webkit-X-before',
  'block-end': '-webkit-X-after',
};
const INSETS = {
  inset: ['top', 'right', 'bottom', 'left'],
  'inset-inline': ['left', 'right'],
  'inset-block': ['top', 'bottom'],
  'inset-inline-start': ['left'],
  'inset-inline-end': ['right'],
  'inset-block-start': ['top'],
  'inset-block-end': ['bottom'],
};
const SIMPLE = {
  'border-start-start-radius': 'border-top-left-radius',
  'border-start-end-radius': 'border-top-right-radius',
  'border-end-start-radius': 'border-bottom-left-radius',
  'border-end-end-radius': 'border-bottom-right-radius',
  'overflow-inline': 'overflow-x',
  'overflow-block': 'overflow-y',
};
const FLOATS = { 'inline-start': 'left', 'inline-end': 'right' };

export function lowerLogical(root) {
  root.walkDecls((declaration) => {
    const lowered = lowerDeclaration(declaration.prop, declaration.value);
    if (!lowered) return;
    declaration.replaceWith(lowered.map(([prop, value]) => declaration.clone({ prop, value })));
  });
}

/** `[['-webkit-margin-start', '1px'], …]`, or `undefined` for a property that needs nothing. */
export function lowerDeclaration(prop, value) {
  if (prop in INSETS) return spread(INSETS[prop], list.space(value));
  if (prop in SIMPLE) return [[SIMPLE[prop], value]];
  if ((prop === 'float' || prop === 'clear') && value in FLOATS) return [[prop, FLOATS[value]]];
  return lowerBox(prop, value) ?? lowerBorder(prop, value);
}

function lowerBox(prop, value) {
  const [, box, axis, side] = /^(margin|padding)-(inline|block)(-start|-end)?$/.exec(prop) ?? [];
  if (!box) return undefined;
  if (side) return [[named(SIDE[axis + side], box), value]];
  return spread(SIDES[axis].map((name) => named(name, box)), list.space(value)); // prettier-ignore
}

/** `border-inline`, `border-inline-start`, `border-inline-color`, `border-inline-start-color` and so on. */
function lowerBorder(prop, value) {
  const [, axis, side, part = ''] =
    /^border-(inline|block)(-start|-end)?(-(?:color|style|width))?$/.exec(prop) ?? [];
  if (!axis) return undefined;
  if (side) return [[named(SIDE[axis + side], 'border') + part, value]];
  const names = SIDES[axis].map((name) => named(name, 'border') + part);
  return part ? spread(names, list.space(value)) : names.map((name) => [name, value]);
}

const named = (pattern, box) => pattern.replace('X', box);

/** The four-value rule of `margin`, for two or four names. */
function spread(names, values) {
  const [first, second = first, third = first, fourth = second] = values;
  return [first, second, third, fourth].slice(0, names.length).map((value, index) => [names[index], value]);
}
