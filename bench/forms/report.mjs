// Prints what was measured: medians, and how often the cost of the form by hand they are.
import { median, quartiles } from '../statistics.mjs';
import { COLUMNS } from './goals.mjs';

/** `{ plain: { load: [12.1, …], … } }` → `{ plain: { load: 12.3, … } }` */
export function mediansOf(samples) {
  const of = (found) => Object.fromEntries(Object.entries(found).map(([id, values]) => [id, median(values)]));
  return Object.fromEntries(Object.entries(samples).map(([peer, found]) => [peer, of(found)]));
}

const WIDTH = 14;
const NAMES = {
  plain: 'DOM by hand',
  lit: 'Lit by hand',
  rjsf: 'rjsf',
  jedison: 'Jedison',
  tongban: 'tongban',
};

export function printTable(samples) {
  const medians = mediansOf(samples);
  const columns = COLUMNS.filter(({ id }) => id in medians[Object.keys(medians)[0]]);
  const line = (name, cells) =>
    console.log(`  ${name.padEnd(13)}${cells.map((cell) => cell.padStart(WIDTH)).join('')}`);
  const table = (title, cell) => {
    console.log(title);
    line(
      '',
      columns.map((column) => column.title),
    );
    for (const peer of Object.keys(medians))
      line(
        NAMES[peer],
        columns.map((column) => cell(peer, column)),
      );
    console.log();
  };
  table('Medians', (peer, { id, digits, unit }) => `${medians[peer][id].toFixed(digits)} ${unit}`);
  table('Half of all between', (peer, { id, digits }) =>
    quartiles(samples[peer][id])
      .map((value) => value.toFixed(digits))
      .join('–'),
  );
  if (medians.plain)
    table('× DOM by hand', (peer, { id }) => (medians[peer][id] / medians.plain[id]).toFixed(2));
  if (medians.lit) table('× Lit by hand', (peer, { id }) => (medians[peer][id] / medians.lit[id]).toFixed(2));
}

export function printGoals(goals) {
  const width = Math.max(...goals.map(({ text }) => text.length));
  for (const { text, found, met } of goals) console.log(`${met ? '✔' : '✖'} ${text.padEnd(width)}  ${found}`);
}
