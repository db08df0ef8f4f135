/** A file as text, and the charset it was in. */
export interface DecodedFile {
  readonly text: string;
  readonly charset: 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';
}

/** Decodes a file: by its byte order mark, as UTF-8 where the bytes are UTF-8, else as GB18030 (which holds GBK and GB 2312). */
export function decodeBytes(bytes: Uint8Array): DecodedFile {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), charset: 'utf-8' };
  } catch {
    return mostlyUtf8(bytes) ? decoded(bytes, 'utf-8') : decoded(bytes, 'gb18030');
  }
}

function decoded(bytes: Uint8Array, charset: DecodedFile['charset']): DecodedFile {
  return { text: new TextDecoder(charset).decode(bytes), charset };
}

/**
 * Whether the bytes are UTF-8 with a few broken places, rather than GB18030: then one U+FFFD at each place does
 * less harm than a whole file of wrong characters.
 */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 65536));
  const broken = text.split('\ufffd').length - 1;
  const chinese = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  return chinese > broken * 10;
}

/** The ASCII of the first bytes, to look for names in whatever charset the rest is. */
export function peek(bytes: Uint8Array, length = 65536): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, length));
}
