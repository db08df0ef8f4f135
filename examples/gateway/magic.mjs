// Whether a file begins as files of its type do. Keeps a web page from being kept as a picture; it is no virus scanner.

/** Media type → how such files begin, in hex, and from which byte. Types not named here begin as they like. */
const beginnings = {
  'application/pdf': [['255044462d', 0]], // %PDF-
  'image/png': [['89504e470d0a1a0a', 0]],
  'image/jpeg': [['ffd8ff', 0]],
  'image/gif': [
    ['474946383761', 0],
    ['474946383961', 0],
  ],
  'image/webp': [['57454250', 8]],
  'image/heic': [['66747970', 4]],
  'application/ofd': [['504b0304', 0]], // GB/T 33190, a zip
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': [['504b0304', 0]],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': [['504b0304', 0]],
};

/** How many bytes {@link beginsLike} looks at. */
export const magicBytes = 16;

/**
 * @param {Buffer} start the first bytes of a file
 * @param {string} type its media type
 */
export function beginsLike(start, type) {
  return beginnings[type]?.some(([hex, at]) => start.subarray(at).toString('hex').startsWith(hex)) ?? true;
}
