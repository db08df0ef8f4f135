import '../define.js';
import { expect } from '@open-wc/testing';
import { submissionTargets } from '@tongban/core/form';
import type { TbApp } from '../../app/app.js';
import { memoryTarget } from '../../testing/memory-target.js';
import { drawn } from '../../testing/mount.js';
import { deepAll, textOf } from '../../testing/tree.js';
import { until } from '../../testing/until.js';
import { hearWarnings } from '../../testing/warnings.js';

// By itself: a tag can be defined only once on a page.
describe('a field for files whose form comes to life before the app around it', () => {
  it('waits with what is picked, then sends it there, and keeps no more than that device may', async () => {
    // Other tests' pages write into the same storage: what counts is what this one writes.
    const kept: string[] = [];
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (this: Storage, key: string, value: string): void {
      kept.push(key);
      setItem.call(this, key, value);
    };
    const warnings = hearWarnings();
    const memory = memoryTarget();
    const app = document.createElement('tb-app') as TbApp;
    app.setAttribute('device', 'kiosk');
    void customElements
      .whenDefined('tb-app')
      .then(() => app.host.of(submissionTargets).register(memory.target));
    const form = document.createElement('tb-form');
    form.schema = { type: 'object', properties: { answer: { type: 'object', title: '执照' } } };
    form.form = [{ key: 'answer', type: 'file' }];
    app.append(form);
    document.body.append(app);
    const pickers = (): HTMLInputElement[] => deepAll<HTMLInputElement>(form, 'input[type=file]');
    await until(() => pickers().length > 0);
    const data = new DataTransfer();
    data.items.add(new File(['x'], '执照.pdf', { type: 'application/pdf' }));
    const [picker] = pickers();
    picker!.files = data.files;
    picker!.dispatchEvent(new Event('change', { bubbles: true }));
    await drawn(form);
    expect(textOf(form)).not.to.include('这里还不能上传文件');

    await import('../../app/define.js');
    await until(() => memory.uploads.length === 1);
    await drawn(app);
    Storage.prototype.setItem = setItem;
    expect(kept).to.deep.equal([]);
    expect(pickers()).to.have.length(1);
    warnings.stop();
    expect(warnings.said.join()).not.to.include('[no-upload-target]');
    memory.uploads[0]!.done();
    await until(() => (form.value as { readonly answer?: unknown }).answer !== undefined);
    app.remove();
  });
});
