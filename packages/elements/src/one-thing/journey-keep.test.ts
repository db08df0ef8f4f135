import { expect } from '@open-wc/testing';
import { openSealedStore } from '../shared/sealed-store.js';
import { until } from '../testing/until.js';
import { atStep, begun, type Journey } from './journey.js';
import { JourneyKeep } from './journey-keep.js';

let count = 0;

describe('how far one has come with a scenario', () => {
  let scenario: string;
  let told: Journey[];
  const tab = (): JourneyKeep => new JourneyKeep(scenario, 'personal', (journey) => told.push(journey));
  const kept = (): Promise<Journey | undefined> => new JourneyKeep(scenario, 'personal', () => {}).read();
  const isKept = async (isSo: (journey: Journey | undefined) => boolean): Promise<void> => {
    for (let tries = 0; tries < 100 && !isSo(await kept()); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isSo(await kept())).to.equal(true);
  };

  beforeEach(() => {
    scenario = `keep-${String(Date.now())}-${String((count += 1))}`;
    told = [];
  });

  it('is not overwritten by another tab: what either has said stands', async () => {
    const [one, other] = [tab(), tab()];
    await Promise.all([one.read(), other.read()]);
    one.save({ ...begun, answers: { q: ['yes'] } });
    await isKept((journey) => journey?.answers['q'] !== undefined);
    other.save({ ...begun, checks: { adult: true } });
    await until(() => told.length === 1, 'not told');
    expect(told[0]).to.deep.equal({ ...begun, answers: { q: ['yes'] }, checks: { adult: true } });
    await isKept((journey) => journey?.checks['adult'] === true && journey.answers['q'] !== undefined);
  });

  it('stays sent when another tab goes on', async () => {
    const [one, other] = [tab(), tab()];
    await Promise.all([one.read(), other.read()]);
    one.save({ ...begun, step: 'review', reached: 'review', end: 'sent' });
    await isKept((journey) => journey?.end === 'sent');
    other.save(atStep(begun, 'form'));
    await until(() => told.length === 1, 'not told');
    expect(told[0]?.end).to.equal('sent');
    expect((await kept())?.end).to.equal('sent');
  });

  it('leaves nothing on a disk that turns out to be everybody’s', async () => {
    const keep = tab();
    await keep.read();
    keep.save(atStep(begun, 'form'));
    await isKept((journey) => journey !== undefined);
    keep.empty();
    await isKept((journey) => journey === undefined);
    const store = await openSealedStore('one-thing', { device: 'personal' });
    expect(store.kept).to.equal('disk');
    expect(await store.list()).to.deep.equal([]);
    store.close();
  });
});
