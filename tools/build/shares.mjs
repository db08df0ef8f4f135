// Tells what takes the bytes of what a page loads first, by folder of the sources.
import { decodedMappings, TraceMap } from '@jridgewell/trace-mapping';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipBytes } from './weigh.mjs';

/**
 * Each file's gzipped bytes, dealt out to the sources of its letters.
 * @param files built modules with their maps beside them
 * @returns `[[area, bytes]]`, the largest first
 */
export function sharesOf(files) {
  const shares = new Map();
  for (const file of files) {
    const lengths = lengthsBySource(file);
    const all = [...lengths.values()].reduce((sum, length) => sum + length, 0);
    const ratio = gzipBytes(file) / all;
    for (const [source, length] of lengths) {
      const area = areaOf(source);
      shares.set(area, (shares.get(area) ?? 0) + length * ratio);
    }
  }
  return [...shares].sort(([, one], [, other]) => other - one);
}

/** How many letters of a built module come from each of its sources. */
function lengthsBySource(file) {
  const lines = readFileSync(file, 'utf8').split('\n');
  const map = new TraceMap(readFileSync(`${file}.map`, 'utf8'));
  const lengths = new Map();
  decodedMappings(map).forEach((segments, line) =>
    segments.forEach(([from, source], at) => {
      const to = segments[at + 1]?.[0] ?? lines[line].length;
      const name = source === undefined ? '' : path.resolve(path.dirname(file), map.sources[source]);
      lengths.set(name, (lengths.get(name) ?? 0) + to - from);
    }),
  );
  return lengths;
}

/** `core/form/store`, `elements/form`, `lit-html`: a folder of ours, or a package of others. */
export function areaOf(source) {
  const [, theirs] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source) ?? [];
  if (theirs) return theirs;
  const [, ours, folders = ''] = /\/packages\/([^/]+)\/src\/(?:(.+)\/)?[^/]+$/.exec(source) ?? [];
  return ours ? [ours, ...folders.split('/').filter(Boolean).slice(0, 2)].join('/') : 'what rollup adds';
}
