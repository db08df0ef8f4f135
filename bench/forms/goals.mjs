// What is measured, and what our form must not cost more than.

/** The columns of the table, in its order. */
export const COLUMNS = [
  { id: 'bytes', title: 'KB gz', unit: 'KB', digits: 1 },
  { id: 'load', title: 'load', unit: 'ms', digits: 1 },
  { id: 'mount', title: 'mount 200', unit: 'ms', digits: 1 },
  { id: 'key', title: 'keystroke', unit: 'ms', digits: 2 },
  { id: 'validate', title: '50 messages', unit: 'ms', digits: 1 },
  { id: 'rows', title: 'mount 200×5', unit: 'ms', digits: 1 },
  { id: 'add', title: 'add row', unit: 'ms', digits: 1 },
  { id: 'heap', title: 'heap MB', unit: 'MB', digits: 2 },
];

/** At most so much: in the unit of the column, or in times of another form of the same run. */
const LIMITS = [
  { column: 'bytes', limit: 34 },
  { column: 'load', limit: 1.3, times: 'lit' },
  { column: 'mount', limit: 1.6, times: 'plain' },
  { column: 'mount', limit: 1.3, times: 'lit' },
  { column: 'key', limit: 1.5, times: 'plain' },
  { column: 'validate', limit: 2.5, times: 'plain' },
  { column: 'rows', limit: 1.4, times: 'plain' },
  { column: 'add', limit: 1.4, times: 'plain' },
  { column: 'heap', limit: 1.2 },
];

/** Libraries ours must be ahead of, in every column. */
const PEERS = ['rjsf', 'jedison'];

/**
 * @param medians `{ tongban: { bytes: 33.1, … }, plain: …, … }`
 * @returns `[{ text: 'keystroke ≤ 1.5× plain', found: '1.31×', met }]`
 */
export function checkGoals(medians) {
  return [
    ...LIMITS.map((goal) => checkLimit(goal, medians)),
    ...COLUMNS.map((column) => checkAhead(column, medians)),
  ];
}

function checkLimit({ column: id, limit, times }, medians) {
  const { title, unit } = COLUMNS.find((column) => column.id === id);
  const ours = medians.tongban[id];
  if (!times)
    return {
      text: `${title} ≤ ${limit}${title.includes(unit) ? '' : ` ${unit}`}`,
      found: ours.toFixed(2),
      met: ours <= limit,
    };
  const ratio = ours / medians[times][id];
  return { text: `${title} ≤ ${limit}× ${times}`, found: `${ratio.toFixed(2)}×`, met: ratio <= limit };
}

function checkAhead({ id, title, digits }, medians) {
  const present = PEERS.filter((peer) => medians[peer]);
  const best = present.reduce((a, b) => (medians[a][id] <= medians[b][id] ? a : b));
  const ours = medians.tongban[id];
  const theirs = medians[best][id];
  return {
    text: `${title} ahead of ${best}`,
    found: `${ours.toFixed(digits)} against ${theirs.toFixed(digits)}`,
    met: ours < theirs,
  };
}
