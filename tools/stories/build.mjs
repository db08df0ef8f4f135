// npm run build:stories: the book of all elements as a folder of files, dist/storybook. It needs no network.
//
//   node tools/stories/build.mjs             always
//   import { ensureBook }                    only when a source is newer
import { spawnSync } from 'node:child_process';
import { inRepo, isMain, repoRoot } from '../paths.mjs';
import { isFresh, writeStamp } from './fresh.mjs';

/** Where the book is built. */
export const bookFolder = inRepo('dist', 'storybook');

const stamp = inRepo('dist', 'storybook', '.built');

/** What the book is made from. The sample catalogue is made from its items. */
const SOURCES = [
  '.storybook',
  'stories',
  'packages/core/src',
  'packages/elements/src',
  'packages/adapters/src',
  'packages/adapters/fixtures',
  'examples/catalogue/items',
  'examples/catalogue/base.json',
  'package-lock.json',
];

/** Builds the book unless it is there and up to date. */
export function ensureBook() {
  if (
    !isFresh(
      stamp,
      SOURCES.map((source) => inRepo(source)),
    )
  )
    buildBook();
}

/** Makes what the stories read and nobody commits: the sample catalogue, the manifest. */
export function prepareBook() {
  run(process.execPath, [inRepo('tools', 'generate.mjs')]);
  run(inRepo('node_modules', '.bin', 'cem'), ['analyze', '--quiet']);
}

function buildBook() {
  const began = new Date();
  prepareBook();
  run(inRepo('node_modules', '.bin', 'storybook'), [
    'build',
    '--disable-telemetry',
    '--loglevel=warn',
    `--output-dir=${bookFolder}`,
  ]);
  writeStamp(stamp, began);
}

/** Its words only when it fails: a build that works has none. */
function run(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: repoRoot,
    encoding: 'utf8',
    // Storybook asks a registry for its newest version otherwise.
    env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1', CI: '1' },
  });
  if (status === 0) return;
  console.error(`${stdout}${stderr}`);
  throw new Error(`${command} ended with ${status}`);
}

if (isMain(import.meta.url)) buildBook();
