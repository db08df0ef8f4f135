// npm run bench:forms [-- --n 15]: what a form costs when it is written by hand, with Lit by hand, by rjsf, by Jedison and by ours.
//
//   --n 5               rounds
//   --peers plain,lit   only these, and no goals without ours
//   --parts big,rows    only these: first, big, wrong, rows, heap
//   --source            our element from its sources, while somebody works on it
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { inRepo } from '../../tools/paths.mjs';
import { serve } from '../../tools/static-server.mjs';
import { checkGoals, COLUMNS } from './goals.mjs';
import { PARTS, startMeter } from './measure.mjs';
import { isBuilt, makePages, pagesFolder } from './pages.mjs';
import { mediansOf, printGoals, printTable } from './report.mjs';

const WARM_UP = 1;
const PEERS = ['plain', 'lit', 'rjsf', 'jedison', 'tongban'];

const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '15' },
    peers: { type: 'string', default: PEERS.join() },
    parts: { type: 'string', default: Object.keys(PARTS).join() },
    source: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.n);
const peers = values.peers.split(',');
const parts = values.parts.split(',');

install();
if (!values.source && peers.includes('tongban') && !isBuilt()) npm('run', '-s', 'build');
await makePages(peers, { fromSource: values.source });
const samples = await measureAll();
printTable(samples);
const complete = PEERS.every((peer) => peers.includes(peer)) && parts.length === Object.keys(PARTS).length;
if (complete) {
  const goals = checkGoals(mediansOf(samples));
  printGoals(goals);
  process.exitCode = goals.every(({ met }) => met) ? 0 : 1;
}

/** The libraries ours is measured against are no part of the workspace. */
function install() {
  if (existsSync(inRepo('bench', 'forms', 'node_modules'))) return;
  npm('ci', '--ignore-scripts', '--prefix', inRepo('bench', 'forms'));
}

function npm(...parameters) {
  execFileSync('npm', parameters, { cwd: inRepo(), stdio: ['ignore', 'inherit', 'inherit'] });
}

/** `{ plain: { load: [12.1, …], … }, … }` */
async function measureAll() {
  const asked = new Set();
  const server = await serve({
    root: pagesFolder,
    policy: 'none',
    onRequest: ({ url }) => void asked.add(url.slice(1).split('?')[0]),
  });
  const meter = await startMeter({ url: server.url, asked });
  const samples = Object.fromEntries(peers.map((peer) => [peer, {}]));
  try {
    console.log(
      `Chromium ${meter.version}, ${rounds} rounds after ${WARM_UP} to warm up, CPU of the main thread\n`,
    );
    for (let round = 0; round < WARM_UP + rounds; round += 1) {
      // Rounds are the outer loop, and each begins with another peer: a busy moment falls on all alike.
      for (let turn = 0; turn < peers.length; turn += 1) {
        const peer = peers[(round + turn) % peers.length];
        for (const part of parts) keep(samples[peer], await meter.measure(part, peer), round >= WARM_UP);
      }
    }
  } finally {
    await meter.stop();
    await server.close();
  }
  return samples;
}

function keep(found, sample, counts) {
  if (!counts) return;
  for (const { id } of COLUMNS) if (id in sample) (found[id] ??= []).push(sample[id]);
}
