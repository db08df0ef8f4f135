// Says selectors in words Chromium 64 knows. One unknown selector there drops its whole rule.
import { list } from 'postcss';
import { formatParts, formatSelector, isPseudo, parseSelector } from './selectors.mjs';
import { isKeyframe } from './scope.mjs';
import { isGuarded } from './unsupported.mjs';

/** What is only called differently. `:focus-visible` is the one loss: rings show after a click too. */
const RENAMED = {
  ':focus-visible': ':focus',
  ':any-link': ':-webkit-any-link',
  ':autofill': ':-webkit-autofill',
  '::file-selector-button': '::-webkit-file-upload-button',
};

/** What cannot be said, and the first version that could. */
const UNKNOWN = {
  ':where': 88,
  ':has': 105,
  ':dir': 120,
  ':state': 125,
  ':modal': 105,
  ':popover-open': 114,
  ':user-invalid': 119,
  ':user-valid': 119,
  '::part': 73,
  '::marker': 86,
  '::details-content': 131,
};

/** Rewrites every rule's selectors in place. `report(node, message)` takes what cannot be said. */
export function lowerSelectors(root, report) {
  root.walkRules((rule) => {
    if (isKeyframe(rule)) return;
    try {
      rule.selectors = [...new Set(rule.selectors.flatMap(lowerSelector))];
    } catch (error) {
      if (!isGuarded(rule)) report(rule, error.message);
    }
  });
}

/** The selectors of 64 that together mean what this one does. */
export function lowerSelector(selector) {
  return product(parseSelector(selector).map(lowerCompound)).map((compounds) =>
    formatSelector(compounds.flat()),
  );
}

/** Each answer is a list of compounds, since `:is(a b)` stands for more than one. */
function lowerCompound(compound, index) {
  const [only, ...rest] = compound.parts;
  if (index === 0 && only && rest.length === 0 && isPseudo(only, 'is')) {
    return list.comma(only.args).flatMap((inner) => lowerSelector(inner).map(parseSelector));
  }
  return product(compound.parts.map(lowerPart)).map((parts) => [{ ...compound, parts: parts.flat() }]);
}

/** Each answer is a list of parts. */
function lowerPart(part) {
  if (part.text in UNKNOWN) {
    throw new Error(`${part.text} is not known before Chromium ${UNKNOWN[part.text]}`);
  }
  if (isPseudo(part, 'is')) return lowerList(part.args).map(compoundParts);
  if (isPseudo(part, 'not')) return product(lowerList(part.args).map((inner) => notAll(inner, part)));
  if (part.args !== undefined && /^:host|^::slotted/.test(part.text)) {
    return lowerList(part.args).map((inner) => [{ ...part, args: formatParts(compoundParts(inner)) }]);
  }
  return [[part.text in RENAMED ? { ...part, text: RENAMED[part.text] } : part]];
}

const lowerList = (args) => list.comma(args).flatMap(lowerSelector);

function compoundParts(selector) {
  const compounds = parseSelector(selector);
  if (compounds.length > 1)
    throw new Error(`"${selector}" inside :is() cannot be written out; repeat the rule`);
  return compounds[0].parts;
}

/** `:not(.a.b)` is not-a or not-b: before Chromium 88 `:not()` takes a single simple selector. */
const notAll = (selector, not) =>
  compoundParts(selector).map((inner) => ({ ...not, args: formatParts([inner]) }));

/** product([[a, b], [c]]) → [[a, c], [b, c]] */
const product = (choices) =>
  choices.reduce((rows, options) => rows.flatMap((row) => options.map((option) => [...row, option])), [[]]);
