/** A version nobody has had before: 96 random bits in hex. */
export function newVersion(): string {
  return hex(crypto.getRandomValues(new Uint8Array(12)));
}

/** Bytes as hex digits. */
export function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += (byte < 16 ? '0' : '') + byte.toString(16);
  return text;
}
