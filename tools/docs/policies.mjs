// Every policy a document shows is one the tests run under.
import { POLICIES } from '../static-server.mjs';

const SHOWN = /Content-Security-Policy:? "?((?:default-src|trusted-types)[^"\n]*)/g;

/** Policies in a block that are not ours. */
export function policyProblems({ code }, { needed = false } = {}) {
  const shown = [...code.matchAll(SHOWN)].map(([, policy]) => policy.trim());
  if (needed && shown.length === 0) return ['it shows no policy: what is it?'];
  return shown
    .filter((policy) => !Object.values(POLICIES).includes(policy))
    .map((policy) => `nothing is tested under “${policy}”`);
}
