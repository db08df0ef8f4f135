// Brings real Chromium binaries of 2018–2021 into .cache/old-chromium/<major>/, out of the npm package
// chrome-aws-lambda, which carries one compressed binary each. 2–4 s and about 120 MB a version.
//
//   node tools/old-chromium.mjs 64 72 78
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { cacheDir, isMain } from './paths.mjs';

/** Which release carries which Chromium; the hash is pinned because we run what is inside. */
const RELEASES = {
  64: {
    version: '0.13.0',
    integrity:
      'sha512-R7n/d7dGv2uUghAhXlaj2LO67l/FdZnGsvBEdGiDWnVKyoqkFy70APWW2wgNhll99h/8V0bA3Y/Oh+DGj1KHOA==',
  },
  72: {
    version: '1.11.1',
    integrity:
      'sha512-qLAtxBlQHl1lx8A6ujsjEzSB/rT+3fIeko8pQmmNBquEmO5Clb1zg42SFcxFGoulbMVWFZmWftwcPedeSvOXEg==',
  },
  78: {
    version: '1.20.4',
    integrity:
      'sha512-+zuq/BO9TpAvlXIpyGto6YytnEe0NBpZS5HVGnaMqRhL0cagDEhrzAYqaQfK4HZnafA7HW1wkFacl7CAI990LQ==',
  },
  88: {
    version: '5.5.0',
    integrity:
      'sha512-nYSDzTsVEVsvIFaUUAUN53ulXBLKSRXFS+eVYZOLZD5SA1If59rqBAiy4raMgorQwXWqjSsjK1SF4As+qzPLqA==',
  },
};

/** The old engines every legacy test runs on. */
export const OLD_MAJORS = [64, 72, 78];

/** The path of the binary for a Chromium major version; fetched on first use. */
export function oldChromium(major) {
  const release = RELEASES[major];
  if (!release) throw new Error(`no Chromium ${major}; there are ${Object.keys(RELEASES).join(', ')}`);
  const home = path.join(cacheDir, 'old-chromium', String(major));
  if (!existsSync(home)) fetchInto(home, release);
  return path.join(home, 'chromium');
}

/** Unpacks beside the goal and renames at the end, so that an interrupted run leaves no half binary. */
function fetchInto(home, release) {
  mkdirSync(path.dirname(home), { recursive: true });
  const work = mkdtempSync(`${home}-`);
  try {
    const bin = unpackPackage(work, release);
    const compressed = readdirSync(bin).find((name) => /^chromium.*\.br$/.test(name));
    writeFileSync(path.join(work, 'chromium'), unbrotli(path.join(bin, compressed)), { mode: 0o755 });
    unpackLibraries(work, path.join(bin, 'aws.tar.br'));
    rmSync(path.join(work, 'package'), { recursive: true });
    moveInto(home, work);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Two test files may fetch at once: whoever is second finds the work done. */
function moveInto(home, work) {
  try {
    renameSync(work, home);
  } catch (error) {
    if (!existsSync(path.join(home, 'chromium'))) throw error;
  }
}

function unpackPackage(work, { version, integrity }) {
  const spec = `chrome-aws-lambda@${version}`;
  const name = execFileSync('npm', ['pack', '--silent', '--pack-destination', work, spec], {
    encoding: 'utf8',
  });
  const archive = path.join(work, name.trim().split('\n').pop());
  const actual = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (actual !== integrity)
    throw new Error(`${spec} is not what it was: expected ${integrity}, got ${actual}`);
  execFileSync('tar', ['xzf', archive, '-C', work]);
  rmSync(archive);
  return path.join(work, 'package', 'bin');
}

/** Some releases bring the shared libraries of their time (NSS and friends) in a `lib` folder. */
function unpackLibraries(work, compressed) {
  if (!existsSync(compressed)) return;
  execFileSync('tar', ['x', '-C', work], { input: unbrotli(compressed) });
}

const unbrotli = (file) => brotliDecompressSync(readFileSync(file));

if (isMain(import.meta.url)) {
  const majors = process.argv.slice(2);
  for (const major of majors.length > 0 ? majors : OLD_MAJORS) console.log(major, oldChromium(Number(major)));
}
