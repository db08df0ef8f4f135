/** A key nobody can guess, 32 hexadecimal digits. Not by `randomUUID`, which plain http does not have. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
