/** Length of a text in code points (RFC 8259, 7): a surrogate pair is one character. */
export function characters(text: string): number {
  let count = text.length;
  for (let at = 1; at < text.length; at++) {
    const pair = (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
    if (pair) count--;
  }
  return count;
}
