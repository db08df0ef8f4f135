import type { Terminal } from '../terminal/terminal.js';
import { tableLines } from '../terminal/table.js';
import { harmless } from '../terminal/width.js';
import type { SentenceResult } from './run-sentences.js';
import type { Trial } from './trial.js';

/** What the check found, and with which form. */
export interface ResultsView {
  readonly results: readonly SentenceResult[];
  readonly trial: Trial;
}

/** Each sentence with whether it holds; below those that do not, what was expected and what came. */
export function resultLines(
  url: string,
  { results, trial }: ResultsView,
  terminal: Terminal,
): readonly string[] {
  const failed = results.filter(({ ok }) => !ok).length;
  const sum = { url: harmless(url), ok: results.length - failed, failed };
  const formUnknown = results.some(({ id, ok, requests }) => {
    return id === 'takes an application in' && !ok && /not-found|form-version/.test(requests.join());
  });
  return [
    ...results.flatMap((result) => sentenceLines(result, terminal)),
    ...(formUnknown
      ? [
          '',
          terminal.say('gateway.noForm', {
            formId: harmless(trial.formId),
            formVersion: harmless(trial.formVersion),
          }),
        ]
      : []),
    '',
    ...areaLines(results, terminal),
    terminal.bold(terminal.say('gateway.sum', sum)),
  ];
}

/** A table of how many sentences of each area hold. */
function areaLines(results: readonly SentenceResult[], terminal: Terminal): readonly string[] {
  const names = [...new Set(results.flatMap(({ area }) => area ?? []))];
  if (names.length === 0) return [];
  const rows = names.map((name) => {
    const own = results.filter(({ area }) => area === name);
    const failed = own.filter(({ ok }) => !ok).length;
    return [terminal.say(`area.${name}`), String(own.length - failed), String(failed)];
  });
  const heading = ['area', 'ok', 'failed'].map((word) => terminal.say(`gateway.column.${word}`));
  return [...tableLines(heading, rows, { heading: terminal.bold }), ''];
}

function sentenceLines(result: SentenceResult, terminal: Terminal): readonly string[] {
  const words = wordsOf(result, terminal);
  if (result.ok) return [`${terminal.say('gateway.ok')}  ${words}`];
  const facts = [
    ['gateway.expected', result.expected],
    ['gateway.got', result.got && brokenWords(result.got, terminal)],
    ['gateway.requests', result.requests.join(', ')],
  ] as const;
  return [
    `${terminal.red(terminal.say('gateway.failed'))}  ${words}`,
    ...facts
      .filter(([, fact]) => fact)
      .map(([label, fact]) => `    ${terminal.say(label, { fact: harmless(fact ?? '') })}`),
  ];
}

/** What the contract of targets says is broken, in words; facts of the protocol are the same in any language. */
function brokenWords(got: string, terminal: Terminal): string {
  const [, pointer] = /^no issue at (.*)$/.exec(got) ?? [];
  if (pointer !== undefined) return terminal.say('broken.no issue', { pointer });
  const [, code] = /^rejects with something else than (.*)$/.exec(got) ?? [];
  if (code !== undefined) return terminal.say('broken.another error', { code });
  return terminal.has(`broken.${got}`) ? terminal.say(`broken.${got}`) : got;
}

/** The same as one JSON document. */
export function resultReport(url: string, results: readonly SentenceResult[], terminal: Terminal): object {
  return {
    url,
    ok: results.filter(({ ok }) => ok).length,
    failed: results.filter(({ ok }) => !ok).length,
    sentences: results.map(({ id, params, area, ok, expected, got, requests }) => ({
      id,
      sentence: wordsOf({ id, ...(params && { params }) }, terminal),
      ...(area !== undefined && { area }),
      ok,
      ...(expected !== undefined && { expected }),
      ...(got !== undefined && { got }),
      requests,
    })),
  };
}

/** A sentence of core that is newer than this command's words stands for itself. */
function wordsOf({ id, params = {} }: Pick<SentenceResult, 'id' | 'params'>, terminal: Terminal): string {
  const key = `sentence.${id}`;
  return terminal.has(key) ? terminal.say(key, params) : id;
}
