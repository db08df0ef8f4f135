import type { FieldNode, FileSource } from '@tongban/core/form';

/** What files a field takes. */
export interface FileLimits {
  /** As in `<input accept>`: extensions with their dot, media types, `image/*`; in lower case. Empty: any. */
  readonly accept: readonly string[];
  /** Bytes of one file. */
  readonly maxBytes: number;
  readonly maxFiles: number;
}

/** Why a file cannot be taken. */
export type FileFault = 'type' | 'size' | 'empty' | 'count';

/** Bytes in one of a unit, as people count them on their devices. */
const units: Readonly<Record<string, number>> = {
  b: 1,
  k: 1024,
  kb: 1024,
  m: 1024 ** 2,
  mb: 1024 ** 2,
  g: 1024 ** 3,
  gb: 1024 ** 3,
};

/** What a definition says: `accept` (a list, or text as in HTML), `maxSize` (bytes, or `"10MB"`), `maxFiles`; what the schema says of the list. */
export function fileLimits({ options, schema }: FieldNode): FileLimits {
  const accept: unknown = options['accept'] ?? schema['contentMediaType'] ?? '';
  const list = Array.isArray(accept) ? accept.map(String) : String(accept).split(',');
  return {
    accept: list.map((each) => each.trim().toLowerCase()).filter(Boolean),
    maxBytes: bytesOf(options['maxSize']) ?? Infinity,
    maxFiles: isList(schema)
      ? (numberOf(options['maxFiles']) ?? numberOf(schema['maxItems']) ?? Infinity)
      : 1,
  };
}

/** Whether the answer is a list of files. */
export function isList({ type }: FieldNode['schema']): boolean {
  return type === 'array' || (Array.isArray(type) && type.indexOf('array') >= 0);
}

/** What is wrong with a file, before a byte of it is sent. */
export function fileFault(file: FileSource, { accept, maxBytes }: FileLimits): FileFault | undefined {
  if (file.size === 0) return 'empty';
  if (accept.length > 0 && !accept.some((each) => fits(file, each))) return 'type';
  return file.size > maxBytes ? 'size' : undefined;
}

function fits({ name, type }: FileSource, accepted: string): boolean {
  if (accepted.charAt(0) === '.') return name.toLowerCase().slice(-accepted.length) === accepted;
  const media = type.toLowerCase();
  return accepted.slice(-2) === '/*' ? media.indexOf(accepted.slice(0, -1)) === 0 : media === accepted;
}

/** A size for people: `1.5 MB`. */
export function sizeText(bytes: number): string {
  const [unit, size] = bytes < 1024 ? ['B', 1] : bytes < 1024 ** 2 ? ['KB', 1024] : ['MB', 1024 ** 2];
  const count = bytes / (size as number);
  return `${count < 10 && unit !== 'B' ? Number(count.toFixed(1)) : Math.round(count)} ${unit}`;
}

/** A kind as people call it: `PDF` of `.pdf` and of `application/pdf`. */
export function kindName(accepted: string): string {
  return (accepted.split(/[./]/).pop() ?? '').toUpperCase();
}

const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && value > 0 ? value : undefined;

function bytesOf(value: unknown): number | undefined {
  if (typeof value !== 'string') return numberOf(value);
  const [, count, unit = 'b'] = /^\s*(\d+(?:\.\d+)?)\s*([a-z]*)\s*$/i.exec(value) ?? [];
  const size = units[unit.toLowerCase() || 'b'];
  return count && size ? Number(count) * size : undefined;
}
