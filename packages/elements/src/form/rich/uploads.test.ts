import { expect } from '@open-wc/testing';
import { until } from '../../testing/until.js';
import { memoryTarget } from '../../testing/memory-target.js';
import { Uploads, type UploadSite } from './uploads.js';
import { resumeStore } from './resume-store.js';

type Target = Awaited<ReturnType<UploadSite['target']>>;

/** A field without a form; `asked` says where files go, as often as it is asked. */
const siteOf = (asked: () => Promise<Target>): UploadSite => ({
  files: () => [],
  answer: () => undefined,
  limits: () => ({ accept: [], maxFiles: 1 }) as never,
  target: asked,
  resume: resumeStore('shared', 'test'),
  formId: '',
  hold: () => undefined,
  turn: () => undefined,
});

describe('where the files of a field go', () => {
  it('is not known while what knows it could not be loaded, and is asked again with the network', async () => {
    let asks = 0;
    const target = memoryTarget().target as Target;
    const uploads = new Uploads(
      siteOf(() => {
        asks += 1;
        return asks === 1 ? Promise.reject(new TypeError('a chunk')) : Promise.resolve(target);
      }),
    );
    await until(() => asks === 1);
    await Promise.resolve();
    expect(uploads.possible).to.equal(undefined);
    uploads.retryAll();
    await until(() => uploads.possible === true);
    uploads.retryAll();
    expect(asks).to.equal(2);
  });

  it('is what was asked for last, whichever answer comes last', async () => {
    const answers: ((target: Target) => void)[] = [];
    const uploads = new Uploads(siteOf(() => new Promise((resolve) => answers.push(resolve))));
    void uploads.look();
    answers[1]!(memoryTarget().target as Target);
    await until(() => uploads.possible === true);
    answers[0]!(undefined);
    await new Promise((resolve) => setTimeout(resolve));
    expect(uploads.possible).to.equal(true);
  });
});
