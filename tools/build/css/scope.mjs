// Makes the rules of one element's sheet match in shadow roots of that element only, so that all sheets fit
// into one file:  :host → :host(tb-x),  :host([a]) → :host(tb-x[a]),  .b → :host(tb-x) .b
//
// What stands in the parentheses is called a scope here: `tb-x`, or for a sheet most elements use, those that do
// not: `:not(tb-y)`. All scopes of a file weigh the same, so the cascade between its rules is the one of Lit.
import { list } from 'postcss';
import { formatParts, formatSelector, isPseudo, isType, parseSelector } from './selectors.mjs';

/**
 * The scopes of each sheet.
 * @param sheets `[{ tags }]`: which elements use each
 * @returns `[['tb-x', 'tb-y'], [':not(tb-z)'], …]`
 */
export function scopesOf(sheets) {
  const all = [...new Set(sheets.flatMap(({ tags }) => tags))];
  const others = ({ tags }) => all.filter((tag) => !tags.includes(tag));
  const isCommon = (sheet) => others(sheet).length < sheet.tags.length && sheet.tags.length > 1;
  const weight = Math.max(1, ...sheets.filter(isCommon).map((sheet) => others(sheet).length));
  return sheets.map((sheet) =>
    isCommon(sheet)
      ? [
          padded(
            others(sheet)
              .map((tag) => `:not(${tag})`)
              .join(''),
            weight - others(sheet).length,
          ),
        ]
      : sheet.tags.map((tag) => padded(tag, weight - 1)),
  );
}

/** `_` is no element's name: always true, and as heavy as a tag. */
const padded = (scope, times) => scope + ':not(_)'.repeat(times);

/** @param root a postcss root, changed in place */
export function scopeRules(root, scopes) {
  root.walkRules((rule) => {
    if (isKeyframe(rule)) return;
    rule.selectors = scopes.flatMap((scope) => rule.selectors.map((selector) => scoped(selector, scope)));
  });
}

export const isKeyframe = (rule) => rule.parent?.type === 'atrule' && /keyframes$/.test(rule.parent.name);

function scoped(selector, scope) {
  const compounds = parseSelector(selector);
  const [first] = compounds;
  if (!first.parts.some((part) => isPseudo(part, 'host', 'host-context')))
    return `:host(${scope}) ${selector}`;
  first.parts = first.parts.some((part) => isPseudo(part, 'host'))
    ? first.parts.map((part) =>
        isPseudo(part, 'host') ? { ...part, args: hostArgument(part.args, scope) } : part,
      )
    : [{ kind: 'pseudo', text: ':host', args: scope }, ...first.parts];
  return formatSelector(compounds);
}

/** `[a]` → `tb-x[a]`; an argument that names a tag already is left alone. */
function hostArgument(args, scope) {
  const parts = parseSelector(args ?? '*')[0].parts;
  const [type] = parts.filter(isType);
  if (type && type.text !== '*') return args;
  return scope + formatParts(parts.filter((part) => !isType(part)));
}

/**
 * Gives the key frames of one sheet their own names: in the one file, `spin` of two elements would be the last one.
 * @param suffix tells the sheets apart, e.g. `3`
 */
export function scopeKeyframes(root, suffix) {
  const own = new Set();
  root.walkAtRules(/keyframes$/, (rule) => {
    own.add(rule.params);
    rule.params = `${rule.params}-${suffix}`;
  });
  root.walkDecls(/^animation(-name)?$/, (declaration) => {
    declaration.value = list
      .comma(declaration.value)
      .map((animation) =>
        animation.replace(/[^\s,]+/g, (word) => (own.has(word) ? `${word}-${suffix}` : word)),
      )
      .join(', ');
  });
}

/** Key frames belong to the sheet they are in. @returns the names an animation borrows from another sheet */
export function borrowedKeyframes(roots) {
  const names = roots.map((root) => new Set(keyframesIn(root)));
  const every = new Set(names.flatMap((own) => [...own]));
  return roots.flatMap((root, index) =>
    animationWords(root).filter((word) => every.has(word) && !names[index].has(word)),
  );
}

function keyframesIn(root) {
  const found = [];
  root.walkAtRules(/keyframes$/, ({ params }) => void found.push(params));
  return found;
}

function animationWords(root) {
  const found = [];
  root.walkDecls(/^animation(-name)?$/, ({ value }) => void found.push(...value.split(/[\s,]+/)));
  return found;
}
