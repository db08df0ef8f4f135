// Runs the commands of documents, in a copy of the repository that they may write into.
import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inRepo } from '../paths.mjs';

/** What documents may run as it stands. Anything else is refused: somebody has to think about it first. */
const RUN = /^(npx tongban|cp|sed|printf|mkdir|node -p|ls|cat|cd) /;

/** Not run here, since they take minutes; each is what another check does. The scripts of npm must exist. */
const ELSEWHERE = [
  { command: /^npm ci$/, by: 'every machine that runs this test' },
  { command: /^npm (start|test)$/, script: (command) => command.split(' ')[1], by: 'npm test itself' },
  { command: /^npm run [\w:-]+( -- .*)?$/, script: (command) => command.split(' ')[2], by: 'npm test' },
  { command: /^node tools\/test\.mjs( \w+)*$/, by: 'npm test' },
  { command: /^node tools\/publish\/pack\.mjs$/, by: 'the tests of the packages' },
];

const SERVER = /^node tools\/static-server\.mjs /;

/** What the reader of a package's page has: files of their own, for which these stand in. */
const OWN_FILES = {
  'catalogue.json': 'examples/catalogue/catalogue.json',
  'items.json': 'packages/adapters/fixtures/item-library.json',
  export: 'packages/adapters/fixtures/exchange-csv',
};

/**
 * A folder that looks like the repository; what documents write into is copied, the rest linked.
 * `built`: what stands for the folder of the built files. `own`: with files of the reader.
 */
export function scratchCopy({ built, own = false }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tongban-docs-'));
  linkAll(folder, '', (name) => name === 'node_modules' || name === 'docs');
  mkdirSync(path.join(folder, 'packages', 'elements'), { recursive: true });
  linkAll(folder, 'packages', (name) => name !== 'elements');
  linkAll(folder, 'packages/elements', (name) => name !== 'browser');
  symlinkSync(built, path.join(folder, 'packages', 'elements', 'browser'));
  for (const name of ['package.json', 'budgets.json', 'examples', 'tools'])
    cpSync(inRepo(name), path.join(folder, name), { recursive: true });
  for (const [name, file] of own ? Object.entries(OWN_FILES) : [])
    cpSync(inRepo(file), path.join(folder, name), { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Links those entries of a folder of the repository. */
function linkAll(copy, folder, wanted) {
  for (const name of readdirSync(inRepo(folder)).filter(wanted))
    symlinkSync(inRepo(folder, name), path.join(copy, folder, name));
}

/**
 * Runs the lines of a block.
 * @returns `{ how: 'executed' | 'checked', problems, output }`
 */
export async function runCommands(block, { folder, lang }) {
  const lines = commandsOf(block.code);
  const problems = lines.flatMap(problemOf);
  if (problems.length > 0) return { how: 'checked', problems, output: '' };
  const here = lines.filter((line) => !elsewhere(line) && !SERVER.test(line));
  const servers = await Promise.all(
    lines.filter((line) => SERVER.test(line)).map((line) => tryServer(line, folder)),
  );
  if (here.length === 0)
    return { how: servers.length > 0 ? 'executed' : 'checked', problems: servers.flat(), output: '' };
  const { code, output } = await bash(here.join('\n'), { folder, lang });
  const meant = Number(block.options.exit ?? 0);
  const wrongCode = code === meant ? [] : [`ended with ${code}, not with ${meant}:\n${output}`];
  return { how: 'executed', problems: [...servers.flat(), ...wrongCode], output };
}

/** One command a line; comments and line breaks within a command are gone. */
const commandsOf = (code) =>
  code
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .map((line) => line.replace(/\s+#\s.*$|^#.*$/, '').trim())
    .filter(Boolean)
    .flatMap((line) => (line.split(' && ').some(elsewhere) ? line.split(' && ') : [line]));

/** Settings before the command, such as `ENGINES=chromium`, do not change what it is. */
const withoutSettings = (line) => line.replace(/^([A-Z_]+=\S* )+/, '');

const elsewhere = (line) => ELSEWHERE.find(({ command }) => command.test(withoutSettings(line)));

function problemOf(line) {
  const known = elsewhere(line);
  if (!known) return RUN.test(line) || SERVER.test(line) ? [] : [`nobody runs “${line}”`];
  const script = known.script?.(withoutSettings(line));
  const { scripts } = JSON.parse(readFileSync(inRepo('package.json'), 'utf8'));
  return script && !(script in scripts) ? [`package.json has no script “${script}”`] : [];
}

/** `npx` without the half second it takes: it would start the same file. */
const PRELUDE =
  'set -eo pipefail\nexec 2>&1\nnpx() { local name=$1; shift; "./node_modules/.bin/$name" "$@"; }\n';

function bash(script, { folder, lang }) {
  return new Promise((resolve) => {
    const env = { PATH: process.env.PATH, HOME: folder, LANG: lang, LC_ALL: lang };
    execFile('bash', ['-c', `${PRELUDE}${script}`], { cwd: folder, env, timeout: 60_000 }, (error, stdout) =>
      resolve({ code: error ? (error.code ?? 1) : 0, output: stdout }),
    );
  });
}

/** Starts a server on a free port and asks it for its folder. */
function tryServer(line, folder) {
  const args = line.split(' ').slice(1);
  const port = args.indexOf('--port');
  if (port > 0) args[port + 1] = '0';
  // A reader's own folder; any will do that has a file.
  const served = /^(FOLDER|文件夹)$/.test(args[1]) ? 'docs' : args[1];
  args[1] = served;
  const server = spawn(process.execPath, args, { cwd: folder });
  return new Promise((resolve) => {
    let said = '';
    const done = (problems) => {
      server.kill();
      resolve(problems);
    };
    const timer = setTimeout(() => done([`“${line}” said nothing in 10 s`]), 10_000);
    server.once('close', (code) => {
      clearTimeout(timer);
      resolve(code === null ? [] : [`“${line}” ended with ${code}: ${said}`]);
    });
    for (const stream of [server.stdout, server.stderr])
      stream.on('data', (chunk) => {
        said += chunk;
        const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
        if (!address) return;
        clearTimeout(timer);
        const [file] = readdirSync(path.join(folder, served)).filter((name) => name.includes('.'));
        fetch(`${address}/${file}`).then(
          ({ status }) => done(status === 200 ? [] : [`“${line}” answers ${status}`]),
          (error) => done([`“${line}”: ${error.message}`]),
        );
      });
  });
}
