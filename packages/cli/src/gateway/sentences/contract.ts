import { randomUUID } from 'node:crypto';
import { submissionContract } from '@tongban/core/testing';
import { checkedTarget } from '../checked-target.js';
import type { Sentence, Subject } from '../sentence.js';
import { answersOf, madeFile } from '../trial.js';

const aboutAFile = /^does not take a (?<type>\S+) of (?<bytes>\d+) bytes$/;

/** What every submission target promises, run on a gateway. */
export function contractSentences({ client, trial, limits }: Subject): readonly Sentence[] {
  const { files, formId, formVersion, wrong } = trial;
  const { upload, discard, ...plain } = checkedTarget(client);
  const cases = submissionContract({
    target: files ? { ...plain, upload, discard } : plain,
    formId,
    formVersion,
    newKey: () => randomUUID(),
    answers: (held) => answersOf(trial, held),
    wrong,
    ...(files && {
      file: (bytes: number) => madeFile(files.type, bytes),
      refusedFiles: [
        ...files.refused.map(({ type, bytes, begins }) => madeFile(type, bytes, begins)),
        madeFile(files.type, limits.uploadBytes + 1),
      ],
    }),
  });
  return cases.map(({ name, run }) => {
    const { type, bytes } = aboutAFile.exec(name)?.groups ?? {};
    return type === undefined
      ? { id: name, run }
      : { id: 'does not take a file', params: { type, bytes: Number(bytes) }, run };
  });
}
