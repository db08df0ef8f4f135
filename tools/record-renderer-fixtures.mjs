// Records what our elements show as the expected trees of the renderer fixtures, after a change on purpose.
// Read the difference before you commit it, as somebody who cannot see would hear it.
//
//   node tools/record-renderer-fixtures.mjs [part of a file name …]
//
// Each fixture is shown on a wide and on a narrow screen. What a disclosure begins as may depend on the room
// and is then left out; anything else has to be the same on both.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { openFixturePage } from './fixture-page.mjs';
import { inRepo } from './paths.mjs';

const folder = inRepo('packages', 'core', 'src', 'testing', 'renderer', 'fixtures');
const parts = process.argv.slice(2);
const names = readdirSync(folder).filter((name) => parts.every((part) => name.includes(part)));

const pages = [await openFixturePage({ width: 1280 }), await openFixturePage({ width: 360 })];
try {
  for (const name of names) await record(path.join(folder, name));
} finally {
  for (const page of pages) await page.close();
}

async function record(file) {
  const before = readFileSync(file, 'utf8');
  const fixture = JSON.parse(before);
  const [wide, narrow] = await Promise.all(pages.map((page) => page.call('renderFixture', fixture)));
  const expected = atAnyWidth(wide, narrow);
  if (!expected)
    throw new Error(`${path.basename(file)}: a narrow screen shows something else than a wide one`);
  const options = { ...(await resolveConfig(file)), parser: 'json' };
  const after = await format(JSON.stringify({ ...fixture, expected }), options);
  if (after === before) return;
  writeFileSync(file, after);
  console.log(`recorded ${path.basename(file)}`);
}

/** The tree without what depends on the width, or `undefined` where the trees are not the same. */
function atAnyWidth(wide, narrow) {
  if (wide.length !== narrow.length) return undefined;
  const nodes = wide.map((node, index) => nodeAtAnyWidth(node, narrow[index]));
  return nodes.includes(undefined) ? undefined : nodes;
}

function nodeAtAnyWidth(
  { children = [], expanded, ...wide },
  { children: narrowChildren = [], expanded: narrowExpanded, ...narrow },
) {
  const inside = atAnyWidth(children, narrowChildren);
  if (!inside || !isDeepStrictEqual(wide, narrow)) return undefined;
  return {
    ...wide,
    ...(expanded !== undefined && expanded === narrowExpanded && { expanded }),
    ...(inside.length > 0 && { children: inside }),
  };
}
