import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Json } from '@tongban/core';
import { formsSite } from './forms-site.js';

/** Shorter ones stand by chance in the files of a browser. Bytes. */
const LEAST = 8;

/** The texts of answers that tell of the resident: names of files too, but nothing that pages themselves have in them. */
export async function tellingTexts(answers: Json): Promise<readonly string[]> {
  const pages = textOfPages(await formsSite());
  return textsIn(answers).filter((text) => Buffer.byteLength(text) >= LEAST && !pages.includes(text));
}

function textsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  const isFile = 'id' in value && 'size' in value;
  const parts = isFile ? [value['name'] as Json] : Object.values(value as Readonly<Record<string, Json>>);
  return [...new Set(parts.flatMap(textsIn))];
}

/** All a page with a form may load. A sample's answers lie beside it; no page asks for them here. */
function textOfPages(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(html|js|json)$/.test(entry.name) && !NOT_LOADED.test(entry.name))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

const NOT_LOADED = /^(sample|wrong)\.json$/;
