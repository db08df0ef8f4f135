// What can happen to a case, and what may follow what. Pure: times and rows are elsewhere.

/** What the status of a case is after a step; after the delivery what it was. */
const statuses = {
  accepted: 'accepted',
  processing: 'accepted',
  correction: 'correction',
  special: 'suspended',
};

/** Of a decision: 准予, 不予许可, 不予受理, 撤回或终止. */
const decisions = { granted: 'done', refused: 'done', 'not-accepted': 'refused', withdrawn: 'returned' };

/** Which steps may follow which, before and after the case was accepted (受理). */
const before = {
  received: ['accepted', 'correction', 'decided'],
  correction: ['accepted', 'decided'],
};
const after = {
  accepted: ['processing', 'correction', 'special', 'decided'],
  processing: ['correction', 'special', 'decided'],
  correction: ['processing', 'decided'],
  special: ['processing', 'decided'],
  decided: ['delivered'],
};
const outcomes = { before: ['not-accepted', 'withdrawn'], after: ['granted', 'refused', 'withdrawn'] };

const isAccepted = (steps) => steps.some(({ step }) => step === 'accepted');

/**
 * Whether a step may follow.
 *
 * @param {readonly { step: string, outcome?: string }[]} steps those until now, `received` the first
 * @param {{ step: string, outcome?: string }} next
 */
export function mayFollow(steps, { step, outcome }) {
  const last = steps.at(-1);
  // What was not accepted has a decision that is handed over, too; what was withdrawn has nothing.
  if (last.step === 'decided') return step === 'delivered' && last.outcome !== 'withdrawn';
  const accepted = isAccepted(steps);
  if (!(accepted ? after : before)[last.step]?.includes(step)) return false;
  return step !== 'decided' || outcomes[accepted ? 'after' : 'before'].includes(outcome);
}

/** The status of a case after a step; undefined where it stays as it is. */
export const statusAfter = ({ step, outcome }) => (step === 'decided' ? decisions[outcome] : statuses[step]);

/** Whether the clock of the promised limit stands: a special procedure (特别程序), or a correction of what was accepted. */
export const isPaused = (steps) => isAccepted(steps) && ['special', 'correction'].includes(steps.at(-1).step);
