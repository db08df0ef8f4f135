import type { Answers, AskedQuestion, ChecklistSubject } from './checklist.js';
import { ownersOf } from './index-subject.js';

/** The answers with an option chosen or not: instead of the one before, or beside the others where several can be chosen. */
export function answersWith(
  answers: Answers,
  { key, question, chosen }: AskedQuestion,
  option: string,
  on: boolean,
): Answers {
  const others = question.multiple || !on ? chosen.filter((id) => id !== option) : [];
  return { ...answers, [key]: on ? [...others, option] : others };
}

/**
 * Answers as a short text for the fragment of an address or a QR code: seven letters or digits at most for each option chosen, such as
 * `1k9x0fa-zs1q2d`. It names options by numbers made of their ids, so it says nothing to who reads it, and answers keep their meaning
 * when the catalogue changes. Options the subject does not have are left out.
 */
export function encodeAnswers(subject: ChecklistSubject, answers: Answers): string {
  const found: string[] = [];
  eachToken(subject, (token, key, option, multiple) => {
    const given: unknown = answers[key];
    if (!Array.isArray(given) || given.indexOf(option.id) < 0) return;
    const first = (given as unknown[]).filter((id) => option.known(id))[0];
    if (multiple || first === option.id) found.push(token);
  });
  return found.join('-');
}

/** The answers of such a text, in the order of the options. What is not known, or no longer, is left out; never throws. */
export function decodeAnswers(subject: ChecklistSubject, text: string): Answers {
  const wanted = new Set(text.split('-'));
  const answers: Record<string, readonly string[]> = {};
  eachToken(subject, (token, key, { id }, multiple) => {
    if (!wanted.has(token)) return;
    const before = Object.prototype.hasOwnProperty.call(answers, key) ? (answers[key] ?? []) : [];
    if (before.length > 0 && !multiple) return;
    // Defined rather than assigned: a question may be called `__proto__`.
    Object.defineProperty(answers, key, {
      value: [...before, id],
      enumerable: true,
      configurable: true,
      writable: true,
    });
  });
  return answers;
}

interface Known {
  readonly id: string;
  /** Whether the question has an option of this id. */
  readonly known: (id: unknown) => boolean;
}

function eachToken(
  subject: ChecklistSubject,
  use: (token: string, key: string, option: Known, multiple: boolean) => void,
): void {
  const taken = new Set<string>();
  for (const { graph, keyOf } of ownersOf(subject))
    graph.nodes.forEach((node) => {
      const key = keyOf(node);
      const known = (id: unknown): boolean => node.options.some((option) => option.id === id);
      for (const { id } of node.options) {
        let token = hash(`${key}\n${id}`);
        while (taken.has(token)) token += '0';
        taken.add(token);
        use(token, key, { id, known }, node.question.multiple === true);
      }
    });
}

/** FNV-1a over UTF-16 units, 32 bits. Source: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv */
function hash(text: string): string {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  return (state >>> 0).toString(36);
}
