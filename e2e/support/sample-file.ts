import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { passingFolder } from './passing-folder.js';

/** What a sample's answers tell of a file. */
export interface SampleFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** A media type; the content begins as such files do. */
  readonly type: string;
}

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const BEGINNINGS: Readonly<Record<string, Buffer>> = {
  'application/pdf': Buffer.from('%PDF-1.7\n'),
  'image/jpeg': Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
  'image/png': PIXEL,
};

let folder: string | undefined;

/** Writes such a file and gives its path. */
export function sampleFile({ name, size, type }: SampleFile): string {
  folder ??= passingFolder('files');
  const beginning = BEGINNINGS[type];
  if (!beginning) throw new Error(`no sample of ${type}`);
  const file = path.join(folder, name);
  writeFileSync(file, Buffer.concat([beginning, Buffer.alloc(size - beginning.length)]));
  return file;
}
