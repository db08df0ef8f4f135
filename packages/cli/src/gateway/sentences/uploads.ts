import { randomBytes, randomUUID } from 'node:crypto';
import { append, begin, checkedTarget, tus } from '../checked-target.js';
import { expect, expectAnswer, type Sentence, type Subject } from '../sentence.js';
import { answersOf, madeFile, type TrialFiles } from '../trial.js';

const signal = new AbortController().signal;

/** What a gateway promises of files beyond the contract of targets; nothing for a form without files. */
export function uploadSentences(subject: Subject): readonly Sentence[] {
  const { files } = subject.trial;
  return files ? [...ofOrigins(subject), ...ofFiles(subject, files)] : [];
}

function ofFiles({ client, trial }: Subject, { type }: TrialFiles): readonly Sentence[] {
  const { formId, formVersion } = trial;
  const bytes = (count: number): Uint8Array<ArrayBuffer> =>
    madeFile(type, count).slice(0, count) as Uint8Array<ArrayBuffer>;
  return [
    {
      id: 'says which tus it speaks',
      async run() {
        expectAnswer(await client.ask({ operation: 'describeUploads' }), 204);
      },
    },
    {
      id: 'knows no upload that was never begun',
      async run() {
        const id = randomBytes(16).toString('hex');
        expectAnswer(await client.ask({ operation: 'readUpload', id, headers: tus }), 404);
      },
    },
    {
      id: 'does not take bytes that begin elsewhere',
      async run() {
        const url = await begin(client, madeFile(type, 2000), { formId });
        const reply = await append(client, { url, offset: 500, body: bytes(100) });
        expectAnswer(reply, 409, 'offset');
        const stands = await client.ask({ operation: 'readUpload', url, headers: tus });
        const offset = stands.headers.get('upload-offset');
        expect(offset === '0', 'Upload-Offset: 0', `Upload-Offset: ${offset ?? '-'}`);
        await client.ask({ operation: 'discardUpload', url, headers: tus });
      },
    },
    {
      id: 'does not take more bytes than were announced',
      async run() {
        const url = await begin(client, madeFile(type, 1000), { formId });
        const reply = await append(client, { url, offset: 0, body: bytes(2000) });
        expect(reply.status >= 400 && reply.status < 500, '4xx', String(reply.status));
        await client.ask({ operation: 'discardUpload', url, headers: tus });
      },
    },
    {
      id: 'does not take a file back that an application holds',
      async run() {
        const target = checkedTarget(client);
        const file = await target.upload(madeFile(type, 1000), { signal, formId });
        const value = answersOf(trial, [file]);
        await target.submit({ idempotencyKey: randomUUID(), formId, formVersion, value }, { signal });
        const reply = await client.ask({ operation: 'discardUpload', id: file.id, headers: tus });
        expectAnswer(reply, 409, 'claimed');
      },
    },
    {
      id: 'does not take a name with a NUL',
      async run() {
        const encoded = (text: string): string => Buffer.from(text).toString('base64');
        const metadata = `filename ${encoded('a\0.pdf')},filetype ${encoded(type)}`;
        const headers = { ...tus, 'Upload-Length': '1', 'Upload-Metadata': metadata };
        expectAnswer(await client.ask({ operation: 'createUpload', headers }), 400, 'request');
      },
    },
  ];
}

function ofOrigins({ client }: Subject): readonly Sentence[] {
  return [
    {
      id: 'gives no leave to other origins',
      async run() {
        const headers = {
          Origin: 'https://elsewhere.example',
          'Access-Control-Request-Method': 'POST',
        };
        const reply = await client.ask({ operation: 'describeUploads', headers });
        const leave = reply.headers.get('access-control-allow-origin');
        expect(leave === null, '-', `Access-Control-Allow-Origin: ${leave ?? ''}`);
      },
    },
  ];
}
