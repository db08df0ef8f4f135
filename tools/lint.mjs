// Runs checkers side by side, all of them to the end, and shows each one's words in one piece.
//
//   node tools/lint.mjs            style, imports and types of the sources
//   node tools/lint.mjs packages   what would be published; build first
import { spawn } from 'node:child_process';
import { repoRoot } from './paths.mjs';

const CHECKS = {
  sources: {
    eslint: ['eslint', '.'],
    types: ['tsc', '-p', 'tsconfig.test.json'],
    imports: ['depcruise', '--config', '.dependency-cruiser.cjs', 'packages'],
    format: ['prettier', '--check', '--log-level=warn', '--cache', '--cache-location=.cache/prettier', '.'],
  },
  packages: {
    packed: ['node', 'tools/publish/lint-packed.mjs'],
    api: ['node', 'tools/publish/api/api.mjs', '--check'],
  },
};

/** Two at a time: more than the cores of a small machine make all of them slower. */
const AT_ONCE = 2;

const checks = Object.entries(CHECKS[process.argv[2] ?? 'sources']);
let failed = 0;
await Promise.all(Array.from({ length: AT_ONCE }, work));
process.exitCode = failed > 0 ? 1 : 0;

async function work() {
  for (let next = checks.shift(); next; next = checks.shift()) await check(...next);
}

async function check(name, [command, ...args]) {
  const start = Date.now();
  const { code, output } = await run(command, args);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  if (code !== 0) failed += 1;
  console.log(`${code === 0 ? '✔' : '✖'} ${name} (${seconds} s)`);
  if (code !== 0) console.log(output.trim().replace(/^/gm, '  '));
}

/** Called by its file in node_modules/.bin: npx would cost half a second each. */
function run(command, args) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command === 'node' ? process.execPath : `node_modules/.bin/${command}`, args, {
      cwd: repoRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code, output }));
  });
}
