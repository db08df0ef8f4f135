import { isRecord, type Json } from '../base/json.js';
import { valueAt } from '../base/pointer.js';
import type { AnswerRef, Checklist } from '../checklist/checklist.js';
import { stepsOf } from './pointer-steps.js';

/** A value of a data element (数据元) that an answer to the situation tells; `null`: the question makes no sense with that answer. */
export interface GivenAnswer {
  readonly element: string;
  readonly value: string | number | boolean | null;
  /** The answer that tells it. */
  readonly by: AnswerRef;
  /** Where it stands in the joint form, by JSON pointer; none where it is not asked. */
  readonly places: readonly string[];
}

/** What an answer tells, before anybody has looked whether the forms take it. */
export type ToldAnswer = Omit<GivenAnswer, 'places'>;

/** What the chosen options tell, by data element. What two of them tell differently nobody knows. */
export function toldBy({ questions }: Pick<Checklist, 'questions'>): ReadonlyMap<string, ToldAnswer> {
  const told = new Map<string, ToldAnswer>();
  const doubtful = new Set<string>();
  for (const { key, question, chosen, settledBy } of questions)
    for (const { id, text, gives } of question.options) {
      if (chosen.indexOf(id) < 0 || !isRecord(gives)) continue;
      const by = settledBy ?? {
        question: key,
        option: id,
        questionText: question.question,
        optionText: text,
      };
      for (const element of Object.keys(gives)) {
        const value: unknown = gives[element];
        if (!isPlain(value)) continue;
        const before = told.get(element);
        if (before && before.value !== value) doubtful.add(element);
        else if (!before) told.set(element, { element, value, by });
      }
    }
  doubtful.forEach((element) => told.delete(element));
  return told;
}

const isPlain = (value: unknown): value is ToldAnswer['value'] =>
  value === null || ['string', 'number', 'boolean'].indexOf(typeof value) >= 0;

/**
 * The answers of a joint form without what the situation before has told and the one now does not: the questions are asked, and nobody has
 * answered them yet. What the resident has written is kept.
 */
export function withoutGiven(
  value: Json,
  before: { readonly given: readonly GivenAnswer[] },
  after: { readonly given: readonly GivenAnswer[] },
): Json {
  const still = new Set(after.given.reduce<string[]>((out, { places }) => out.concat(places), []));
  let out = value;
  for (const { places, value: told } of before.given)
    for (const place of places)
      if (!still.has(place) && valueAt(out, place) === told) out = withoutPlace(out, stepsOf(place));
  return out;
}

/** A value without what stands at a place in it; the objects around it stay. */
export function withoutPlace(value: Json, [name, ...inner]: readonly string[]): Json {
  if (!isRecord(value) || name === undefined) return value;
  const { [name]: there, ...rest } = value as Record<string, Json>;
  if (there === undefined) return value;
  return inner.length === 0 ? rest : { ...rest, [name]: withoutPlace(there, inner) };
}
