// npm run leaks [-- rounds] [names …]
//
// Lets the list and the guide come and go 2,000 times in Chromium, and every other kind of round a quarter as often;
// prints what stays behind after each 100, and how much that is for each round. Ends with 1 above the limit.
import { performance } from 'node:perf_hooks';
import { LIMITS, measureLeaks } from './measure.mjs';

/** How often each kind runs, for each time the list does; the last two with the lowered build. */
const KINDS = {
  list: { share: 1 },
  guide: { share: 1 },
  languages: { share: 1 / 4 },
  moves: { share: 1 / 4 },
  apps: { share: 1 / 4 },
  'lowered-list': { share: 1 / 4, round: 'list', old: 88 },
  'lowered-guide': { share: 1 / 4, round: 'guide', old: 88 },
};
const SAMPLES = 20;

const words = process.argv.slice(2);
const all = Number(words.find((word) => /^\d+$/.test(word)) ?? 2_000);
const names = words.filter((word) => !/^\d+$/.test(word));
const unknown = names.filter((name) => !(name in KINDS));
if (unknown.length > 0)
  throw new Error(`nothing called ${unknown.join(', ')}; there are ${Object.keys(KINDS).join(', ')}`);

for (const name of names.length > 0 ? names : Object.keys(KINDS)) {
  const { share, round = name, old } = KINDS[name];
  const rounds = all * share;
  const every = Math.max(1, Math.floor(rounds / SAMPLES));
  const started = performance.now();
  const result = await measureLeaks(round, { rounds, every, old });
  print(name, result, (performance.now() - started) / 1000);
  if (result.failed.length > 0) process.exitCode = 1;
}

function print(name, { samples, perRound, limits, failed }, seconds) {
  console.log(`\n${name}: ${samples.at(-1).rounds} rounds in ${seconds.toFixed(0)} s`);
  const columns = Object.keys(LIMITS);
  const row = (head, cells) =>
    console.log([head.padEnd(12), ...cells.map((cell) => cell.padStart(12))].join(''));
  row('rounds', ['heap bytes', ...columns.slice(1)]);
  for (const sample of samples)
    row(
      String(sample.rounds),
      columns.map((what) => sample[what].toLocaleString('en')),
    );
  row(
    'per round',
    columns.map((what) => perRound[what].toFixed(what === 'heap' ? 1 : 4)),
  );
  row(
    'limit',
    columns.map((what) => limits[what].toFixed(what === 'heap' ? 1 : 4)),
  );
  console.log(
    failed.length > 0 ? `✖ ${name} leaves behind: ${failed.join(', ')}` : `✔ ${name} leaves nothing behind`,
  );
}
