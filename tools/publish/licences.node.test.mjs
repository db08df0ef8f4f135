import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { inRepo } from '../paths.mjs';
import { PACKAGES, manifestOf, packageFolder } from './packages.mjs';

/** May be shipped within Apache-2.0 and asks no more than to be named (decision 1). */
const PERMISSIVE = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']);

const read = (...parts) => readFileSync(inRepo(...parts), 'utf8');
const ours = (name) => name.startsWith('@tongban/');
const dependenciesOf = (name) =>
  Object.entries(manifestOf(name).dependencies).filter(([dependency]) => !ours(dependency));

/** Where a package finds another one: in the nearest `node_modules` above. */
function folderOf(name, from) {
  const folder = path.join(from, 'node_modules', name);
  if (existsSync(path.join(folder, 'package.json'))) return folder;
  assert.notEqual(path.dirname(from), from, `${name} is not installed`);
  return folderOf(name, path.dirname(from));
}

/** Everything that is installed with a package, by folder. */
function installedWith(folder, { dependencies, peerDependencies }, found = new Map()) {
  for (const name of Object.keys({ ...dependencies, ...peerDependencies }).filter(
    (dependency) => !ours(dependency),
  )) {
    const place = folderOf(name, folder);
    if (found.has(place)) continue;
    const manifest = JSON.parse(readFileSync(path.join(place, 'package.json'), 'utf8'));
    found.set(place, manifest);
    installedWith(place, manifest, found);
  }
  return found;
}

/** `(MPL-2.0 OR Apache-2.0)` lets us choose; anything else that is not one name has to be looked at by a person. */
const isPermissive = (licence = '') =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((name) => PERMISSIVE.has(name));

describe('what a published package brings along', () => {
  for (const name of PACKAGES) {
    it(`is named, with its version, in decision 5: ${name}`, () => {
      const decision = read('docs', 'decisions', '0005-run-time-dependencies.md');
      assert.deepEqual(
        dependenciesOf(name).filter(
          ([dependency, version]) => !decision.includes(`| \`${dependency}\` ${version} `),
        ),
        [],
      );
    });

    it(`has a permissive licence, down to the last dependency of a dependency: ${name}`, () => {
      const all = [...installedWith(packageFolder(name), manifestOf(name)).values()];
      assert.ok(all.length >= dependenciesOf(name).length);
      assert.deepEqual(
        all.filter(({ license }) => !isPermissive(license)).map((other) => `${other.name}: ${other.license}`),
        [],
      );
    });

    it(`is our own under the licence of the repository: ${name}`, () => {
      assert.equal(manifestOf(name).license, 'Apache-2.0');
      assert.equal(read('packages', name, 'LICENSE'), read('LICENSE'));
    });
  }

  it('stands with its licence beside the built files of the elements', () => {
    const folder = inRepo('packages', 'elements', 'browser');
    const maps = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.map'));
    const sources = maps.flatMap((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')).sources);
    const bundled = new Set(
      sources.flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []),
    );
    assert.ok(bundled.has('lit-html') && bundled.has('dompurify'));

    const licences = readFileSync(path.join(folder, 'THIRD-PARTY-LICENCES.txt'), 'utf8');
    for (const name of bundled) {
      const { version } = JSON.parse(read('node_modules', name, 'package.json'));
      assert.match(licences, new RegExp(`^${name} ${version} \\(.+\\)\n\n\\S`, 'm'));
    }
  });

  for (const [name, file] of [
    ['ajv', 'LICENSE'],
    ['json-schema-form-core', 'LICENSE'],
    ['objectpath', 'license'],
  ])
    it(`stands with its licence beside what is generated in core from it: ${name}`, () => {
      const { version, license } = JSON.parse(read('node_modules', name, 'package.json'));
      const licences = read('packages', 'core', 'THIRD-PARTY-LICENCES.txt');
      assert.ok(licences.includes(`${name} ${version} (${license})`));
      assert.ok(licences.includes(read('node_modules', name, file).replace(/\r/g, '').trim()));
    });
});
