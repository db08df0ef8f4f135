import type { Json } from '../base/json.js';
import type { Answers, Checklist, ChecklistLine } from '../checklist/checklist.js';
import type { SignedLetter } from '../commitment/letter.js';
import type { Handed, HandedMaterial, JointApplication } from '../form/joint-application.js';
import type { JointForm } from './joint-form.js';

/** Out of what a joint application is made. */
export interface JointInput {
  /** Id of the scenario. */
  readonly scenario: string;
  readonly checklist: Checklist;
  readonly form: JointForm;
  /** The answers of the joint form. */
  readonly value: Json;
  /** By key of the line. Lines that are not named are brought, or held where they are exempt. */
  readonly handed?: Readonly<Record<string, Handed | undefined>>;
  readonly letters?: readonly SignedLetter[];
  /** Answers about conditions, by id. */
  readonly prechecks?: Readonly<Record<string, boolean>>;
}

/**
 * The application for all items that are in (联合申请): each with what its own form would have sent. Only answers and letters that count
 * at present go with it, and no line that none of the answers asks for.
 */
export function jointApplication(input: JointInput): JointApplication {
  const { scenario, checklist, form, value, handed = {}, letters = [], prechecks } = input;
  const keys = new Set(checklist.lines.map(({ key }) => key));
  const counting = letters.filter(({ materials }) => materials.some((key) => keys.has(key)));
  return {
    scenario,
    parts: form.split(value),
    materials: checklist.lines
      .filter((line) => isAsked(line, handed[line.key]))
      .map((line) => materialOf(line, handed[line.key], counting)),
    letters: counting as unknown as readonly Json[],
    situation: situationOf(checklist),
    ...(prechecks && Object.keys(prechecks).length > 0 && { prechecks }),
  };
}

/** What is optional goes along if the applicant hands it in; what only another answer would ask for does not, nor what is filled in here. */
const isAsked = ({ need, filledIn }: ChecklistLine, handed: Handed | undefined): boolean =>
  !filledIn && (need === 'needed' || need === 'deferrable' || (need === 'optional' && handed !== undefined));

function materialOf(
  { key, material, sources, exemption }: ChecklistLine,
  handed: Handed | undefined,
  letters: readonly SignedLetter[],
): HandedMaterial {
  const items = sources.map(({ item }) => item).filter((item, index, all) => all.indexOf(item) === index);
  const letter = letters.filter(({ materials }) => materials.includes(key))[0];
  const done: Handed = letter
    ? { state: letter.kind === 'commitment' ? 'committed' : 'deferred' }
    : (handed ?? { state: exemption ? 'held' : 'bring' });
  return { key, name: material.name, items, ...done };
}

function situationOf({ questions }: Checklist): Answers {
  const out: Record<string, readonly string[]> = {};
  for (const { key, chosen } of questions) if (chosen.length > 0) out[key] = chosen;
  return out;
}
