import { regionLevels, type RegionLevel } from '@tongban/core/codes';
import type { FieldNode } from '@tongban/core/form';
import type { FieldView, Pen } from '../fields/field-view.js';
import { fixedAnswer } from './fixed-answer.js';
import { RegionSteps } from './region-steps.js';
import { regionView } from './region-view.js';

export { regionMessages as messages } from './region.messages.js';
export { regionStyles as laterStyles } from './region.styles.js';

/**
 * A region of the country, picked from the province down; the answer is its twelve digits.
 *
 * Options: `depth`, the level to pick down to (`province`, `city`, `county`, `town`, `village`; by default as far as there is something below);
 * `partial: true` takes a region further up for an answer too; `within` begins in a region: `990100000000`.
 */
export const view: FieldView = (field, pen) =>
  pen.readOnly
    ? fixedAnswer(pen, answer(field, pen) as string)
    : regionView(stepsOf(pen), pen, { suffix: '', wrong: pen.invalid });

/** Names from the province down. */
export const answer: FieldView = (_field, pen) => stepsOf(pen).names.join(' ');

const stepsOf = (pen: Pen): RegionSteps =>
  pen.own(
    'region',
    () =>
      new RegionSteps(pen, {
        ...regionOptions(pen.field.options),
        value: () => (typeof pen.field.value === 'string' ? pen.field.value : undefined),
        set: (code) => pen.set(code),
      }),
  );

/** What a definition says of how a region is picked. */
export function regionOptions(options: FieldNode['options']): {
  readonly depth: RegionLevel | undefined;
  readonly partial: boolean;
  readonly within: string;
} {
  const { depth, partial, within } = options;
  return {
    depth: regionLevels.filter((level) => level === depth)[0],
    partial: partial === true,
    within: typeof within === 'string' ? within : '',
  };
}
