/** Em of a text as it is set, about: Chinese characters are as wide as they are high. */
export function textEm(text: string): number {
  let em = 0;
  for (let at = 0; at < text.length; at += 1) em += text.charAt(at) > '\u2e7f' ? 1 : 0.58;
  return em;
}
