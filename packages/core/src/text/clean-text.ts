// C0 and C1 controls but tab and line feed, lone surrogates' stand-in excluded on purpose (it marks a broken
// charset and must stay visible to checks), zero-width no-break space, and the characters that override
// writing direction and so can make a text read as another (Unicode TR 36, 3.4).
// eslint-disable-next-line no-control-regex -- controls are what it looks for
const unwanted = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** The text without control characters and direction overrides, trimmed. Full-width spaces at the ends go too. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unwanted, '').trim();
}
