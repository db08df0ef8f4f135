import { expect } from '@open-wc/testing';
import type { Json } from '@tongban/core';
import { createForm, type ChoiceNode, type GroupNode } from '@tongban/core/form';
import { openSealedStore } from '../../shared/sealed-store.js';
import {
  closeAll,
  type FakeForm,
  kill,
  newKey,
  openPage,
  type DraftPage,
  press,
  saved,
  schema,
  textOf,
  words,
} from '../../testing/draft-page.js';
import { until } from '../../testing/until.js';
import type { DraftSubject } from '../draft-seam.js';
import { FormDraft } from './draft-keeper.js';

describe('a draft', () => {
  afterEach(closeAll);

  it('is there again after the page is gone without a word', async () => {
    const key = newKey();
    const first = await openPage({ key });
    first.set('/name', '津小明');
    await saved(first);
    kill(first);
    const second = await openPage({ key });
    expect(second.store.state.value).to.deep.equal({ name: '津小明' });
    expect(second.restored.map(({ detail }) => detail.dropped)).to.deep.equal([0]);
    expect(textOf(second)).to.match(/已恢复 \d+月\d+日 \d\d:\d\d 的草稿/);
    expect(second.element.said.join()).to.contain('已恢复');
  });

  it('leaves the receipt of what was sent to the next visit, for as long as a draft', async () => {
    const key = newKey();
    const receipt = {
      status: 'accepted',
      caseNumber: 'JG-2026-0042',
      receivedAt: '2026-11-22T10:00:00+08:00',
    } as const;
    const first = await openPage({ key });
    first.draft.markSent();
    expect(await first.draft.keepReceipt(receipt)).to.equal(true);
    kill(first);
    const second = await openPage({ key });
    expect(second.draft.receipt).to.deep.equal(receipt);
    kill(second);
    const late = await openPage({ key, now: () => Date.now() + 31 * 24 * 60 * 60 * 1000 });
    expect(late.draft.receipt).to.equal(undefined);
  });

  it('says it is saved only once it is on disk', async () => {
    const key = newKey();
    const page = await openPage({ key });
    expect(textOf(page)).to.contain('填写的内容会自动保存在这台设备上');
    page.set('/name', '甲');
    await until(() => textOf(page).includes('已保存在这台设备上'));
    const store = await openSealedStore('drafts');
    const entry = await store.get(JSON.stringify(['test', key]));
    store.close();
    expect((entry?.value as { value: Json }).value).to.deep.equal({ name: '甲' });
  });

  it('is saved at once when an answer is settled, and when the page is hidden', async () => {
    const page = await openPage({ key: newKey() });
    page.set('/name', '甲');
    page.element.dispatchEvent(new Event('change'));
    await until(() => page.draft.savedAt !== undefined, 'not saved at once');
    page.set('/name', '乙');
    window.dispatchEvent(new Event('pagehide'));
    expect(page.draft.saving).to.equal(true);
    await saved(page);
  });

  it('costs a keystroke nothing: one seal for many, and none in the same task', async () => {
    const page = await openPage({ key: newKey() });
    page.set('/name', 'x');
    await saved(page);
    const real = crypto.subtle.encrypt;
    let seals = 0;
    crypto.subtle.encrypt = function (this: SubtleCrypto, ...args: Parameters<typeof real>) {
      seals += 1;
      return real.apply(this, args);
    } as typeof real;
    try {
      for (let length = 1; length <= 20; length += 1) page.set('/name', 'y'.repeat(length));
      expect(seals).to.equal(0);
      await saved(page);
      expect(seals).to.equal(1);
    } finally {
      delete (crypto.subtle as Partial<SubtleCrypto>).encrypt;
    }
  });

  it('is not made before a resident has changed something', async () => {
    const key = newKey();
    const page = await openPage({ key, value: { name: '预填' } });
    await page.draft.release();
    expect((await openPage({ key })).restored).to.deep.equal([]);
  });

  it('keeps what was typed while it was being opened', async () => {
    const key = newKey();
    const first = await openPage({ key });
    first.set('/name', '甲');
    await saved(first);
    kill(first);
    const element = document.createElement('fake-form') as FakeForm;
    const store = createForm({ schema });
    const subject = {
      element,
      store,
      schema,
      form: undefined,
      draftKey: key,
      formId: 'test',
      device: 'personal',
      app: undefined,
      words,
      announce: () => undefined,
      begun: () => undefined,
    } as DraftSubject;
    document.body.append(element);
    const draft = new FormDraft(subject);
    store.dispatch({ type: 'set', pointer: '/age', value: 3 });
    await until(() => draft.news?.kind === 'restored');
    expect(store.state.value).to.deep.equal({ name: '甲', age: 3 });
    await draft.release();
    element.remove();
  });

  it('comes before answers the page sets, whether it sets them before or after', async () => {
    const key = newKey();
    const first = await openPage({ key, value: { age: 1 } });
    first.set('/name', '甲');
    await saved(first);
    kill(first);
    const second = await openPage({ key });
    second.store.dispatch({ type: 'replace', value: { age: 2 } });
    expect(second.store.state.value).to.deep.equal({ name: '甲', age: 1 });
  });

  it('gives way to answers the page sets once the resident goes on', async () => {
    const page = await openPage({ key: newKey() });
    page.set('/name', '甲');
    await saved(page);
    page.store.dispatch({ type: 'replace', value: { name: '乙' } });
    expect(page.store.state.value).to.deep.equal({ name: '乙' });
  });

  it('is kept again when what was sent was not taken in after all', async () => {
    const key = newKey();
    const first = await openPage({ key });
    first.set('/name', '甲');
    await saved(first);
    first.draft.markSent();
    first.draft.reopen();
    first.set('/age', 3);
    await saved(first);
    kill(first);
    const second = await openPage({ key });
    expect(second.store.state.value).to.deep.equal({ name: '甲', age: 3 });
  });

  it('that is put away while it is being saved for the first time does not come back', async () => {
    const key = newKey();
    const page = await openPage({ key });
    const real = crypto.subtle.encrypt;
    let sealing = false;
    let go: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => (go = resolve));
    crypto.subtle.encrypt = async function (this: SubtleCrypto, ...args: Parameters<typeof real>) {
      sealing = true;
      await slow;
      return real.apply(this, args);
    } as typeof real;
    try {
      page.set('/name', '甲');
      await until(() => sealing);
      page.draft.discard();
      go();
      await until(() => !page.draft.saving);
    } finally {
      delete (crypto.subtle as Partial<SubtleCrypto>).encrypt;
    }
    await page.draft.release();
    expect((await openPage({ key })).restored).to.deep.equal([]);
  });

  it('that is put away while it is being saved can be taken back at once', async () => {
    const key = newKey();
    const page = await openPage({ key });
    page.set('/name', '甲');
    await until(() => page.draft.saving);
    page.draft.discard();
    page.draft.undoDiscard();
    await saved(page);
    await page.draft.release();
    expect((await openPage({ key })).store.state.value).to.deep.equal({ name: '甲' });
  });

  it('shows steps before the one it was left at as done, where nothing is wrong in them', async () => {
    const key = newKey();
    const step = (name: string): object => ({
      type: 'object',
      title: name,
      properties: { answer: { type: 'string', minLength: 1 } },
      required: ['answer'],
    });
    const wizard = {
      type: 'object',
      'x-schema-form': { type: 'wizard' },
      properties: { a: step('一'), b: step('二'), c: step('三'), d: step('四') },
      required: ['a', 'b', 'c', 'd'],
    };
    const steps = ({ store }: DraftPage): GroupNode[] =>
      (store.state.root.children[0] as GroupNode).children as GroupNode[];
    const first = await openPage({ key, schema: wizard });
    first.set('/a/answer', '甲');
    first.set('/c/answer', '丙');
    first.store.dispatch({ type: 'show', key: steps(first)[3]!.key });
    await saved(first);
    kill(first);
    const second = await openPage({ key, schema: wizard });
    expect(steps(second).map(({ progress }) => progress)).to.deep.equal(['done', 'todo', 'done', 'current']);
  });

  it('knows which branch was taken, and what was answered in the other one', async () => {
    const key = newKey();
    const branch = (title: string, name: string): object => ({
      title,
      properties: { [name]: { type: 'string' }, note: { type: 'string' } },
    });
    const either = {
      type: 'object',
      properties: { who: { oneOf: [branch('人', 'id'), branch('企业', 'code')] } },
    };
    const choose = ({ store }: DraftPage, to: number): void => {
      const node = store.state.root.children[0] as ChoiceNode;
      store.dispatch({ type: 'choose', pointer: node.pointer, key: node.key, branch: to });
    };
    const first = await openPage({ key, schema: either });
    choose(first, 0);
    first.set('/who/id', '甲');
    choose(first, 1);
    first.set('/who/note', '乙');
    await saved(first);
    kill(first);
    const second = await openPage({ key, schema: either });
    expect((second.store.state.root.children[0] as ChoiceNode).chosen).to.equal(1);
    expect(second.store.state.value).to.deep.equal({ who: { note: '乙' } });
    choose(second, 0);
    expect(second.store.state.value).to.deep.equal({ who: { id: '甲', note: '乙' } });
  });

  it('has a default answer that was taken back as it was left', async () => {
    const key = newKey();
    const withDefault = {
      type: 'object',
      properties: { ...schema.properties, city: { type: 'string', default: '津港市' } },
    };
    const first = await openPage({ key, schema: withDefault });
    first.set('/city', undefined);
    first.set('/name', '甲');
    await saved(first);
    kill(first);
    expect((await openPage({ key, schema: withDefault })).store.state.value).to.deep.equal({ name: '甲' });
  });

  it('can be put away for a fresh start, and taken back', async () => {
    const key = newKey();
    const first = await openPage({ key, value: { age: 1 } });
    first.set('/name', '甲');
    await saved(first);
    kill(first);
    const second = await openPage({ key, value: { age: 1 } });
    press(second, '重新填写');
    expect(second.store.state.value).to.deep.equal({ age: 1 });
    press(second, '恢复刚才的内容');
    expect(second.store.state.value).to.deep.equal({ age: 1, name: '甲' });
    await saved(second);
    press((await openPage({ key })) as DraftPage, '重新填写');
    expect((await openPage({ key })).restored).to.deep.equal([]);
  });

  it('is gone once the application is sent, also where a save is under way', async () => {
    const key = newKey();
    const page = await openPage({ key });
    page.set('/name', '甲');
    page.element.dispatchEvent(new Event('change'));
    page.draft.markSent();
    await page.draft.release();
    expect((await openPage({ key })).restored).to.deep.equal([]);
  });

  it('of the next application is kept after one was sent from the same page', async () => {
    const key = newKey();
    const page = await openPage({ key });
    page.set('/name', '甲');
    await saved(page);
    page.draft.markSent();
    page.store.dispatch({ type: 'replace', value: { kind: 'a' } });
    page.draft.restart();
    expect(page.draft.holds).to.equal(false);
    page.set('/name', '乙');
    await saved(page);
    kill(page);
    const later = await openPage({ key, value: { kind: 'a' } });
    expect(later.store.state.value).to.deep.equal({ kind: 'a', name: '乙' });
  });

  it('of an application that was sent before it was read does not come back into the next one', async () => {
    const key = newKey();
    const first = await openPage({ key });
    first.set('/name', '甲');
    await saved(first);
    kill(first);
    const opening = openPage({ key });
    const [element] = Array.from(document.querySelectorAll<FakeForm>('fake-form')).slice(-1);
    const [draft] = Array.from(element!.controllers) as FormDraft[];
    draft!.markSent();
    draft!.restart();
    const page = await opening;
    await draft!.opened;
    expect(page.store.state.value).to.deep.equal({});
    page.set('/name', '乙');
    await saved(page);
    kill(page);
    expect((await openPage({ key })).store.state.value).to.deep.equal({ name: '乙' });
  });

  it('is gone after its time', async () => {
    const key = newKey();
    let now = Date.now();
    const first = await openPage({ key, now: () => now });
    first.set('/name', '甲');
    await saved(first);
    now += 31 * 24 * 3600_000;
    expect((await openPage({ key })).restored.length).to.equal(1);
    const store = await openSealedStore('drafts', { now: () => now });
    expect(await store.get(JSON.stringify(['test', key]))).to.equal(undefined);
    store.close();
  });

  it('of a reset form is put away, and can be taken back', async () => {
    const page = await openPage({ key: newKey() });
    page.set('/name', '甲');
    await saved(page);
    page.store.dispatch({ type: 'reset' });
    page.draft.reset();
    expect(page.store.state.value).to.deep.equal({});
    press(page, '恢复刚才的内容');
    expect(page.store.state.value).to.deep.equal({ name: '甲' });
  });

  it('lets go of page and database when its form is taken out, and goes on when it is put back', async () => {
    const key = newKey();
    const page = await openPage({ key });
    page.set('/name', '甲');
    page.element.remove();
    document.body.append(page.element);
    page.set('/age', 5);
    await saved(page);
    kill(page);
    expect((await openPage({ key })).store.state.value).to.deep.equal({ name: '甲', age: 5 });
  });

  it('is held by nothing of the page while its form is taken out', async () => {
    const held = new Set<unknown>();
    const Real = BroadcastChannel;
    window.BroadcastChannel = class extends Real {
      constructor(name: string) {
        super(name);
        held.add(this);
      }
      override close(): void {
        held.delete(this);
        super.close();
      }
    };
    const { addEventListener, removeEventListener } = window;
    window.addEventListener = (...args: Parameters<typeof addEventListener>): void => {
      held.add(args[1]);
      addEventListener.apply(window, args);
    };
    window.removeEventListener = (...args: Parameters<typeof removeEventListener>): void => {
      held.delete(args[1]);
      removeEventListener.apply(window, args);
    };
    const page = await openPage({ key: newKey() });
    const before = held.size;
    page.element.remove();
    await until(() => held.size === 0);
    document.body.append(page.element);
    const after = held.size;
    Object.assign(window, { BroadcastChannel: Real, addEventListener, removeEventListener });
    expect(before).to.be.above(1);
    expect(after).to.equal(before);
  });
});

describe('a draft of an older form', () => {
  afterEach(closeAll);
  const newer = {
    type: 'object',
    properties: {
      fullName: { type: 'string', title: '名字', 'x-was': 'name' },
      kind: { enum: ['b'], title: '类型' },
    },
  };

  it('is brought into the new one; what has no place is shown, until it is put away', async () => {
    const key = newKey();
    const first = await openPage({ key });
    first.set('/name', '津小明');
    first.set('/age', 40);
    first.set('/kind', 'a');
    await saved(first);
    kill(first);
    const second = await openPage({ key, schema: newer });
    expect(second.store.state.value).to.deep.equal({ fullName: '津小明' });
    expect(second.restored[0]?.detail.dropped).to.equal(2);
    expect(textOf(second)).to.contain('放不进现在的表格').and.contain('年龄 40');
    await saved(second);
    kill(second);
    const third = await openPage({ key, schema: newer });
    expect(textOf(third)).to.contain('年龄 40');
    third.draft.putDroppedAway();
    await saved(third);
    expect(textOf(await openPage({ key, schema: newer }))).not.to.contain('年龄 40');
  });

  it('that is still open in another tab asks for a reload; what is typed there is not lost', async () => {
    const key = newKey();
    const old = await openPage({ key });
    old.set('/name', '甲');
    await saved(old);
    const recent = await openPage({ key, schema: newer });
    recent.set('/kind', 'b');
    await saved(recent);
    old.set('/name', '乙');
    await until(() => old.draft.outdated && !old.draft.saving);
    expect(textOf(old)).to.contain('请重新加载页面');
    await until(() => (recent.store.state.value as { fullName?: string }).fullName === '乙');
    expect(recent.store.state.value).to.deep.equal({ fullName: '乙', kind: 'b' });
  });
});

describe('a draft in two tabs', () => {
  afterEach(closeAll);

  it('has what both fill in, and each sees it', async () => {
    const key = newKey();
    const [one, other] = [await openPage({ key }), await openPage({ key })];
    one.set('/name', '甲');
    await saved(one);
    await until(() => (other.store.state.value as { name?: string }).name === '甲');
    other.set('/age', 4);
    one.set('/members', [{ name: '乙' }]);
    await until(() =>
      [one, other].every(({ store }) => Object.keys(store.state.value as object).length === 3),
    );
    expect(one.store.state.value).to.deep.equal(other.store.state.value);
  });

  it('asks which answer holds where both gave one', async () => {
    const key = newKey();
    const [one, other] = [await openPage({ key }), await openPage({ key })];
    one.set('/kind', 'a');
    other.set('/kind', 'b');
    window.dispatchEvent(new Event('pagehide'));
    await until(() => one.draft.conflicts.length === 1 && other.draft.conflicts.length === 1);
    const [asked] = [one, other];
    const value = (page: DraftPage): unknown => (page.store.state.value as { kind: string }).kind;
    expect(value(one)).to.equal(value(other));
    expect(textOf(asked)).to.contain('类型').and.contain('公司').and.contain('个体户');
    const theirs = value(one) === 'a' ? '个体户' : '公司';
    press(asked, `用另一个页面的：${theirs}`);
    await until(() => other.draft.conflicts.length === 0);
    expect(value(one)).to.equal(theirs === '公司' ? 'a' : 'b');
    await until(() => value(other) === value(one));
  });

  it('keeps the answer that is not chosen until it is chosen, also over a crash', async () => {
    const key = newKey();
    const [one, other] = [await openPage({ key }), await openPage({ key })];
    one.set('/name', '甲');
    other.set('/name', '乙');
    window.dispatchEvent(new Event('pagehide'));
    await until(() => one.draft.conflicts.length === 1 && other.draft.conflicts.length === 1);
    await Promise.all([one, other].map(saved));
    [one, other].forEach(kill);
    const third = await openPage({ key });
    expect(textOf(third)).to.contain('甲').and.contain('乙');
  });

  it('comes to rest: neither saves what the other has saved', async () => {
    const key = newKey();
    const [one, other] = [await openPage({ key }), await openPage({ key })];
    one.set('/name', '甲');
    await until(() => (other.store.state.value as { name?: string }).name === '甲');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect([one.draft.saving, other.draft.saving]).to.deep.equal([false, false]);
    expect(other.draft.savedAt).to.be.at.most(Date.now() - 1000);
  });

  it('that is sent in one says so in the other, and is not saved again by itself', async () => {
    const key = newKey();
    const one = await openPage({ key });
    one.set('/name', '甲');
    await saved(one);
    const other = await openPage({ key });
    one.draft.markSent();
    await until(() => other.draft.news?.kind === 'sent');
    expect(textOf(other)).to.contain('已经在另一个页面提交');
    await other.draft.release();
    expect((await openPage({ key })).restored).to.deep.equal([]);
  });
});

describe('a draft that cannot be kept on disk', () => {
  afterEach(closeAll);

  it('says so before anything is filled in on a shared device, and warns when the page would go', async () => {
    const page = await openPage({ key: newKey(), device: 'shared' });
    expect(textOf(page)).to.contain('这是公用设备');
    const leave = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leave()).to.equal(true);
    page.set('/name', '甲');
    expect(leave()).to.equal(false);
    page.draft.markSent();
    expect(leave()).to.equal(true);
  });

  it('puts nothing on disk on a shared device', async () => {
    const key = newKey();
    const page = await openPage({ key, device: 'kiosk' });
    page.set('/name', '甲');
    await saved(page);
    const store = await openSealedStore('drafts');
    expect(await store.get(JSON.stringify(['test', key]))).to.equal(undefined);
    store.close();
  });

  it('says so where the browser keeps nothing', async () => {
    const real = indexedDB.open;
    Object.defineProperty(indexedDB, 'open', {
      configurable: true,
      value: () => {
        throw new Error('blocked');
      },
    });
    try {
      const page = await openPage({ key: newKey() });
      expect(textOf(page)).to.contain('浏览器现在不能保存草稿');
    } finally {
      delete (indexedDB as Partial<IDBFactory>).open;
    }
    expect(indexedDB.open).to.equal(real);
  });
});
