// Makes the rules of one element's sheet match in shadow roots of that element only, so that all sheets fit
// into one file:  :host → :host(tb-x),  :host([a]) → :host(tb-x[a]),  .b → :host(tb-x) .b
import { list } from 'postcss';
import { formatParts, formatSelector, isPseudo, isType, parseSelector } from './selectors.mjs';

/**
 * @param root a postcss root, changed in place
 * @param tags the elements that use the sheet; `null` for all. Rules for all are led by a bare `:host`, so that
 *   they weigh (nearly) the same against an element's own rules as they did unscoped.
 */
export function scopeRules(root, tags) {
  root.walkRules((rule) => {
    if (isKeyframe(rule)) return;
    rule.selectors = (tags ?? [null]).flatMap((tag) =>
      rule.selectors.map((selector) => scoped(selector, tag)),
    );
  });
}

export const isKeyframe = (rule) => rule.parent?.type === 'atrule' && /keyframes$/.test(rule.parent.name);

function scoped(selector, tag) {
  const compounds = parseSelector(selector);
  const [first] = compounds;
  if (!first.parts.some((part) => isPseudo(part, 'host', 'host-context'))) {
    return `${hostOf(tag)} ${selector}`;
  }
  first.parts = first.parts.some((part) => isPseudo(part, 'host'))
    ? first.parts.map((part) =>
        isPseudo(part, 'host') ? { ...part, args: hostArgument(part.args, tag) } : part,
      )
    : [{ kind: 'pseudo', text: ':host', args: tag ?? undefined }, ...first.parts];
  return formatSelector(compounds);
}

const hostOf = (tag) => (tag ? `:host(${tag})` : ':host');

/** `[a]` → `tb-x[a]`; an argument that names a tag already is left alone. */
function hostArgument(args, tag) {
  if (!tag) return args;
  const parts = parseSelector(args ?? '*')[0].parts;
  const [type] = parts.filter(isType);
  if (type && type.text !== '*') return args;
  return tag + formatParts(parts.filter((part) => !isType(part)));
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
