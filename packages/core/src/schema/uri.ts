/** An address and the fragment behind `#`, both empty when missing. */
export function splitFragment(reference: string): readonly [uri: string, fragment: string] {
  const at = reference.indexOf('#');
  return at < 0 ? [reference, ''] : [reference.slice(0, at), reference.slice(at + 1)];
}

/**
 * Where a relative reference leads from `base` (RFC 3986, 5.2). Neither has a fragment. `base` may be empty, for a
 * document without an address.
 */
export function resolveUri(base: string, reference: string): string {
  if (reference === '' || /^[a-z][a-z\d+.-]*:/i.test(reference)) return reference || base;
  const [, scheme = '', authority = '', path = ''] = /^([^:/?]+:)?(\/\/[^/?]*)?([^?]*)/.exec(base) ?? [];
  if (reference.startsWith('//')) return scheme + reference;
  const [, asked = '', query = ''] = /^([^?]*)(.*)$/.exec(reference) ?? [];
  const merged =
    asked === '' ? path : asked.startsWith('/') ? asked : path.slice(0, path.lastIndexOf('/') + 1) + asked;
  return scheme + authority + withoutDots(merged) + query;
}

/** `a/./b/../c` is `a/c` (RFC 3986, 5.2.4). */
function withoutDots(path: string): string {
  const kept: string[] = [];
  const steps = path.split('/');
  steps.forEach((step, index) => {
    const last = index === steps.length - 1;
    if (step !== '.' && step !== '..') kept.push(step);
    else {
      if (step === '..' && kept.length > 1) kept.pop();
      if (last) kept.push('');
    }
  });
  return kept.join('/');
}
