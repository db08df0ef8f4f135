import { readFile } from 'node:fs/promises';
import { jsonErrorPlace, type TextPlace } from './json-error.js';

/** A JSON file, or where it stops being one. */
export type JsonFile =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'not-utf8' }
  | ({ readonly kind: 'not-json' } & TextPlace);

/**
 * Reads a JSON file. A byte order mark is passed over.
 * @throws What the file system throws.
 */
export async function readJson(file: string): Promise<JsonFile> {
  const text = decode(await readFile(file));
  if (text === undefined) return { kind: 'not-utf8' };
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch {
    return { kind: 'not-json', ...jsonErrorPlace(text) };
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
