import { expect } from '@open-wc/testing';
import { openSealedStore, type SealedStore } from './sealed-store.js';

const hour = 3_600_000;
const inAnHour = { expiresAt: Date.now() + hour };

/** Opens a store of a name nobody else uses, and says how to open it again. */
function aStore(options: Parameters<typeof openSealedStore>[1] = {}): {
  readonly name: string;
  open(): Promise<SealedStore>;
} {
  const name = `test-${Math.random().toString(36).slice(2)}`;
  return { name, open: () => openSealedStore(name, options) };
}

/** Everything the database of a store holds, as bytes read as Latin letters. */
async function onDisk(name: string): Promise<string> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(`tongban-${name}`);
    request.onsuccess = () => resolve(request.result);
  });
  const records = await new Promise<readonly Record<string, unknown>[]>((resolve) => {
    const request = db.transaction('entries').objectStore('entries').getAll();
    request.onsuccess = () => resolve(request.result as Record<string, unknown>[]);
  });
  db.close();
  return records
    .map((record) =>
      Object.keys(record)
        .map((key) => {
          const value = record[key];
          return value instanceof ArrayBuffer
            ? new TextDecoder('latin1').decode(value)
            : `${key}=${String(value)}`;
        })
        .join(),
    )
    .join();
}

const kinds = [
  ['of a personal device', {}],
  ['of a shared device', { device: 'shared' }],
] as const;

for (const [what, options] of kinds) {
  describe(`a sealed store ${what}`, () => {
    const { open } = aStore(options);
    let store: SealedStore;
    beforeEach(async () => (store = await open()));
    afterEach(() => store.clear());

    it('gives back what was put, with its version', async () => {
      const value = { name: '张三', rows: [1, null, true] };
      const put = await store.put('a', value, inAnHour);
      const entry = await store.get('a');
      expect(entry?.value).to.deep.equal(value);
      expect(put.saved && put.version).to.equal(entry?.version);
    });

    it('knows nothing of what was not put', async () => {
      expect(await store.get('a')).to.equal(undefined);
    });

    it('does not follow what happens to a value after it was put', async () => {
      const value = { name: '张三' };
      await store.put('a', value, inAnHour);
      value.name = '李四';
      expect((await store.get('a'))?.value).to.deep.equal({ name: '张三' });
    });

    it('refuses to replace what somebody else wrote meanwhile, and gives it', async () => {
      const first = await store.put('a', 1, inAnHour);
      await store.put('a', 2, inAnHour);
      const late = await store.put('a', 3, { ...inAnHour, ifVersion: first.saved ? first.version : '' });
      expect(late.saved).to.equal(false);
      expect(!late.saved && late.current?.value).to.equal(2);
    });

    it('goes on from the version it has read', async () => {
      await store.put('a', 1, inAnHour);
      const { version } = (await store.get('a'))!;
      const put = await store.put('a', 2, { ...inAnHour, ifVersion: version });
      expect(put.saved).to.equal(true);
      expect((await store.get('a'))?.value).to.equal(2);
    });

    it('begins only where nothing is when that is asked', async () => {
      expect((await store.put('a', 1, { ...inAnHour, ifVersion: null })).saved).to.equal(true);
      expect((await store.put('a', 2, { ...inAnHour, ifVersion: null })).saved).to.equal(false);
    });

    it('does not bring back what somebody else deleted', async () => {
      const put = await store.put('a', 1, inAnHour);
      await store.delete('a');
      const late = await store.put('a', 2, { ...inAnHour, ifVersion: put.saved ? put.version : '' });
      expect(late).to.deep.equal({ saved: false, current: undefined });
    });

    it('lists what it has, oldest first', async () => {
      let time = Date.now();
      const dated = await openSealedStore(`dated-${what}`, {
        ...options,
        now: () => (time += 1),
      });
      await dated.put('b', 1, inAnHour);
      await dated.put('a', 2, inAnHour);
      const names = (await dated.list()).map(({ name }) => name);
      await dated.clear();
      expect(names).to.deep.equal(['b', 'a']);
    });

    it('gives all it has to those who tell of it, and takes nothing away', async () => {
      await store.put('a', 1, inAnHour);
      await store.put('b', 2, { expiresAt: 5 });
      const read = await store.readAll();
      const again = await store.readAll();
      expect(read.entries.map(({ name, value }) => [name, value])).to.have.deep.members([
        ['a', 1],
        ['b', 2],
      ]);
      expect(again).to.deep.equal(read);
      expect(read.entries.map(({ kept }) => kept)).to.deep.equal([store.kept, store.kept]);
      expect([read.whole, read.lost]).to.deep.equal([true, []]);
    });

    it('forgets what was deleted', async () => {
      await store.put('a', 1, inAnHour);
      await store.delete('a');
      expect(await store.get('a')).to.equal(undefined);
      expect(await store.list()).to.deep.equal([]);
    });

    it('is empty after it was cleared, and can be used again', async () => {
      await store.put('a', 1, inAnHour);
      await store.clear();
      expect(await store.list()).to.deep.equal([]);
      await store.put('a', 2, inAnHour);
      expect((await store.get('a'))?.value).to.equal(2);
    });

    it('is still there for a form that comes back on the same page', async () => {
      await store.put('a', 1, inAnHour);
      store.close();
      expect((await (await open()).get('a'))?.value).to.equal(1);
    });
  });

  describe(`time in a sealed store ${what}`, () => {
    it('takes away what has expired', async () => {
      let time = 1_000;
      const store = await openSealedStore(`expiring-${what}`, { ...options, now: () => time });
      await store.put('a', 1, { expiresAt: 2_000 });
      const before = await store.get('a');
      time = 2_000;
      const after = await store.get('a');
      const anew = await store.put('a', 2, { expiresAt: 3_000, ifVersion: null });
      await store.clear();
      expect(before?.value).to.equal(1);
      expect(after).to.equal(undefined);
      expect(anew.saved).to.equal(true);
    });
  });
}

describe('a sealed store on disk', () => {
  it('holds neither values nor names in plain text', async () => {
    const { name, open } = aStore();
    const store = await open();
    await store.put('case-of-zhangsan', { phone: '09912345678' }, inAnHour);
    const bytes = await onDisk(name);
    await store.clear();
    expect(store.kept).to.equal('disk');
    expect(bytes).to.contain('expiresAt=');
    expect(bytes).not.to.contain('zhangsan');
    expect(bytes).not.to.contain('09912345678');
  });

  it('has keys that no script can read', async () => {
    const { name, open } = aStore();
    const store = await open();
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(`tongban-${name}`);
      request.onsuccess = () => resolve(request.result);
    });
    const keys = await new Promise<Record<string, CryptoKey>>((resolve) => {
      const request = db.transaction('keys').objectStore('keys').get('keys');
      request.onsuccess = () => resolve(request.result as Record<string, CryptoKey>);
    });
    db.close();
    await store.clear();
    expect([keys['seal']?.extractable, keys['name']?.extractable]).to.deep.equal([false, false]);
  });

  it('is one store for two tabs that open it at the same moment', async () => {
    const { open } = aStore();
    const [one, other] = await Promise.all([open(), open()]);
    await one.put('a', 1, inAnHour);
    const seen = await other.get('a');
    const both = await Promise.all([
      one.put('a', 2, { ...inAnHour, ifVersion: seen!.version }),
      other.put('a', 3, { ...inAnHour, ifVersion: seen!.version }),
    ]);
    await one.clear();
    other.close();
    expect(both.filter(({ saved }) => saved).length).to.equal(1);
  });

  it('tells of what is sealed with a key that is gone, until that is taken away', async () => {
    const { name, open } = aStore();
    const store = await open();
    await store.put('a', 1, inAnHour);
    store.close();
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(`tongban-${name}`);
      request.onsuccess = () => resolve(request.result);
    });
    const transaction = db.transaction('keys', 'readwrite');
    transaction.objectStore('keys').clear();
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    db.close();
    const later = await open();
    const { entries, lost } = await later.readAll();
    await later.drop(lost[0]!.id);
    const after = await later.readAll();
    await later.clear();
    expect([entries.length, lost.map(({ expiresAt }) => expiresAt)]).to.deep.equal([0, [inAnHour.expiresAt]]);
    expect(after.lost).to.deep.equal([]);
  });

  it('goes on after the browser has thrown the database away', async () => {
    const { name, open } = aStore();
    const store = await open();
    await store.put('a', 1, inAnHour);
    await new Promise<void>((resolve) => {
      const request = indexedDB.deleteDatabase(`tongban-${name}`);
      request.onsuccess = () => resolve();
    });
    const put = await store.put('a', 2, inAnHour);
    const entry = await store.get('a');
    await store.clear();
    expect(put.saved && put.kept).to.equal(store.kept);
    expect(entry?.value).to.equal(2);
  });
});

describe('a sealed store where the browser gets in the way', () => {
  const real = IDBFactory.prototype.open;
  const realPut = IDBObjectStore.prototype.put;
  const realTransaction = IDBDatabase.prototype.transaction;
  afterEach(() => {
    IDBDatabase.prototype.transaction = realTransaction;
    IDBFactory.prototype.open = real;
    IDBObjectStore.prototype.put = realPut;
  });

  it('keeps to memory, and says so, when storage is blocked', async () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    const store = await aStore().open();
    await store.put('a', 1, inAnHour);
    expect(store.kept).to.equal('memory');
    expect((await store.get('a'))?.value).to.equal(1);
  });

  it('keeps to memory when keys cannot be stored', async () => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('keys', 'DataCloneError');
    };
    const store = await aStore().open();
    expect(store.kept).to.equal('memory');
  });

  it('holds in memory what a full disk refuses, and writes it down later', async () => {
    const store = await aStore().open();
    const first = await store.put('a', 1, inAnHour);
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const second = await store.put('a', 2, { ...inAnHour, ifVersion: first.saved ? first.version : '' });
    const held = (await store.get('a'))?.value;
    const said = store.kept;
    IDBObjectStore.prototype.put = realPut;
    const third = await store.put('a', 3, { ...inAnHour, ifVersion: second.saved ? second.version : '' });
    const listed = await store.list();
    await store.clear();
    expect(second.saved && second.kept).to.equal('memory');
    expect([held, said]).to.deep.equal([2, 'memory']);
    expect(third.saved && third.kept).to.equal('disk');
    expect(listed.map(({ value }) => value)).to.deep.equal([3]);
  });

  it('does not wait for ever for a database that has stopped to answer', async () => {
    const store = await aStore().open();
    await store.put('a', 1, inAnHour);
    const silent = new Proxy({}, { get: () => () => silent, set: () => true }) as IDBTransaction;
    IDBDatabase.prototype.transaction = () => silent;
    const unread = await store.get('a');
    const put = await store.put('b', 2, inAnHour);
    IDBDatabase.prototype.transaction = realTransaction;
    const later = (await store.get('a'))?.value;
    await store.clear();
    expect(unread).to.equal(undefined);
    expect(put.saved && put.kept).to.equal('memory');
    expect(later).to.equal(1);
  });
});
