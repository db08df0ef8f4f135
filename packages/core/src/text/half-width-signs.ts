/**
 * Letters, digits and signs as a Chinese input method may give them, in ASCII: `'４４０１ＡＢ－１'` gives `'4401AB-1'`.
 * Everything else stays.
 */
export function halfWidthSigns(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .replace(/[\u2010-\u2015\u2212\ufe63\u30fc]/g, '-');
}
