// Takes compiled files away whose sources are gone; `tsc -b` leaves them where they are, for ever.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inRepo, isMain } from '../paths.mjs';

/** @returns the files taken away, by path in `dist` */
export function removeStale(folder) {
  const dist = path.join(folder, 'dist');
  if (!existsSync(dist)) return [];
  const stale = readdirSync(dist, { recursive: true }).filter((file) => {
    const [, name] = /^(.*?)(\.d)?\.(js|ts)(\.map)?$/.exec(file) ?? [];
    return name && !['.ts', '.js'].some((kind) => existsSync(path.join(folder, 'src', name + kind)));
  });
  stale.forEach((file) => rmSync(path.join(dist, file)));
  return stale;
}

if (isMain(import.meta.url)) {
  for (const name of readdirSync(inRepo('packages'))) removeStale(inRepo('packages', name));
}
