import type { JointApplication } from '../form/joint-application.js';
import type { Receipt, Submission, SubmissionTarget } from '../form/submission-target.js';
import { promise, type ContractCase } from './contract.js';
import { neverCancelled } from './signals.js';

/** A joint application without its key. */
export type JointSubmission = Omit<Submission, 'idempotencyKey' | 'joint'> & {
  readonly joint: JointApplication;
};

/** A target that takes applications for several items, with one to try it on. */
export interface JointTargetUnderTest {
  readonly target: SubmissionTarget;
  /** A new key at each call. */
  newKey(): string;
  /** One that is taken: of two items or more, with letters. */
  application(): JointSubmission;
  /** Changed ones that are refused: what is wrong with each, and where, as a pointer into the submission. */
  readonly wrong: readonly {
    readonly what: string;
    readonly pointer: string;
    change(application: JointSubmission): JointSubmission;
  }[];
}

type Accepted = Extract<Receipt, { status: 'accepted' }>;

/** What every target promises of applications for several items. Sends invented ones: not for a target that is in use. */
export function jointContract(subject: JointTargetUnderTest): readonly ContractCase[] {
  const { target, wrong } = subject;
  const send = (application: JointSubmission, idempotencyKey = subject.newKey()): Promise<Receipt> =>
    target.submit({ ...application, idempotencyKey }, { signal: neverCancelled });
  const accepted = async (application: JointSubmission, key?: string): Promise<Accepted> => {
    const receipt = await send(application, key);
    promise(receipt.status === 'accepted', 'refuses an application that is right');
    return receipt;
  };
  return [
    {
      name: 'takes a joint application in, with a sub-case for each part',
      async run() {
        const application = subject.application();
        const { caseNumber, subCases = [] } = await accepted(application);
        const { parts } = application.joint;
        promise(
          subCases.map(({ item }) => item).join() === parts.map(({ item }) => item).join(),
          'the sub-cases are not those of the parts, in their order',
        );
        const numbers = [caseNumber, ...subCases.map((each) => each.caseNumber)];
        promise(new Set(numbers).size === numbers.length, 'two cases have one number');
        promise(
          subCases.every(({ department, status }) => department !== '' && status === 'received'),
          'a sub-case does not say who has it, or how it stands',
        );
      },
    },
    {
      name: 'takes a joint application in once, however often it is sent',
      async run() {
        const [application, key] = [subject.application(), subject.newKey()];
        const first = await accepted(application, key);
        promise(same(first, await accepted(application, key)), 'the second answer is another');
      },
    },
    {
      name: 'takes a joint application in once when it comes several times at the same moment',
      async run() {
        const [application, key] = [subject.application(), subject.newKey()];
        const [first, ...others] = await Promise.all([1, 2, 3].map(() => accepted(application, key)));
        promise(
          others.every((other) => same(first as Accepted, other)),
          'the same key made several cases',
        );
      },
    },
    {
      name: 'takes a mended joint application in under the key that was refused',
      async run() {
        const key = subject.newKey();
        const [mistake] = wrong;
        if (mistake) await send(mistake.change(subject.application()), key);
        await accepted(subject.application(), key);
      },
    },
    ...wrong.map(({ what, pointer, change }) => ({
      name: `refuses a joint application with ${what}`,
      async run() {
        const receipt = await send(change(subject.application()));
        promise(receipt.status === 'refused', 'it was taken in');
        const found = receipt.issues.map((issue) => issue.pointer);
        promise(found.includes(pointer), `no issue at ${pointer}, but at ${found.join(', ') || 'none'}`);
      },
    })),
  ];
}

const same = (one: Accepted, other: Accepted): boolean =>
  one.caseNumber === other.caseNumber &&
  one.receivedAt === other.receivedAt &&
  JSON.stringify(one.subCases) === JSON.stringify(other.subCases);
