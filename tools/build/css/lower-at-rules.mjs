// Container queries and range conditions, as media queries of 2018.

const AXIS = { width: 'width', 'inline-size': 'width', height: 'height', 'block-size': 'height' };
/** Media features compare with "or equal" only; this is less than a pixel. */
const A_LITTLE = { px: 0.02, em: 0.001, rem: 0.001 };
const FLIPPED = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

const LENGTH = String.raw`([\d.]+)(px|r?em)`;
const FEATURE = 'width|inline-size|height|block-size';
const CONDITIONS = [
  // (width > 30rem)
  [
    new RegExp(`^(${FEATURE})\\s*([<>]=?)\\s*${LENGTH}$`),
    (_, axis, sign, size, unit) => [[axis, sign, size, unit]],
  ],
  // (30rem <= width)
  [
    new RegExp(`^${LENGTH}\\s*([<>]=?)\\s*(${FEATURE})$`),
    (_, size, unit, sign, axis) => [[axis, FLIPPED[sign], size, unit]],
  ],
  // (20rem <= width < 30rem)
  [
    new RegExp(`^${LENGTH}\\s*([<>]=?)\\s*(${FEATURE})\\s*([<>]=?)\\s*${LENGTH}$`),
    (_, low, lowUnit, first, axis, second, high, highUnit) => [
      [axis, FLIPPED[first], low, lowUnit],
      [axis, second, high, highUnit],
    ],
  ],
  // (min-inline-size: 30rem)
  [
    new RegExp(`^(min|max)-(${FEATURE})\\s*:\\s*${LENGTH}$`),
    (_, bound, axis, size, unit) => [[axis, bound === 'min' ? '>=' : '<=', size, unit]],
  ],
];

/** Not rules we can leave to be ignored: what they hold matters. */
const UNKNOWN = {
  layer: 99,
  scope: 118,
  property: 85,
  'position-try': 125,
  import: 'never in a shadow root',
};
/** These only make a change look smoother. */
const DROPPED = new Set(['starting-style', 'view-transition']);

export function lowerAtRules(root, report) {
  root.walkAtRules((rule) => {
    if (rule.name in UNKNOWN)
      report(rule, `@${rule.name} is not known before Chromium ${UNKNOWN[rule.name]}`);
    else if (DROPPED.has(rule.name)) rule.remove();
    else if (rule.name === 'container') lowerContainer(rule, report);
    else if (rule.name === 'media') rule.params = lowerRanges(rule.params);
  });
}

/**
 * The screen's width stands in for the container's. In a narrow column of a wide screen that is wrong, but
 * never unusable; the layouts differ in columns only.
 */
function lowerContainer(rule, report) {
  const conditions = lowerRanges(rule.params.replace(/^[\w-]+\s+(?=\()/, ''));
  const known = /^\((min|max)-(width|height): [^()]+\)( and \((min|max)-(width|height): [^()]+\))*$/;
  if (!known.test(conditions))
    return report(rule, `@container ${rule.params} has no media query that says the same`);
  rule.name = 'media';
  rule.params = conditions;
}

/** `(width >= 30rem)` → `(min-width: 30rem)`; other conditions stay as they are. */
export function lowerRanges(params) {
  return params.replace(/\(([^()]+)\)/g, (whole, inside) => {
    for (const [pattern, read] of CONDITIONS) {
      const match = pattern.exec(inside.trim());
      if (match) return read(...match).map(bound).join(' and '); // prettier-ignore
    }
    return whole;
  });
}

function bound([axis, sign, size, unit]) {
  const shift = sign === '<' ? -A_LITTLE[unit] : sign === '>' ? A_LITTLE[unit] : 0;
  const length = Number((Number(size) + shift).toFixed(3));
  return `(${sign.startsWith('>') ? 'min' : 'max'}-${AXIS[axis]}: ${length}${unit})`;
}
