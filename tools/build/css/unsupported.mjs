// Finds declarations Chromium 64 would ignore. An author states a fallback as CSS always did, in the
// declaration before:   width: 20rem;  width: min(100%, 20rem);
// Newer engines take the second. Here it is taken out: with a var() in it, 64 would take it too, and then
// find it invalid when it is too late to fall back.

/** Functions, with the first Chromium that has them. */
const FUNCTIONS = {
  min: 79,
  max: 79,
  clamp: 79,
  env: 69,
  'conic-gradient': 69,
  'color-mix': 111,
  'light-dark': 123,
  color: 111,
  oklch: 111,
  oklab: 111,
  lch: 111,
  lab: 111,
  round: 125,
  anchor: 125,
};
const UNITS = {
  dvh: 108,
  svh: 108,
  lvh: 108,
  dvw: 108,
  svw: 108,
  lvw: 108,
  dvi: 108,
  dvb: 108,
  vi: 108,
  vb: 108,
};
Object.assign(UNITS, {
  cqw: 105,
  cqh: 105,
  cqi: 105,
  cqb: 105,
  lh: 109,
  rlh: 111,
  cap: 118,
  ic: 106,
  ric: 111,
});

const KEYWORDS = [
  [/^display$/, /^contents$/, 65],
  [/^overflow(-[xy])?$/, /^clip$/, 90],
  [/^overflow-wrap$/, /^anywhere$/, 80],
  [/^white-space$/, /^break-spaces$/, 76],
  [/^grid(-template.*)?$/, /\b(subgrid|masonry)\b/, 117],
];
/** Properties without which something would look wrong; others are ignored without harm. */
const PROPERTIES = { 'aspect-ratio': 88, translate: 104, rotate: 104, scale: 104, 'position-anchor': 125 };

/** Takes out declarations that have a fallback, reports those that have none. */
export function dropWithFallback(root, report) {
  root.walkDecls((declaration) => {
    const since = unknownSince(declaration);
    if (!since || isGuarded(declaration)) return;
    if (hasFallback(declaration)) declaration.remove();
    else report(declaration, `${since} has no translation; state a fallback in the declaration before`);
  });
}

/** E.g. `min() (Chromium 79)`, or `undefined` where 64 knows everything in it. */
export function unknownSince({ prop, value }) {
  if (prop in PROPERTIES) return told(prop, PROPERTIES[prop]);
  const bare = value.replace(/"[^"]*"|'[^']*'|url\([^)]*\)/g, '');
  const name = [...bare.matchAll(/(?<![\w-])([a-z-]+)\(/g)]
    .map(([, found]) => found)
    .find((found) => found in FUNCTIONS);
  if (name) return told(`${name}()`, FUNCTIONS[name]);
  const unit = [...bare.matchAll(/(?<![\w#-])[\d.]+([a-z]+)\b/g)]
    .map(([, found]) => found)
    .find((found) => found in UNITS);
  if (unit) return told(`the unit ${unit}`, UNITS[unit]);
  const keyword = KEYWORDS.find(([props, values]) => props.test(prop) && values.test(bare));
  return keyword && told(`${prop}: ${value}`, keyword[2]);
}

const told = (what, major) => `${what} (Chromium ${major})`;

/** Inside `@supports (…)` an author has asked already, and 64 says no. */
export function isGuarded(node) {
  for (let parent = node.parent; parent; parent = parent.parent) {
    if (parent.type === 'atrule' && parent.name === 'supports' && !/^\s*not\b/.test(parent.params))
      return true;
  }
  return false;
}

const hasFallback = (declaration) =>
  declaration.parent.nodes
    .slice(0, declaration.parent.index(declaration))
    .some((node) => node.type === 'decl' && node.prop === declaration.prop);
