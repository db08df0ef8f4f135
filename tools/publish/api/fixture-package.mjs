// A small package as the reporter reads it: declarations of two entry points, a file behind them, a manifest.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readContract } from './contract.mjs';
import { programOf, readDeclarations } from './declarations.mjs';
import { writeReport } from './report.mjs';

const FILES = {
  'dist/check.d.ts': `
    import { Rule } from './rule.js';
    /** What is wrong. */
    export interface Finding { readonly rule: Rule; readonly note?: string }
    export declare function check(json: unknown, strict: boolean): readonly Finding[];
    export declare class Checker { #private; private old; protected step(): void; run(): void; connectedCallback(): void }`,
  'dist/index.d.ts': `
    export { check } from './check.js';
    export declare const limit: number;`,
  'dist/rule.d.ts': `export interface Rule { readonly id: string }`,
  'dist/base.styles.js': 'css`p { color: var(--tb-ink, #000); margin: var(--own) }`',
};

const ELEMENT = {
  tagName: 'tb-fixture',
  attributes: [
    { name: 'code', type: { text: 'string' }, default: "''" },
    { name: 'mode', type: { text: 'Mode' } },
  ],
  members: [{ kind: 'field', name: 'code', type: { text: 'string' } }],
  events: [{ name: 'tb-apply', type: { text: 'TbApplyEvent' }, description: 'Somebody applies.' }],
  slots: [{ name: '' }],
  cssParts: [{ name: 'apply' }],
};

/**
 * Reports of variants of the package, all out of one program.
 * @param variants `{ name: { files, element } }`: what is different in each
 * @returns `{ name: markdown }`
 */
export function reportsOf(variants) {
  const root = mkdtempSync(path.join(os.tmpdir(), 'tongban-api-'));
  try {
    const packages = Object.entries(variants).map(([name, change]) =>
      layOut(path.join(root, name), name, change),
    );
    const program = programOf(packages.flatMap(({ entries }) => entries));
    return Object.fromEntries(
      packages.map(({ name, folder, entries }) => {
        const report = new Map([...readContract(folder), ...readDeclarations(program, entries, folder)]);
        return [name, writeReport('@tongban/fixture', report)];
      }),
    );
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function layOut(folder, name, { replace = {}, element = {} }) {
  mkdirSync(path.join(folder, 'dist'), { recursive: true });
  for (const [file, text] of Object.entries(FILES)) {
    const [from, to] = replace[file] ?? ['', ''];
    if (!text.includes(from)) throw new Error(`${file} of the fixture has no ${from}`);
    writeFileSync(path.join(folder, file), text.replace(from, to));
  }
  const manifest = { modules: [{ declarations: [{ ...ELEMENT, ...element }] }] };
  writeFileSync(path.join(folder, 'custom-elements.json'), JSON.stringify(manifest));
  const entries = ['check', 'index'].map((entry) => ({
    name: `@tongban/fixture/${entry}`,
    types: path.join(folder, 'dist', `${entry}.d.ts`),
  }));
  return { name, folder, entries };
}

export const fixtureElement = ELEMENT;
