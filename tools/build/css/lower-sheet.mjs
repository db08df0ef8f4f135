// One style sheet in the words of Chromium 64.
import postcss from 'postcss';
import { markedSource } from '../css-literals.mjs';
import { lowerAtRules } from './lower-at-rules.mjs';
import { lowerColors } from './lower-colors.mjs';
import { lowerGaps } from './lower-gaps.mjs';
import { lowerLogical } from './lower-logical.mjs';
import { lowerSelectors } from './lower-selectors.mjs';
import { dropWithFallback } from './unsupported.mjs';

/**
 * @param css the text of the sheet; a comment `/*! source: file *\/` names the file of what follows
 * @returns the sheet as a postcss root, and what is wrong in it: `['file: declaration: why', …]`
 */
export function lowerSheet(css) {
  const root = postcss.parse(css);
  const files = takeSourceMarks(root);
  const problems = [];
  const report = (node, message) => {
    problems.push(`${files.get(node) ?? 'a style sheet'}: ${told(node)}: ${message}`);
  };
  refuseNesting(root, report);
  if (problems.length > 0) return { root, problems };
  dropWithFallback(root, report);
  lowerAtRules(root, report);
  lowerColors(root, report);
  lowerSelectors(root, report);
  lowerGaps(root, report);
  lowerLogical(root);
  return { root, problems };
}

function told(node) {
  if (node.type === 'decl') return `${node.parent.selector ?? ''} { ${node.prop}: ${node.value} }`;
  return node.type === 'rule' ? node.selector : `@${node.name} ${node.params}`;
}

/** The file each node came from, by the marks before it; the marks are taken out. */
function takeSourceMarks(root) {
  const files = new Map();
  let file;
  root.walk((node) => {
    if (node.type !== 'comment') return void files.set(node, file);
    file = markedSource(node.toString().slice(2, -2)) ?? file;
    node.remove();
    return undefined;
  });
  return files;
}

function refuseNesting(root, report) {
  root.walkRules((rule) => {
    if (rule.parent.type === 'rule') report(rule, 'nested rules are not known before Chromium 112');
  });
}
