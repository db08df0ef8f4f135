import { cancellable } from '../base/cancellable.js';
import { isTbError, type TbErrorCode } from '../base/tb-error.js';
import type { Json } from '../base/json.js';
import type { FileSource, Receipt, Submission, SubmissionTarget } from '../form/submission-target.js';
import type { UploadedFile } from '../form/uploaded-file.js';
import { promise, rejection, type ContractCase } from './contract.js';
import { alreadyCancelled, neverCancelled } from './signals.js';

/** A submission target with a form to try it on. */
export interface TargetUnderTest {
  readonly target: SubmissionTarget;
  readonly formId: string;
  readonly formVersion: string;
  /** A new key at each call. */
  newKey(): string;
  /** Answers the form takes, with these files in them if any. */
  answers(files?: readonly UploadedFile[]): Json;
  /** Answers with something wrong in them; and where. */
  readonly wrong: { readonly value: Json; readonly pointer: string };
  /** A file the form takes, of so many bytes; for targets that take files. */
  file?(bytes: number): FileSource;
  /** Files the form does not take: of a wrong kind, or too large. */
  readonly refusedFiles?: readonly FileSource[];
}

type Accepted = Extract<Receipt, { status: 'accepted' }>;

/** Enough for several pieces. */
const manyBytes = 3_000_000;

/** What every submission target promises. Sends invented applications: not for a target that is in use. */
export function submissionContract(subject: TargetUnderTest): readonly ContractCase[] {
  return [...ofApplications(subject), ...(subject.target.upload ? ofFiles(subject) : [])];
}

function ofApplications(subject: TargetUnderTest): readonly ContractCase[] {
  const { target, answers, wrong } = subject;
  const application = (value: Json, idempotencyKey = subject.newKey()): Submission => ({
    idempotencyKey,
    formId: subject.formId,
    formVersion: subject.formVersion,
    value,
  });
  const send = (submission: Submission, signal = neverCancelled): Promise<Receipt> =>
    target.submit(submission, { signal });
  const accepted = async (submission: Submission): Promise<Accepted> => asAccepted(await send(submission));
  return [
    {
      name: 'takes an application in',
      async run() {
        const { caseNumber, receivedAt } = await accepted(application(answers()));
        promise(caseNumber !== '', 'there is no case number');
        promise(!Number.isNaN(Date.parse(receivedAt)), 'receivedAt is no moment');
      },
    },
    {
      name: 'takes an application in once, however often it is sent',
      async run() {
        const same = application(answers());
        const first = await accepted(same);
        const again = await accepted(same);
        promise(again.caseNumber === first.caseNumber, 'the same key made another case');
        promise(again.receivedAt === first.receivedAt, 'the second answer is another');
      },
    },
    {
      name: 'takes an application in once when it comes several times at the same moment',
      async run() {
        const same = application(answers());
        const all = await Promise.all([accepted(same), accepted(same), accepted(same)]);
        promise(new Set(all.map((one) => one.caseNumber)).size === 1, 'the same key made several cases');
      },
    },
    {
      name: 'takes two applications with the same answers for two',
      async run() {
        const one = await accepted(application(answers()));
        const other = await accepted(application(answers()));
        promise(one.caseNumber !== other.caseNumber, 'two keys made one case');
      },
    },
    {
      name: 'refuses wrong answers and says where, by pointer',
      async run() {
        const receipt = await send(application(wrong.value));
        promise(receipt.status === 'refused', 'wrong answers were taken in');
        const issue = receipt.issues.find(({ pointer }) => pointer === wrong.pointer);
        promise(issue !== undefined && issue.code !== '', `no issue at ${wrong.pointer}`);
      },
    },
    {
      name: 'takes mended answers in under the key that was refused',
      async run() {
        const idempotencyKey = subject.newKey();
        await send(application(wrong.value, idempotencyKey));
        await accepted(application(answers(), idempotencyKey));
      },
    },
    rejects('does not take a key for another application', 'duplicate', async () => {
      const first = application(answers());
      await accepted(first);
      await send({ ...first, value: wrong.value });
    }),
    rejects('knows no form of another name', 'not-found', () =>
      send({ ...application(answers()), formId: 'no-such-form' }),
    ),
    rejects('stops when it is cancelled', 'cancelled', () => send(application(answers()), alreadyCancelled)),
  ];
}

function ofFiles({ target, ...subject }: TargetUnderTest): readonly ContractCase[] {
  const { formId, formVersion } = subject;
  const upload = (
    file: FileSource,
    options: Partial<Parameters<NonNullable<SubmissionTarget['upload']>>[1]> = {},
  ): Promise<UploadedFile> => {
    promise(target.upload !== undefined, 'takes no files');
    return target.upload(file, { signal: neverCancelled, formId, ...options });
  };
  const fileOf = (bytes: number): FileSource => {
    promise(subject.file !== undefined, 'there is no file to try it with');
    return subject.file(bytes);
  };
  const discard = async (file: UploadedFile): Promise<void> =>
    target.discard?.(file, { signal: neverCancelled });
  const submit = (files: readonly UploadedFile[]): Promise<Receipt> =>
    target.submit(
      { idempotencyKey: subject.newKey(), formId, formVersion, value: subject.answers(files) },
      { signal: neverCancelled },
    );
  return [
    {
      name: 'takes a file and tells how far it has come',
      async run() {
        const file = fileOf(manyBytes);
        const told: number[] = [];
        const kept = await upload(file, { onProgress: (sent) => told.push(sent) });
        promise(
          kept.id !== '' && kept.name === file.name && kept.size === manyBytes,
          'gives back another file',
        );
        promise(told[told.length - 1] === manyBytes, 'does not say that all has come');
        promise(
          told.every((sent, index) => index === 0 || sent >= (told[index - 1] ?? 0)),
          'goes backwards',
        );
        await discard(kept);
      },
    },
    {
      name: 'goes on with an upload that was broken off',
      async run() {
        const file = fileOf(manyBytes);
        const { signal, cancel } = cancellable();
        let address = '';
        let before = 0;
        const broken = await rejection(() =>
          upload(file, {
            signal,
            onResumable: (given) => (address = given),
            onProgress(sent) {
              before = sent;
              if (sent > 0) cancel();
            },
          }),
        );
        promise(isTbError(broken, 'cancelled'), 'rejects with something else than cancelled');
        promise(address !== '', 'names no address to go on with');
        const told: number[] = [];
        const kept = await upload(file, { resume: address, onProgress: (sent) => told.push(sent) });
        promise((told[0] ?? 0) >= before && before > 0, 'begins anew');
        promise((await submit([kept])).status === 'accepted', 'the file is not whole');
      },
    },
    {
      name: 'begins anew when the upload to go on with is gone',
      async run() {
        const file = fileOf(1000);
        let address = '';
        await discard(await upload(file, { onResumable: (given) => (address = given) }));
        await discard(await upload(file, { resume: address }));
      },
    },
    {
      name: 'takes an application in with its files',
      async run() {
        const files = [await upload(fileOf(1000)), await upload(fileOf(2000))];
        promise((await submit(files)).status === 'accepted', 'the files are not taken');
      },
    },
    {
      name: 'refuses a file that was taken back',
      async run() {
        const file = await upload(fileOf(1000));
        await discard(file);
        promise((await submit([file])).status === 'refused', 'a file that is gone was taken in');
        await discard(file);
      },
    },
    {
      name: 'gives no file to two applications',
      async run() {
        const file = await upload(fileOf(1000));
        asAccepted(await submit([file]));
        promise((await submit([file])).status === 'refused', 'two applications hold one file');
      },
    },
    ...(subject.refusedFiles ?? []).map((file) =>
      rejects(`does not take a ${file.type} of ${file.size} bytes`, 'format', () => upload(file)),
    ),
    rejects('stops an upload when it is cancelled', 'cancelled', () =>
      upload(fileOf(1000), { signal: alreadyCancelled }),
    ),
  ];
}

function asAccepted(receipt: Receipt): Accepted {
  promise(receipt.status === 'accepted', 'refuses answers that are right');
  return receipt;
}

function rejects(name: string, code: TbErrorCode, action: () => Promise<unknown>): ContractCase {
  return {
    name,
    async run() {
      promise(isTbError(await rejection(action), code), `rejects with something else than ${code}`);
    },
  };
}
