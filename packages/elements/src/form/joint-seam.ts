import type { Json } from '@tongban/core';
import type { FormIssue, Submission } from '@tongban/core/form';

/** What a form that is one for several items sends beside its answers, and how it reads what a server says of them. */
export interface JointSeam {
  /** Names the whole on the receipt. */
  readonly title: string;
  /** What is sent for these answers: without those of items that are not in any more. */
  outgoing(value: Json): Pick<Submission, 'value' | 'joint'>;
  /** A server's words about one item's part, at their place in the joint form. */
  placed(issues: readonly FormIssue[]): readonly FormIssue[];
  /** What had to wait was not taken in after all: its answers stand in the form again, to be mended or sent once more. */
  returned(): void;
  /** The resident begins another application. */
  anew(): void;
}

const seams = new WeakMap<Element, JointSeam>();

/** From now on a form sends an application for several items. */
export const joinForm = (form: Element, seam: JointSeam): void => void seams.set(form, seam);

/** What a form sends beside its answers, if it is one for several items. */
export const jointOf = (form: Element): JointSeam | undefined => seams.get(form);
