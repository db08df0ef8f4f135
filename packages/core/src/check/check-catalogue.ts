import { createCheckContext } from './context.js';
import { findTooDeep } from './depth.js';
import type { Finding } from './finding.js';
import type { Report, Rule } from './rule.js';
import { rules, tooDeepRule } from './rules.js';

/** Longer ids are cut where they are quoted: they tell what is meant all the same. */
const longest = 60;

function cut(params: Finding['params']): Finding['params'] {
  const { id } = params;
  return typeof id === 'string' && id.length > longest
    ? { ...params, id: `${id.slice(0, longest)}…` }
    : params;
}

/**
 * Everything that is wrong with a catalogue (`error`) or most likely a slip (`warning`), in the order of the rules.
 *
 * Takes any JSON, never throws on content, changes nothing, needs no DOM and no eval: runs in a page under a strict
 * policy, in a worker and on the command line. A catalogue without errors is read whole by `readCatalogue`.
 */
export function checkCatalogue(input: unknown): readonly Finding[] {
  const findings: Finding[] = [];
  const reportAs =
    ({ id, severity }: Rule): Report =>
    (pointer, { code = id, params = {} } = {}) => {
      findings.push({ pointer, code, params: cut(params), severity, rule: id });
    };

  const deep = findTooDeep(input);
  if (deep !== undefined) {
    reportAs(tooDeepRule)(deep);
    return findings; // nothing else dares to walk it
  }
  const context = createCheckContext(input);
  for (const rule of rules) rule.check(context, reportAs(rule));
  return findings;
}
