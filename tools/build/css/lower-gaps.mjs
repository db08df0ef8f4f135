// `gap`: called `grid-gap` in grids until Chromium 66, missing in flex boxes until 84. There the children get
// margins instead:  .row > * + * { margin-start }.  A wrapping box gives every child a margin at its end and
// below, so it ends in a little empty space. Slotted children get none: they are not in our tree.
//
// In flex boxes `end` was ignored as an alignment until 93; `flex-end` means the same there.
import { list } from 'postcss';
import { lowerDeclaration } from './lower-logical.mjs';

const TOUCHES = /^(display|flex-direction|flex-wrap|flex-flow|gap|row-gap|column-gap)$/;
const ALIGNS = /^(justify-content|align-content|align-items|place-content|place-items)$/;

export function lowerGaps(root, report) {
  root.walkRules(splitList);
  /** What is known of each selector so far: a later rule (in a media query) may say half of it anew. */
  const known = new Map();
  root.walkRules((rule) => {
    const own = rule.nodes.filter((node) => node.type === 'decl');
    if (!own.some(isOurs)) return;
    const before = known.get(rule.selector) ?? {};
    const box = own.reduce(read, before);
    // Conditions need not hold: only a rule outside of them settles what others start from.
    if (rule.parent.type === 'root' || !known.has(rule.selector)) known.set(rule.selector, box);
    lowerRule({ rule, own, box, before, report });
  });
}

const isOurs = ({ prop = '' }) => TOUCHES.test(prop) || ALIGNS.test(prop);
const isFlex = ({ display = '' }) => /flex$/.test(display);
const isGrid = ({ display = '' }) => /grid$/.test(display);

/** `.a, .b {}` as two rules, since each has its own story. */
function splitList(rule) {
  if (rule.selectors.length === 1 || !rule.nodes.some(isOurs)) return;
  rule.replaceWith(rule.selectors.map((selector) => rule.clone({ selector })));
}

function lowerRule({ rule, own, box, before, report }) {
  const gaps = own.filter(({ prop }) => /^((row|column)-)?gap$/.test(prop));
  if (isFlex(box)) {
    own.filter(({ prop }) => ALIGNS.test(prop)).forEach(lowerAlignment);
    gaps.forEach((gap) => gap.remove());
  } else if (isGrid(box)) {
    gaps.forEach((gap) => gap.cloneBefore({ prop: `grid-${gap.prop}` }));
  } else if (gaps.some(({ prop }) => prop !== 'column-gap')) {
    report(
      gaps[0],
      'whether a gap is one of a grid or a flex box must be told by `display` in the same rule',
    );
  }
  addChildMargins(rule, isFlex(box) ? childMargins(box) : {}, isFlex(before) ? childMargins(before) : {});
}

function read(box, { prop, value }) {
  const [first, second = first] = list.space(value);
  if (prop === 'gap') return { ...box, row: first, column: second };
  if (prop === 'row-gap') return { ...box, row: value };
  if (prop === 'column-gap') return { ...box, column: value };
  if (prop === 'flex-wrap') return { ...box, wraps: value !== 'nowrap' };
  if (prop === 'flex-direction') return { ...box, down: value.startsWith('column') };
  if (prop === 'flex-flow') return { ...box, down: /column/.test(value), wraps: /\bwrap/.test(value) };
  return prop === 'display' ? { ...box, display: value } : box;
}

function lowerAlignment(declaration) {
  declaration.value = declaration.value.replace(/(?<![\w-])(start|end)\b/g, 'flex-$1');
}

/** Rules for the children right after `rule`, which also take back what an earlier rule gave them. */
function addChildMargins(rule, margins, earlier) {
  let last = rule;
  for (const children of new Set([...Object.keys(earlier), ...Object.keys(margins)])) {
    const wanted = { ...mapValues(earlier[children] ?? {}, () => '0'), ...margins[children] };
    if (JSON.stringify(wanted) === JSON.stringify(earlier[children] ?? {})) continue;
    const nodes = Object.entries(wanted).flatMap(([prop, value]) =>
      lowerDeclaration(prop, value).map(toDeclaration),
    );
    const added = rule.clone({ selector: `${rule.selector} > ${children}`, nodes: [] });
    last.after(added.append(...nodes));
    last = added;
  }
}

/** `{ '* + *': { 'margin-inline-start': '8px' } }` */
function childMargins({ row, column, down, wraps }) {
  if (wraps) return { '*': given({ 'margin-inline-end': column, 'margin-block-end': row }) };
  return { '* + *': given(down ? { 'margin-block-start': row } : { 'margin-inline-start': column }) };
}

const given = (properties) => Object.fromEntries(Object.entries(properties).filter(([, value]) => value));
const mapValues = (object, map) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));
const toDeclaration = ([prop, value]) => ({ prop, value });
