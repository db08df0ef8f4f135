// Finds the browsers the tests drive, and installs the missing ones where that is safe to do unasked:
// on Debian and Ubuntu, as root or with a sudo that asks for no password.
//
//   node tools/browsers.mjs      find, install what is missing, print the paths
//
// A path can be given by hand, e.g. TONGBAN_CHROMIUM=/opt/chromium/chrome.
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isMain } from './paths.mjs';

const LIB_FOLDERS = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/libexec'];

/** What the tests need, where each is found, and the Debian package that brings it. */
const NEEDS = {
  chromium: { apt: 'chromium', find: () => onPath('chromium', 'chromium-browser', 'google-chrome') },
  headlessShell: { apt: 'chromium-headless-shell', find: () => onPath('chromium-headless-shell') },
  firefox: { apt: 'firefox-esr', find: () => onPath('firefox-esr') },
  webkitDriver: { apt: 'webkit2gtk-driver', find: () => onPath('WebKitWebDriver') },
  miniBrowser: { apt: 'webkit2gtk-driver', find: findMiniBrowser },
  xvfb: { apt: 'xvfb', find: () => onPath('Xvfb') },
  cjkFont: { apt: 'fonts-noto-cjk', find: findCjkFont },
};

/**
 * The path of every browser and helper, `undefined` for a missing one:
 * `{ chromium, headlessShell, firefox, webkitDriver, miniBrowser, xvfb, cjkFont }`.
 */
export function findBrowsers() {
  return Object.fromEntries(
    Object.entries(NEEDS).map(([name, need]) => [name, process.env[overrideName(name)] ?? need.find()]),
  );
}

/** Like `findBrowsers`, but installs what is missing; throws with advice where it may not. */
export function ensureBrowsers() {
  if (missing().length > 0 && mayInstall()) aptInstall(packagesOf(missing()));
  const lacking = missing();
  if (lacking.length > 0) throw new Error(advice(lacking));
  return findBrowsers();
}

function missing() {
  const found = findBrowsers();
  return Object.keys(NEEDS).filter((name) => !found[name]);
}

/** chromium → TONGBAN_CHROMIUM, headlessShell → TONGBAN_HEADLESS_SHELL */
function overrideName(name) {
  return `TONGBAN_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}

function packagesOf(names) {
  return [...new Set(names.map((name) => NEEDS[name].apt))];
}

function advice(names) {
  return [
    `Missing for the browser tests: ${names.join(', ')}.`,
    `On Debian 12 or newer:  sudo apt-get install --no-install-recommends ${packagesOf(names).join(' ')}`,
    `Elsewhere install the same programs by hand and put them on PATH, or name them:`,
    ...names.map((name) => `  ${overrideName(name)}=/path/to/${name}`),
  ].join('\n');
}

function onPath(...commands) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return commands
    .flatMap((command) => folders.map((folder) => path.join(folder, command)))
    .find(isExecutable);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** MiniBrowser is never on PATH: distributions hide it beside the library it belongs to. */
function findMiniBrowser() {
  for (const folder of LIB_FOLDERS.filter((candidate) => existsSync(candidate))) {
    const versions = readdirSync(folder).filter((name) => /^webkit2?gtk-[\d.]+$/.test(name));
    const found = versions
      .sort()
      .map((name) => path.join(folder, name, 'MiniBrowser'))
      .find(isExecutable);
    if (found) return found;
  }
  return undefined;
}

/** Without a Chinese font every screenshot is boxes, and text measures are wrong. */
function findCjkFont() {
  const list = spawnSync('fc-list', [':lang=zh-cn', 'file'], { encoding: 'utf8' });
  return list.stdout?.split('\n')[0]?.replace(/:\s*$/, '') || undefined;
}

function mayInstall() {
  return isDebianLike() && onPath('apt-get') !== undefined && asRoot() !== undefined;
}

function isDebianLike() {
  return (
    existsSync('/etc/os-release') &&
    /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

/** The words before a command that make it run as root; `undefined` when that would need a password. */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined;
}

function aptInstall(packages) {
  console.log(`Installing ${packages.join(', ')} with apt-get …`);
  const run = (...args) => {
    const [command, ...rest] = [
      ...asRoot(),
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-qq',
      ...args,
    ];
    execFileSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] });
  };
  try {
    run('update');
    run('install', '--yes', '--no-install-recommends', ...packages);
  } catch (error) {
    console.error(`apt-get failed: ${error.message}`); // what is still missing is told afterwards, with advice
  }
}

if (isMain(import.meta.url)) {
  try {
    for (const [name, file] of Object.entries(ensureBrowsers())) console.log(`${name.padEnd(14)}${file}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
