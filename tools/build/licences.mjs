// A rollup plugin: writes the licences of everything bundled beside it, and so keeps the comments out of the
// code, where each would be paid for on every page.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

export function writeLicences() {
  const packages = new Map();
  return {
    name: 'licences',
    moduleParsed({ id }) {
      // Core holds parts of these two in one generated module.
      if (/form[\\/]generated[\\/]jsfc\.js$/.test(id))
        for (const name of ['json-schema-form-core', 'objectpath'])
          packages.set(name, readNotice(path.resolve('node_modules', name)));
      const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id) ?? [];
      if (folder && existsSync(path.join(folder, 'package.json'))) packages.set(folder, readNotice(folder));
    },
    generateBundle() {
      const source = [...packages.values()].sort().join(`\n\n${'-'.repeat(72)}\n\n`);
      this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-LICENCES.txt', source: `${source}\n` });
    },
  };
}

function readNotice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(path.join(folder, file), 'utf8').trim() : '';
  return `${name} ${version} (${license})\n\n${text}`;
}
