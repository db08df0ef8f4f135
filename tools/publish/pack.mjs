// Makes the tarballs that are published, and that the tests install.
//
//   node tools/publish/pack.mjs [folder]      .cache/packed by default; build first
//
// Each package is copied first, since what is published differs from what lies here (decision 10): exports do not lead
// to our TypeScript, there are no scripts, NOTICE comes along, and what earlier builds left in dist stays behind.
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { cacheDir, inRepo, isMain } from '../paths.mjs';
import { PACKAGES, packageFolder } from './packages.mjs';

const run = promisify(execFile);

/** Resolves with `[{ name: 'core', tarball: '/…/tongban-core-0.1.0.tgz', files: ['LICENSE', …] }]`. */
export async function packAll(folder) {
  mkdirSync(folder, { recursive: true });
  const staging = mkdtempSync(path.join(os.tmpdir(), 'tongban-pack-'));
  try {
    return await Promise.all(PACKAGES.map((name) => pack(name, path.join(staging, name), folder)));
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

async function pack(name, stage, folder) {
  const source = packageFolder(name);
  cpSync(source, stage, {
    recursive: true,
    filter: (file) => isPublished(source, path.relative(source, file)),
  });
  cpSync(inRepo('NOTICE'), path.join(stage, 'NOTICE'));
  const manifest = JSON.parse(readFileSync(path.join(stage, 'package.json'), 'utf8'));
  writeFileSync(
    path.join(stage, 'package.json'),
    `${JSON.stringify(publishedManifest(manifest), null, 2)}\n`,
  );
  const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: stage,
  });
  const [{ filename, files }] = JSON.parse(stdout);
  return { name, tarball: path.join(folder, filename), files: files.map((file) => file.path) };
}

/**
 * The compiler never takes away the output of a source that is gone. Scripts that tests of the command line make for
 * themselves come and go.
 */
function isPublished(folder, file) {
  if (/^node_modules\b|^dist\/test-\d+\.mjs$/.test(file)) return false;
  const compiled = /^dist\/(.+?)(\.d\.ts|\.js)(\.map)?$/.exec(file);
  return !compiled || ['.ts', '.js'].some((kind) => existsSync(path.join(folder, 'src', compiled[1] + kind)));
}

/** Without the condition `source`: a host that uses this name for its own packages would compile ours. */
export function publishedManifest(manifest) {
  const { exports, sideEffects, files } = manifest;
  const entries = Object.entries(exports).map(([entry, target]) => [entry, withoutSource(target)]);
  return {
    ...manifest,
    files: [...files, 'CHANGELOG.md', 'NOTICE'],
    exports: Object.fromEntries(entries),
    sideEffects: Array.isArray(sideEffects) ? sideEffects.filter((file) => !isSource(file)) : sideEffects,
    scripts: undefined,
  };
}

const isSource = (file) => file.startsWith('./src/');

function withoutSource(target) {
  if (typeof target === 'string') return target;
  return Object.fromEntries(Object.entries(target).filter(([condition]) => condition !== 'source'));
}

if (isMain(import.meta.url)) {
  const packed = await packAll(path.resolve(process.argv[2] ?? path.join(cacheDir, 'packed')));
  for (const { tarball, files } of packed) console.log(`${tarball} (${files.length} files)`);
}
