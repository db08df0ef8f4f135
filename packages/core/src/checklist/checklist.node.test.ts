import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  changesBetween,
  createChecklist,
  decodeAnswers,
  encodeAnswers,
  scenarioSubject,
  type Answers,
  type Checklist,
  type ChecklistLine,
  type ChecklistSubject,
  type LineSource,
} from '@tongban/core/checklist';
import { valueAt } from '../base/pointer.js';
import { seededRandom } from '../base/testing/random.mjs';
import { naiveChecklist, type NaiveLine } from './naive-checklist.mjs';
import { randomAnswers, randomScenario } from './random-scenario.mjs';

const runs = 20_000;
const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));

/** A scenario and answers; shrinks to fewer items, and to one without traps. */
const anything = fc.record({
  seed: fc.integer(),
  size: fc.integer({ min: 1, max: 4 }),
  hostile: fc.boolean(),
});

interface Case {
  readonly subject: ChecklistSubject;
  readonly shuffled: ChecklistSubject;
  readonly answers: Answers;
  readonly others: Answers;
}

function caseOf({ seed: start, size, hostile }: { seed: number; size: number; hostile: boolean }): Case {
  const random = seededRandom(start);
  const { scenario, items } = randomScenario(random, { size, hostile });
  const subject = scenarioSubject(scenario, { items });
  const shuffled = { ...scenario, items: [...scenario.items].sort(() => random() - 0.5) };
  return {
    subject,
    shuffled: scenarioSubject(shuffled, { items }),
    answers: randomAnswers(random, subject),
    others: randomAnswers(random, subject),
  };
}

test(`over ${String(runs)} scenarios a checklist is what a naive reference makes of it, whatever the order; each line traces to its answers`, (t) => {
  const seen = {
    lines: 0,
    merged: 0,
    conditional: 0,
    replaced: 0,
    committed: 0,
    issues: 0,
    settled: 0,
    open: 0,
  };
  t.diagnostic(`seed ${String(seed)}: run again with SEED=${String(seed)}`);
  fc.assert(
    fc.property(anything, (chosen) => {
      const { subject, shuffled, answers, others } = caseOf(chosen);
      const resolve = createChecklist(subject);
      const list = resolve(answers);
      const naive = naiveChecklist(subject, answers);
      assert.deepEqual(comparable(list), [...naive.lines].sort(byFrom));
      assert.deepEqual(new Map(list.questions.map(({ key, chosen: ids }) => [key, ids])), naive.asked);
      countsAddUp(list);
      assert.deepEqual(unordered(createChecklist(shuffled)(answers)), unordered(list));
      everyLineTraces(subject, resolve, answers, list);
      if (chosen.seed % 4 === 0) {
        travels(subject, resolve, answers, list);
        changesFit(list, resolve(others));
      }
      seen.lines += list.lines.length;
      seen.merged += list.lines.filter(({ sources }) => sources.length > 1).length;
      seen.conditional += list.counts.conditional;
      seen.replaced += list.lines.filter(({ sources }) => sources.some(({ replaced }) => replaced)).length;
      seen.committed += list.counts.committed;
      seen.issues += list.issues.length;
      seen.settled += list.questions.filter(({ settledBy }) => settledBy).length;
      seen.open += list.open;
    }),
    { numRuns: runs, seed, includeErrorInReport: true },
  );
  t.diagnostic(JSON.stringify(seen));
  for (const count of Object.values(seen)) assert.ok(count > runs / 50);
});

const indexOf = (pointer: string): string => /\d+$/.exec(pointer)?.[0] ?? '';
const fromOf = ({ item, pointer, replaced }: LineSource): string =>
  `${replaced ? '-' : ''}${item}#${indexOf(pointer)}`;
const byFrom = (a: NaiveLine, b: NaiveLine): number => (a.from.join() < b.from.join() ? -1 : 1);

function comparable({ lines }: Checklist): NaiveLine[] {
  return lines
    .map((line) => ({
      from: line.sources.map(fromOf).sort(),
      need: line.need,
      counts: [line.originals, line.copies, line.pieces],
      exempt: !!line.exemption,
      deferral: line.deferral && (line.deferral.limit ?? null),
      commits: !!line.commitment,
      committed: !!line.committed,
      because: line.sources
        .map(({ because }) => because.map(({ question, option }) => `${question}=${option}`))
        .flat()
        .sort(),
    }))
    .sort(byFrom);
}

/** All but the order, in which the items may come. As texts, which are quicker to compare. */
function unordered({ lines, counts, open, questions }: Checklist): readonly string[] {
  const plain = ({ sources, ...line }: ChecklistLine): string =>
    JSON.stringify(line) +
    sources
      .map((source) => JSON.stringify([fromOf(source), source.need, source.because, source.committed]))
      .sort()
      .join();
  return [
    ...lines.map(plain).sort(),
    ...questions.map((question) => JSON.stringify(question)).sort(),
    JSON.stringify([counts, open]),
  ];
}

function countsAddUp({ lines, counts, questions, open }: Checklist): void {
  assert.equal(
    counts.bring + counts.committed + counts.held + counts.conditional + counts.optional,
    lines.length,
  );
  assert.ok(counts.later <= counts.bring);
  assert.equal(new Set(lines.map(({ key }) => key)).size, lines.length);
  assert.equal(open, questions.filter(({ chosen, waits }) => chosen.length === 0 && !waits).length);
  if (open === 0) assert.equal(counts.conditional, 0);
}

/** Each source leads to a material; without the answers it names it is no longer asked for, without any it always is. */
function everyLineTraces(
  { items, scenario }: ChecklistSubject,
  resolve: (answers: Answers) => Checklist,
  answers: Answers,
  list: Checklist,
): void {
  const bare = resolve({});
  for (const { sources } of list.lines)
    for (const source of sources) {
      assert.equal(valueAt({ ...scenario, items }, source.pointer), source.material);
      if (source.need === 'conditional') continue;
      if (source.because.length === 0) {
        assert.ok(isAsked(bare, source), 'asked for in any case');
        continue;
      }
      let left = answers;
      for (
        let now: LineSource | undefined = source, at = list;
        now;
        at = resolve(left), now = isAsked(at, source)
      ) {
        left = withoutReasons(left, now, at);
      }
    }
}

const isAsked = ({ lines }: Checklist, { pointer }: LineSource): LineSource | undefined =>
  lines
    .map(({ sources }) => sources)
    .flat()
    .find((source) => source.pointer === pointer && source.need !== 'conditional');

/** The answers without those a source names: each of them was given to a question that was asked and not settled. */
function withoutReasons(answers: Answers, { because }: LineSource, { questions }: Checklist): Answers {
  const keys = new Set(because.map(({ question }) => question));
  for (const { question, option } of because) {
    assert.ok(answers[question]?.includes(option), 'its reasons are answers that were given');
    assert.ok(questions.some(({ key, settledBy }) => key === question && !settledBy));
  }
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !keys.has(key)));
}

function travels(
  subject: ChecklistSubject,
  resolve: (answers: Answers) => Checklist,
  answers: Answers,
  list: Checklist,
): void {
  const text = encodeAnswers(subject, answers);
  assert.match(text, /^([0-9a-z]+(-[0-9a-z]+)*)?$/);
  assert.deepEqual(chosenIn(resolve(decodeAnswers(subject, text))), chosenIn(list));
}

const chosenIn = ({ questions }: Checklist): readonly string[] =>
  questions.map(({ key, chosen }) => `${key}=${chosen.join()}`);

function changesFit(before: Checklist, after: Checklist): void {
  const { added, removed, changed } = changesBetween(before, after);
  const keys = (lines: readonly ChecklistLine[]): string[] => lines.map(({ key }) => key);
  const changes = keys(changed);
  const stay = keys(before.lines).filter((key) => !keys(removed).includes(key));
  assert.deepEqual([...stay, ...keys(added)].sort(), keys(after.lines).sort());
  for (const key of stay) {
    const [old, now] = [before, after].map(({ lines }) => lines.find((line) => line.key === key));
    const told = (line?: ChecklistLine): string =>
      JSON.stringify({
        ...line,
        material: line?.material.name,
        committed: !!line?.committed,
        sources: 0,
        licence: 0,
      });
    assert.equal(told(now) !== told(old), changes.includes(key));
  }
  const none = changesBetween(after, after);
  assert.equal(none.added.length + none.removed.length + none.changed.length, 0);
}
