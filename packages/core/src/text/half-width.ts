const fullWidthDigits = /[０-９]/g;
const dashes = '－—–‐‑‒―ー−﹣';

/** The text with full-width digits as ASCII digits; nothing else changes. */
export function halfWidthDigits(text: string): string {
  return text.replace(fullWidthDigits, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/**
 * Opening hours with digits, and the colons and dashes between digits, in half width:
 * `'下午14：00－17:00'` gives `'下午14:00-17:00'`. A colon or dash among words stays as it is.
 */
export function normaliseHours(text: string): string {
  return halfWidthDigits(text)
    .replace(/(\d)\s*[：﹕∶]\s*(?=\d\d)/g, '$1:')
    .replace(new RegExp(`(:\\d\\d)\\s*[${dashes}~～]+\\s*(?=\\d)`, 'g'), '$1-');
}

/** A phone number with ASCII digits, plain hyphens and ASCII brackets: `'０７７７—6428820'` gives `'0777-6428820'`. */
export function normalisePhone(text: string): string {
  return halfWidthDigits(text)
    .replace(new RegExp(`[${dashes}]+`, 'g'), '-')
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/＋/g, '+')
    .replace(/\s+/g, ' ')
    .trim();
}
