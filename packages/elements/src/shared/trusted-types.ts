/** What we use of the Trusted Types API, which TypeScript's DOM library does not describe yet. */
export interface TrustedPolicy {
  createHTML(input: string): string;
  createScript(input: string): string;
  createScriptURL(input: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: TrustedPolicy): TrustedPolicy;
}

const same = (input: string): string => input;
const rules: TrustedPolicy = { createHTML: same, createScript: same, createScriptURL: same };
let policy: TrustedPolicy | undefined;

/**
 * The one policy, `tongban`. It passes text through: only the sanitiser and the writer of JSON-LD may use it,
 * each of which makes its text safe itself.
 * @throws {TypeError} where the host's policy allows no policy of that name.
 */
export function trustedPolicy(): TrustedPolicy {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes ? trustedTypes.createPolicy('tongban', rules) : rules;
  return policy;
}
