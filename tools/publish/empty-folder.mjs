// An empty folder with the packed packages installed, as a host has them.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { packAll } from './pack.mjs';

const INSTALL = [
  'install',
  '--prefer-offline',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
];

/** Resolves with `{ folder, packed, inFolder, run, remove }`. */
export async function installPacked() {
  const root = mkdtempSync(path.join(os.tmpdir(), 'tongban-host-'));
  const folder = path.join(root, 'host');
  const run = runnerIn(folder);
  const packed = await packAll(path.join(root, 'tarballs'));
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const { code, output } = await run('npm', [...INSTALL, ...packed.map(({ tarball }) => tarball)]);
  if (code !== 0) throw new Error(`the packed packages cannot be installed:\n${output}`);
  return {
    folder,
    packed,
    inFolder: (...parts) => path.join(folder, ...parts),
    run,
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Runs a command there; resolves with `{ code, output }`, also when it fails. */
const runnerIn = (cwd) => async (command, args) => {
  try {
    const { stdout, stderr } = await promisify(execFile)(command, args, { cwd, encoding: 'utf8' });
    return { code: 0, output: `${stdout}${stderr}` };
  } catch (error) {
    return { code: error.code, output: `${error.stdout}${error.stderr}` };
  }
};
