import { answersWith, createChecklist, scenarioSubject } from '@tongban/core/checklist';
import { savings } from '@tongban/core/scenario';

/** A scenario with more ways to answer than this is walked at random, this many times. */
export const MOST = 4096;

/**
 * What a scenario comes to for every way to answer its questions. Of a question with several answers each one alone and all together are
 * tried.
 *
 * @returns {{ cases: object[], all: boolean, issues: number }} `all`: every way was walked, not a sample of them
 */
export function casesOf(scenario, catalogue) {
  const subject = scenarioSubject(scenario, catalogue);
  const resolve = createChecklist(subject);
  const measure = (checklist) => ({
    ...savings(subject, checklist),
    questions: questionsOf(checklist),
    prechecks: (scenario.prechecks ?? []).length,
  });
  const issues = new Set();
  const note = (checklist) => {
    for (const issue of checklist.issues) issues.add(JSON.stringify(issue));
    return checklist;
  };

  const cases = [];
  const walk = (answers) => {
    if (cases.length > MOST) return;
    const checklist = note(resolve(answers));
    const open = checklist.questions.find(({ chosen }) => chosen.length === 0);
    if (open) for (const way of waysToAnswer(open)) walk(withAll(answers, open, way));
    else cases.push(measure(checklist));
  };
  walk({});
  if (cases.length <= MOST) return { cases, all: true, issues: issues.size };

  const random = seededRandom(1);
  const sample = Array.from({ length: MOST }, () => {
    for (let answers = {}; ;) {
      const checklist = note(resolve(answers));
      const open = checklist.questions.find(({ chosen }) => chosen.length === 0);
      if (!open) return measure(checklist);
      const ways = waysToAnswer(open);
      answers = withAll(answers, open, ways[Math.floor(random() * ways.length)]);
    }
  });
  return { cases: sample, all: false, issues: issues.size };
}

/** The case in the middle by what is to be brought alone, and the one with the most items, then the most to bring. */
export function tellingCases(cases) {
  const size = (one) => [one.materials.alone, one.materials.together, one.items, one.trips.alone];
  const bySize = [...cases].sort((a, b) => compare(size(a), size(b)));
  const byItems = [...cases].sort((a, b) => compare([a.items, ...size(a)], [b.items, ...size(b)]));
  return { median: bySize[Math.floor((bySize.length - 1) / 2)], widest: byItems[byItems.length - 1] };
}

/** Alone each item asks its own questions; together those answered by one of the scenario are not asked. */
function questionsOf({ questions }) {
  return {
    alone: questions.filter(({ item }) => item !== undefined).length,
    together: questions.filter(({ settledBy }) => settledBy === undefined).length,
  };
}

function waysToAnswer({ question }) {
  const each = question.options.map(({ id }) => [id]);
  return question.multiple && each.length > 1 ? [...each, each.flat()] : each;
}

const withAll = (answers, asked, ids) =>
  ids.length === 1 ? answersWith(answers, asked, ids[0], true) : { ...answers, [asked.key]: ids };

function compare(one, other) {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : one[at] - other[at];
}

/** Always the same row of numbers for the same seed (mulberry32), so that the table can be had again. */
function seededRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
