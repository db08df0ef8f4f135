// Brings libraries of 2010–2015 that departments' pages still have, to see that our elements live beside them.
// npm has only parts of them; Debian has them whole, in packages that are unpacked into .cache/hosts/libraries/ and
// not installed. Elsewhere name the files by hand:
//
//   TONGBAN_PROTOTYPE=/path/prototype.js TONGBAN_MOOTOOLS=/path/mootools-core.js npm run test:e2e
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { cacheDir } from '../paths.mjs';

/** Which Debian package has which library, and the hash of the file, since pages run what is inside. */
const LIBRARIES = {
  prototype: {
    title: 'Prototype.js 1.7.3',
    package: 'libjs-prototype',
    file: 'usr/share/javascript/prototype/prototype-1.7.3.js',
    sha256: '516eef54a4a196175876d3db29a5600dc06f6820193c912b9513a8253d86bc34',
  },
  mootools: {
    title: 'MooTools 1.4.5',
    package: 'libjs-mootools',
    file: 'usr/share/javascript/mootools/mootools-core-nc.js',
    sha256: '8bf6db2a492251c8fbbb9cb55252f04eacc84ea5f6472b6bc551e0b122c37cc0',
  },
};

/** So that a mirror that does not answer is given up before anybody wonders. */
const PATIENCE = ['-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::https::Timeout=20'];

/** What became of each library asked for: what could not be had is not fetched a second time. */
const outcomes = new Map();

/**
 * The path of a library's file, fetched on first use.
 * @throws {Error} with a sentence that says what to do, where it cannot be had.
 */
export function oldLibrary(name) {
  if (!(name in LIBRARIES))
    throw new Error(`no library ${name}; there are ${Object.keys(LIBRARIES).join(', ')}`);
  if (!outcomes.has(name))
    outcomes.set(
      name,
      outcomeOf(() => findOrFetch(name)),
    );
  const { file, error } = outcomes.get(name);
  if (error) throw error;
  return file;
}

function outcomeOf(find) {
  try {
    return { file: find() };
  } catch (error) {
    return { error };
  }
}

function findOrFetch(name) {
  const library = LIBRARIES[name];
  const given = process.env[overrideName(name)];
  if (given) {
    if (!existsSync(given)) throw new Error(`${overrideName(name)} names ${given}, where no file is`);
    return given;
  }
  const home = path.join(cacheDir, 'hosts', 'libraries', name);
  const found = [path.join('/', library.file), path.join(home, library.file)].find(existsSync);
  if (found) return checked(found, name);
  fetchInto(home, name);
  return path.join(home, library.file);
}

/** TONGBAN_PROTOTYPE, TONGBAN_MOOTOOLS */
const overrideName = (name) => `TONGBAN_${name.toUpperCase()}`;

/** Unpacks beside the goal and renames what proved right, since several engines' processes may fetch at once. */
function fetchInto(home, name) {
  mkdirSync(path.dirname(home), { recursive: true });
  const work = mkdtempSync(`${home}-`);
  const unpacked = path.join(work, 'unpacked');
  try {
    unpackPackage(work, unpacked, name);
    checked(path.join(unpacked, LIBRARIES[name].file), name);
    moveInto(path.join(home, LIBRARIES[name].file), home, unpacked);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Whoever is second finds the work done. */
function moveInto(file, home, unpacked) {
  try {
    renameSync(unpacked, home);
  } catch (error) {
    if (!existsSync(file)) throw error;
  }
}

function unpackPackage(work, unpacked, name) {
  try {
    download(work, LIBRARIES[name].package);
    const archive = readdirSync(work).find((file) => file.endsWith('.deb'));
    run('dpkg-deb', ['-x', path.join(work, archive), unpacked], work);
  } catch (cause) {
    const why = String(cause.stderr ?? '').trim() || cause.message;
    throw new Error(`${LIBRARIES[name].title} could not be fetched. ${advice(name)} (${why})`, { cause });
  }
}

/** A machine that was set up long ago, or an hour ago, may know only packages that are gone, or none at all. */
function download(work, name) {
  try {
    run('apt-get', [...PATIENCE, 'download', name], work);
  } catch {
    run('apt-get', [...PATIENCE, ...renewedLists(), 'download', name], work);
  }
}

let renewed;

/**
 * The options that have apt read lists of packages as they are today. Those lie in a folder of their own: so nobody
 * has to be root, and no other process holds the lock.
 */
function renewedLists() {
  return (renewed ??= renewLists());
}

function renewLists() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tongban-apt-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const part of ['lists', 'cache']) mkdirSync(path.join(folder, part, 'partial'), { recursive: true });
  const options = {
    'Dir::State::lists': path.join(folder, 'lists'),
    'Dir::Cache': path.join(folder, 'cache'),
    'APT::Sandbox::User': 'root', // whom root would otherwise download as cannot write here
  };
  const words = Object.entries(options).flatMap(([option, value]) => ['-o', `${option}=${value}`]);
  try {
    run('apt-get', [...PATIENCE, ...words, 'update'], folder);
  } catch {
    // Some list may have come all the same; if not, the download that follows tells why.
  }
  return words;
}

const run = (command, words, cwd) => execFileSync(command, words, { cwd, stdio: 'pipe', timeout: 120_000 });

/** The file, when it is the one that pages were tried with. */
function checked(file, name) {
  const { title, sha256 } = LIBRARIES[name];
  if (!existsSync(file)) throw new Error(`This Debian's package has no ${title}. ${advice(name)}`);
  const actual = createHash('sha256').update(readFileSync(file)).digest('hex');
  if (actual === sha256) return file;
  throw new Error(
    `${file} is not ${title} as it was pinned: its sha256 is ${actual}, not ${sha256}. ${advice(name)}`,
  );
}

function advice(name) {
  const { title, package: debian } = LIBRARIES[name];
  return `Install Debian's ${debian}, or name a file with ${title}: ${overrideName(name)}=/path/to/${name}.js`;
}
