import { expect, fixture, html } from '@open-wc/testing';
import { until } from '../testing/until.js';
import { TagWatch } from './tag-watch.js';

describe('the watch for tags', () => {
  /** Brings nothing until told how it went. */
  class Deliveries {
    readonly asked: string[] = [];
    readonly #ends = new Map<string, { come(): void; fail(error: Error): void }>();

    readonly bring = (tag: string): Promise<void> => {
      this.asked.push(tag);
      return new Promise((come, fail) => this.#ends.set(tag, { come, fail }));
    };
    async come(tag: string): Promise<void> {
      this.#ends.get(tag)?.come();
      await aMoment();
    }
    async fail(tag: string): Promise<void> {
      this.#ends.get(tag)?.fail(new Error('not now'));
      await aMoment();
    }
  }

  const aMoment = () => new Promise((resolve) => setTimeout(resolve));

  it('asks once for a tag, however many elements of it come', async () => {
    const { asked, bring } = new Deliveries();
    await fixture(html`<p><x-watch-a></x-watch-a><x-watch-a></x-watch-a></p>`);
    new TagWatch(['x-watch-a', 'x-watch-b'], bring);
    await fixture(html`<x-watch-a></x-watch-a>`);
    await aMoment();
    expect(asked).to.deep.equal(['x-watch-a']);
  });

  it('asks for what comes later, also as the very element that is added', async () => {
    const { asked, bring } = new Deliveries();
    new TagWatch(['x-watch-c', 'x-watch-d'], bring);
    await fixture(html`<p><x-watch-d></x-watch-d></p>`);
    await fixture(html`<x-watch-c></x-watch-c>`);
    await until(() => asked.length === 2);
    expect(asked).to.deep.equal(['x-watch-d', 'x-watch-c']);
  });

  it('asks again with the next element when the last one under way fails', async () => {
    const deliveries = new Deliveries();
    const watch = new TagWatch(['x-watch-e', 'x-watch-f'], deliveries.bring);
    watch.want('x-watch-e');
    watch.want('x-watch-f');
    await deliveries.come('x-watch-e');
    await deliveries.fail('x-watch-f');
    await fixture(html`<x-watch-f></x-watch-f>`);
    await until(() => deliveries.asked.length === 3);
    expect(deliveries.asked).to.deep.equal(['x-watch-e', 'x-watch-f', 'x-watch-f']);
  });

  it('asks for nothing it has not been told of', async () => {
    const { asked, bring } = new Deliveries();
    const watch = new TagWatch(['x-watch-g'], bring);
    watch.want('x-watch-h');
    watch.want('');
    await fixture(html`<x-watch-h></x-watch-h>`);
    await aMoment();
    expect(asked).to.deep.equal([]);
  });
});
