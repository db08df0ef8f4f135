// Asks publint and "are the types wrong" about the tarballs that would be published.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inRepo } from '../paths.mjs';
import { packAll } from './pack.mjs';

/** Our packages are ESM only (decision 10): that a CommonJS `require` finds no types is no fault of them. */
const CHECKS = {
  publint: (tarball) => ['run', '--strict', tarball],
  attw: (tarball) => ['--profile', 'esm-only', '--format', 'ascii', '--no-emoji', tarball],
};

const folder = mkdtempSync(path.join(os.tmpdir(), 'tongban-lint-'));
try {
  for (const { name, tarball } of await packAll(folder)) {
    await Promise.all(
      Object.entries(CHECKS).map(([tool, args]) => check(`${tool} ${name}`, tool, args(tarball))),
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** What a tool says is only of interest when it finds something. */
function check(title, tool, args) {
  return new Promise((resolve) => {
    execFile(inRepo('node_modules', '.bin', tool), args, { encoding: 'utf8' }, (error, stdout, stderr) => {
      if (error) {
        process.exitCode = 1;
        console.error(`${title}\n${stdout}${stderr}`);
      }
      resolve();
    });
  });
}
