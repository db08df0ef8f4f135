// Draws the matrix of `npm run test:engines`: a row for each journey, a column for each engine, a mark for each policy.

const MARKS = { passed: '✔', failed: '✖', lacking: '–' };

/**
 * @param runs `{ 'chromium-64': { version, cells }, … }`, one entry for each column, as `cells-reporter.mjs` writes them
 * @returns the whole text, and what to add up: `{ text, sums: { engine: { passed, failed, lacking } } }`
 */
export function drawMatrix(runs) {
  const engines = Object.keys(runs);
  const reasons = new Map();
  const rows = readRows(runs);
  const widest = Math.max(0, ...rows.map(({ journey }) => journey.length)) + 4;
  const columns = engines.map((engine) => Math.max(engine.length, 5) + 2);

  const lines = [];
  let group;
  for (const row of rows) {
    if (row.group !== group) lines.push('', row.group || 'tests without a group');
    group = row.group;
    const marks = engines.map((engine, at) => drawCell(row.cells[engine], reasons).padEnd(columns[at]));
    lines.push(`  ${row.journey.padEnd(widest)}${marks.join('')}`.trimEnd());
  }
  const head = engines.map((engine, at) => engine.padEnd(columns[at])).join('');
  const sums = sumUp(runs);
  const sumOf = (outcome) => engines.map((engine, at) => String(sums[engine][outcome]).padEnd(columns[at]));
  const all = (outcome) => engines.reduce((sum, engine) => sum + sums[engine][outcome], 0);

  const text = [
    ...engines.map((engine) => `${engine.padEnd(14)}${runs[engine].version ?? 'never started'}`),
    '',
    `${' '.repeat(widest + 2)}${head}`.trimEnd(),
    ...lines,
    '',
    ...Object.entries(MARKS).map(([outcome, mark]) =>
      `  ${`${mark} ${outcome}`.padEnd(widest)}${sumOf(outcome).join('')}`.trimEnd(),
    ),
    '',
    'One mark for each policy, the strict one first; · is not asked of this engine.',
    ...[...reasons].map(([reason, letter]) => `– ${letter}  ${reason}`),
    '',
    `${engines.length} engines, ${rows.length} journeys: ${all('passed')} ✔, ${all('failed')} ✖, ${all('lacking')} –`,
  ].join('\n');
  return { text, sums };
}

/** `{ group, journey, cells: { engine: [cell of each policy] } }`, each group in one piece, in order of appearance. */
function readRows(runs) {
  const groups = new Map();
  for (const [engine, { cells }] of Object.entries(runs)) {
    for (const cell of cells) {
      const rows = groups.get(cell.group) ?? new Map();
      groups.set(cell.group, rows);
      const row = rows.get(cell.journey) ?? { group: cell.group, journey: cell.journey, cells: {} };
      rows.set(cell.journey, row);
      (row.cells[engine] ??= []).push(cell);
    }
  }
  return [...groups.values()].flatMap((rows) => [...rows.values()]);
}

/** Reasons are told below the table, each by a letter. */
function drawCell(cells, reasons) {
  if (!cells) return '·';
  const lacking = cells.find(({ outcome }) => outcome === 'lacking');
  // What failed is not hidden behind what could not run.
  if (!lacking || cells.some(({ outcome }) => outcome === 'failed'))
    return cells.map(({ outcome }) => MARKS[outcome]).join('');
  if (!reasons.has(lacking.why)) reasons.set(lacking.why, String.fromCharCode(97 + reasons.size));
  return `${MARKS.lacking} ${reasons.get(lacking.why)}`;
}

function sumUp(runs) {
  const count = (cells, wanted) => cells.filter(({ outcome }) => outcome === wanted).length;
  return Object.fromEntries(
    Object.entries(runs).map(([engine, { cells }]) => [
      engine,
      Object.fromEntries(Object.keys(MARKS).map((outcome) => [outcome, count(cells, outcome)])),
    ]),
  );
}
