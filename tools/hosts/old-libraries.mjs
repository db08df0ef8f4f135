// Brings libraries of 2010–2015 that departments' pages still have, to see that our elements live beside them.
// npm has only parts of them; Debian has them whole, in packages that are unpacked into .cache/hosts/ and not
// installed. Elsewhere name the files by hand:
//
//   TONGBAN_PROTOTYPE=/path/prototype.js TONGBAN_MOOTOOLS=/path/mootools-core.js npm run test:e2e
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { cacheDir } from '../paths.mjs';

/** Which Debian package has which library, and the hash of the file, since pages run what is inside. */
const LIBRARIES = {
  prototype: {
    package: 'libjs-prototype',
    file: 'usr/share/javascript/prototype/prototype-1.7.3.js',
    sha256: '516eef54a4a196175876d3db29a5600dc06f6820193c912b9513a8253d86bc34',
  },
  mootools: {
    package: 'libjs-mootools',
    file: 'usr/share/javascript/mootools/mootools-core-nc.js',
    sha256: '8bf6db2a492251c8fbbb9cb55252f04eacc84ea5f6472b6bc551e0b122c37cc0',
  },
};

/**
 * The path of a library's file, fetched on first use.
 * @throws {Error} with a sentence that says what to do, where it cannot be had.
 */
export function oldLibrary(name) {
  const library = LIBRARIES[name];
  if (!library) throw new Error(`no library ${name}; there are ${Object.keys(LIBRARIES).join(', ')}`);
  const given = process.env[overrideName(name)];
  if (given) return given;
  const home = path.join(cacheDir, 'hosts', 'libraries');
  const places = [path.join('/', library.file), path.join(home, library.file)];
  if (!places.some(existsSync)) unpackFromDebian(library.package, home, name);
  const file = places.find(existsSync);
  checkHash(file, library.sha256);
  return file;
}

/** TONGBAN_PROTOTYPE, TONGBAN_MOOTOOLS */
const overrideName = (name) => `TONGBAN_${name.toUpperCase()}`;

function unpackFromDebian(name, home, library) {
  mkdirSync(home, { recursive: true });
  const work = mkdtempSync(path.join(home, 'download-'));
  try {
    execFileSync('apt-get', ['-qq', 'download', name], { cwd: work, stdio: 'ignore' });
    const [archive] = readdirSync(work).filter((file) => file.endsWith('.deb'));
    execFileSync('dpkg-deb', ['-x', path.join(work, archive), home]);
  } catch (cause) {
    throw new Error(
      `${library} could not be fetched as the Debian package ${name}; name its file with ${overrideName(library)}`,
      { cause },
    );
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function checkHash(file, expected) {
  const actual = createHash('sha256').update(readFileSync(file)).digest('hex');
  if (actual !== expected) throw new Error(`${file} is not what it was: expected ${expected}, got ${actual}`);
}
