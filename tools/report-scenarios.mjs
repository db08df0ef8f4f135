// npm run report:scenarios -- [FILE or FOLDER]: what the one-thing scenarios of a catalogue save, counted from its items. Without an
// argument of the sample catalogue; a folder holds one in parts, as examples/catalogue does.
import path from 'node:path';
import { inRepo } from './paths.mjs';
import { casesOf, tellingCases } from './scenarios/cases.mjs';
import { catalogueAt, UnusableCatalogue } from './scenarios/read-catalogue.mjs';

// npm runs scripts in the root of the repository; what is named is meant from where one stands.
const [given] = process.argv.slice(2);
const place =
  given === undefined
    ? inRepo('examples', 'catalogue')
    : path.resolve(process.env.INIT_CWD ?? process.cwd(), given);
const catalogue = await catalogueAt(place).catch((error) => {
  if (!(error instanceof UnusableCatalogue)) throw error;
  console.error(`✖ ${error.message}`);
  process.exit(2);
});
const rows = [];
let broken = 0;
for (const scenario of catalogue.scenarios) {
  const { cases, all, issues } = casesOf(scenario, catalogue);
  broken += issues;
  const { median, widest } = tellingCases(cases);
  const share = cases
    .filter(({ materials }) => materials.alone > 0)
    .map(({ materials }) => saved(materials))
    .sort((a, b) => a - b);
  const range = share.length > 0 ? `${-share[0]} … ${-share[share.length - 1]} %` : '–';
  rows.push(row(scenario.name, 'median', median, [`${all ? '' : '~'}${cases.length}`, range]));
  rows.push(row('', 'widest', widest, ['', '']));
}

print(
  [
    'scenario',
    'case',
    'items',
    'questions',
    'materials',
    '',
    'trips',
    '',
    'days',
    '',
    'cases',
    'materials saved',
  ],
  rows,
);
console.log(`
Left of →: each item applied for alone, one after the other, with the same answers; right: as one scenario.
median   of all ways to answer, the one in the middle by what is to be brought alone
widest   the one that brings in the most items, and of these asks for most
questions  alone: those of the items; together: those of the scenario and of the items that it does not answer
materials  to bring or send: not what the departments have (免提交) and what is optional
trips      alone: the sum of what the items declare (到办事现场次数); together: what the scenario declares, at most as much as alone
days       alone: the sum of the promised limits; together: the items side by side as far as their order allows (path), or what the
           scenario promises where that is less. wd working days, d days, m months: compared only where the units are the same
cases      ways to answer (~ a sample of them); materials saved: the least and the most among them`);
if (broken > 0) console.error(`\n✖ ${broken} places of the scenarios do not fit together: see tongban check`);
process.exitCode = broken > 0 ? 1 : 0;

function row(name, kind, { items, questions, materials, trips, time }, rest) {
  const alone = days([time.alone], time.untold);
  const together = days(time.together, time.promised ? 0 : time.untold);
  return [
    name,
    kind,
    String(items),
    `${questions.alone} → ${questions.together}`,
    `${materials.alone} → ${materials.together}`,
    percent(materials),
    // Where no item says how often or how long, or it is never, there is nothing to compare.
    trips.untold === items || trips.alone + trips.together === 0
      ? '–'
      : `${trips.alone}${trips.untold ? '+' : ''} → ${trips.together}`,
    percent(trips),
    time.untold === items ? '–' : `${alone} → ${together}${time.promised ? '' : ' (path)'}`,
    time.untold > 0 ? '' : percentOfTime(time),
    ...rest,
  ];
}

function days(durations, untold) {
  const words = { workday: 'wd', day: 'd', month: 'm' };
  const one = (duration) =>
    duration.map(({ amount, unit }) => `${amount} ${words[unit]}`).join(' + ') || 'same day';
  return `${durations.map(one).join(' or ')}${untold > 0 ? ' +' : ''}`;
}

/** Percentage points less. */
function saved({ alone, together }) {
  return Math.round((1 - together / alone) * 100);
}

function percent(counts) {
  return counts.alone > 0 ? `${-saved(counts)} %` : '–';
}

/** Only where both are told in one and the same unit. */
function percentOfTime({ alone, together }) {
  const [only] = together;
  if (together.length !== 1 || alone.length !== 1 || only.length > 1) return '–';
  if (only.length === 0) return '-100 %';
  return only[0].unit === alone[0].unit ? percent({ alone: alone[0].amount, together: only[0].amount }) : '–';
}

/** A table for a screen of fixed width, on which a Chinese character is as wide as two letters. */
function print(heading, lines) {
  const width = (text) => [...text].reduce((sum, sign) => sum + (sign.codePointAt(0) > 0x2e7f ? 2 : 1), 0);
  const widths = heading.map((_, column) =>
    Math.max(...[heading, ...lines].map((line) => width(line[column]))),
  );
  for (const line of [heading, widths.map((count) => '─'.repeat(count)), ...lines])
    console.log(
      line
        .map((text, column) => text + ' '.repeat(widths[column] - width(text)))
        .join('  ')
        .trimEnd(),
    );
}
