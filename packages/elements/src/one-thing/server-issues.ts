import type { FormIssue, HandedMaterial } from '@tongban/core/form';
import type { Words } from '../shared/words.js';
import type { StepKey } from './journey.js';
import type { Model } from './model.js';

/** What a gateway says of one part: `/joint/parts/1/value/applicant/name`. */
const PART = /^\/joint\/parts\/(\d+)\/value(\/.*)?$/;
/** Of a material or a letter: `/joint/materials/3`, `/joint/letters/0/signature`; of parts that are missing or too many. */
const OTHER = /^\/joint\/(parts|materials|letters|situation|prechecks)(?:\/(\d+))?/;

const STEP_OF = {
  parts: 'form',
  materials: 'materials',
  letters: 'letters',
  situation: 'situation',
  prechecks: 'check',
} as const;

/** What residents can do about, if a server brings no words of its own: an application that waited is sent when nobody is signed in. */
const KNOWN: Readonly<Record<string, string>> = {
  'grant-person': 'one.told.grant-person',
  'grant-expired': 'one.told.grant-expired',
};

/** What a server says of an item's part, at its place in the joint form. */
export const placedIssues = (issues: readonly FormIssue[], { joint, list }: Model): readonly FormIssue[] => {
  const parts = list.items.filter(({ state }) => state === 'in');
  return issues.map((issue) => {
    const found = PART.exec(issue.pointer);
    const part = found && parts[Number(found[1])];
    return part ? { ...issue, pointer: joint.place(part.item.id, found[2] ?? '') } : issue;
  });
};

/** Of what lies beside the form: what is to be said in which step, the first that has something first. */
export function stepOfIssues(
  issues: readonly FormIssue[],
  sent: { readonly model: Model; readonly materials: readonly HandedMaterial[]; readonly say: Words['say'] },
): Readonly<Partial<Record<StepKey, readonly string[]>>> {
  const { model, materials, say } = sent;
  const { steps } = model;
  const told: Partial<Record<StepKey, string[]>> = {};
  for (const issue of issues) {
    const found = OTHER.exec(issue.pointer);
    if (!found) continue;
    const step = STEP_OF[found[1] as keyof typeof STEP_OF];
    if (steps.indexOf(step) < 0) continue;
    const material = step === 'materials' && found[2] !== undefined ? materials[Number(found[2])] : undefined;
    const words = issue.message ?? say(KNOWN[issue.code] ?? `one.told.${step}`);
    (told[step] ??= []).push(material ? say('one.told.line', { name: material.name, words }) : words);
  }
  const out: Partial<Record<StepKey, readonly string[]>> = {};
  for (const step of steps) if (told[step]) out[step] = told[step];
  return out;
}
