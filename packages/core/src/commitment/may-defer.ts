import type { Checklist, ChecklistLine } from '../checklist/checklist.js';
import type { CreditBar } from './may-commit.js';

/** Whether an application may be accepted with something missing (容缺受理). */
export type DeferralAnswer =
  | { readonly may: true }
  | {
      readonly may: false;
      /**
       * `bad-credit`, `false-commitment`: the person's record. `open`: a question about the situation is open, so that nobody knows what is
       * missing. `main-missing`: something missing may not follow later. `on-the-spot`: the item is done at once, and nothing can follow it.
       */
      readonly reason: CreditBar | 'open' | 'main-missing' | 'on-the-spot';
      /** Keys of the lines it is about. */
      readonly keys: readonly string[];
    };

/**
 * Whether these lines may follow later: all main materials (主要材料) are there, only such are missing as may follow, and the person has no
 * serious bad credit. What is exempt or optional is not missing.
 *
 * @param missing - Keys of all lines the applicant does not have.
 */
export function mayDefer(
  checklist: Checklist,
  missing: readonly string[],
  credit?: CreditBar,
): DeferralAnswer {
  const lacking = missingLines(checklist, missing);
  const no = (
    reason: Exclude<DeferralAnswer, { may: true }>['reason'],
    lines: readonly ChecklistLine[] = lacking,
  ): DeferralAnswer => ({ may: false, reason, keys: lines.map(({ key }) => key) });
  if (lacking.length === 0) return { may: true };
  if (credit !== undefined) return no(credit);
  if (checklist.open > 0) return no('open');
  const main = lacking.filter(({ need }) => need === 'needed');
  if (main.length > 0) return no('main-missing', main);
  const atOnce = lacking.filter(({ sources }) => sources.some(({ item }) => isDoneAtOnce(checklist, item)));
  return atOnce.length > 0 ? no('on-the-spot', atOnce) : { may: true };
}

/** The lines of these keys that are to be handed in at all. */
export const missingLines = (checklist: Checklist, missing: readonly string[]): readonly ChecklistLine[] =>
  checklist.lines.filter(
    ({ key, need, exemption }) =>
      missing.indexOf(key) >= 0 && !exemption && (need === 'needed' || need === 'deferrable'),
  );

const isDoneAtOnce = (checklist: Checklist, id: string): boolean =>
  checklist.items.some(({ item }) => item.id === id && item.promisedLimit?.amount === 0);
