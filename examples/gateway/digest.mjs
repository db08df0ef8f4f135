import { createHash } from 'node:crypto';
import { Problem } from './problems.mjs';

/** Bodies nested deeper than this are none of ours. */
const deepest = 100;

/** SHA-256 of a body, in hex: what says the same has the same, in whatever order its names stand. */
export const digestOf = (body) => createHash('sha256').update(canonical(body, deepest)).digest('hex');

/** JSON with sorted names: a body that says the same is the same body. */
function canonical(value, depth) {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (depth === 0) throw new Problem('request', { detail: 'nested too deeply' });
  if (Array.isArray(value)) return `[${value.map((entry) => canonical(entry, depth - 1)).join(',')}]`;
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name], depth - 1)}`).join(',')}}`;
}
