import { expect } from '@open-wc/testing';
import {
  endSession,
  pickLevel,
  placeRating,
  says,
  sendRating,
  writeWords,
  type PlacedRating,
} from '../testing/placed-rating.js';
import { openInvitation, ratingGateway, type RatingGateway } from '../testing/rating-gateway.js';
import { deep, deepAll, focused, textOf } from '../testing/tree.js';
import { until } from '../testing/until.js';
import { Presence } from './presence.js';
import type { RatingDesk } from './rating-desk.js';
import type { TbRating } from './rating.js';

describe('<tb-rating> at a terminal', () => {
  const realTimeout = window.setTimeout;
  const realClear = window.clearTimeout;
  /** What has been put off by the terminal's own spans of time, and not taken back. */
  let put: { readonly id: number; readonly ms: number; readonly work: () => void }[] = [];
  let ids = 1e9;
  let gateway: RatingGateway;
  beforeEach(() => {
    put = [];
    gateway = ratingGateway();
    window.setTimeout = ((work: () => void, ms = 0) => {
      if ([25_000, 20_000, 1_000, 700].indexOf(ms) < 0) return realTimeout(work, ms);
      put.push({ id: (ids += 1), ms, work });
      return ids;
    }) as typeof window.setTimeout;
    window.clearTimeout = ((id: number) => {
      put = put.filter((each) => each.id !== id);
      realClear(id);
    }) as typeof window.clearTimeout;
  });
  afterEach(() => {
    window.setTimeout = realTimeout;
    window.clearTimeout = realClear;
    gateway.undo();
  });
  /** Lets one of them pass. */
  const pass = (ms: number): void => {
    const at = put.map((each) => each.ms).lastIndexOf(ms);
    if (at < 0) throw new Error(`nobody waits ${ms} ms, but ${put.map((each) => each.ms).join()}`);
    put.splice(at, 1)[0]!.work();
  };

  /** Others wait 20 seconds, too: for answers of the gateway. */
  const waits = (): number[] => put.map(({ ms }) => ms).filter((ms) => ms !== 20_000);

  const kiosk: PlacedRating = { layout: 'kiosk', device: 'kiosk' };

  async function left(): Promise<TbRating> {
    const { rating } = await placeRating(kiosk);
    await pickLevel(rating, 1);
    await writeWords(rating, '跑了两趟');
    pass(25_000);
    await says(rating, '20 秒后将清空您填写的内容');
    return rating;
  }

  const rated = async (more: object, level = 1): Promise<TbRating> => {
    gateway.invitation = [200, { ...openInvitation, ...more }];
    const { rating } = await placeRating(kiosk);
    await pickLevel(rating, level);
    sendRating(rating);
    await says(rating, '评价已提交');
    return rating;
  };

  it('is cleared when nobody touches it, having asked before', async () => {
    const rating = await left();
    await expect(rating).to.be.accessible();
    for (let second = 0; second < 20; second += 1) pass(1_000);
    await says(rating, '已清空填写的内容');
    expect(deepAll(rating, 'textarea, :checked')).to.have.length(0);
  });

  it('asks whoever comes next for their visit, and says that it was cleared', async () => {
    gateway.invitation = [200, { ...openInvitation, token: 'visit-token-1' }];
    const rating = await left();
    for (let second = 0; second < 20; second += 1) pass(1_000);
    await says(rating, '已清空填写的内容');
    expect(deepAll(rating, '[name=level]')).to.have.length(5);
  });

  it('stays for whoever says so, as often as they like', async () => {
    const rating = await left();
    for (let again = 0; again < 12; again += 1) {
      deep(rating, '.idle button').click();
      await until(() => deepAll(rating, '.idle').length === 0);
      pass(25_000);
      await until(() => deepAll(rating, '.idle').length === 1);
    }
    deep(rating, '.idle button').click();
    expect(deep<HTMLTextAreaElement>(rating, 'textarea').value).to.equal('跑了两趟');
    await until(() => focused() === deep(rating, '[part=submit]'));
  });

  it('moves nothing under the finger that answers', async () => {
    const rating = await left();
    const button = deep(rating, '.idle button');
    button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    button.dispatchEvent(new Event('touchstart', { bubbles: true, composed: true }));
    await rating.updateComplete;
    expect(deepAll(rating, '.idle button')).to.deep.equal([button]);
    button.click();
    await until(() => deepAll(rating, '.idle').length === 0);
    expect(waits()).to.deep.equal([25_000]);
  });

  it('takes a touch anywhere else for an answer, too', async () => {
    const rating = await left();
    deep(rating, 'h2').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    pass(700);
    await until(() => deepAll(rating, '.idle').length === 0);
    expect(waits()).to.deep.equal([25_000]);
  });

  it('goes back from the thanks without asking anybody', async () => {
    const rating = await rated({ token: 'visit-token-1' });
    pass(25_000);
    await rating.updateComplete;
    expect(deepAll(rating, '.idle')).to.have.length(0);
    pass(20_000);
    await until(() => deepAll(rating, '[name=level]').length === 5);
    expect(textOf(rating)).not.to.match(/已提交|清空/);
  });

  it('does not show the next person that a rating was a bad one', async () => {
    const rating = await rated({ complaintPhone: '12345' });
    expect(textOf(rating)).to.contain('12345');
    pass(25_000);
    pass(20_000);
    await says(rating, '本次评价已结束');
    expect(textOf(rating)).not.to.contain('12345');
  });

  it('is not left for the page where one complains: that is scanned, or read', async () => {
    const complaintUrl = 'https://jingang.example/complaints';
    const rating = await rated({ complaintUrl, complaintPhone: '12345' });
    await until(() => deepAll(rating, '.qr').length === 1, 'has no code');
    const { width, height } = deep(rating, '.qr').getBoundingClientRect();
    expect(Math.min(width, height), 'too small to be scanned').to.be.greaterThan(150);
    expect(deepAll(rating, 'a')).to.have.length(0);
    expect(textOf(rating)).to.contain(complaintUrl).and.to.contain('请用自己的电话拨打 12345');
    await expect(rating).to.be.accessible();
    endSession();
    await until(() => deepAll(rating, '.qr').length === 0);
  });

  it('is cleared without a question where that cannot be asked: what asks has not been loaded', () => {
    const wiped: string[] = [];
    const desk = {
      device: 'kiosk',
      holds: true,
      answering: false,
      phase: { is: 'open' },
      host: { element: new EventTarget() },
      focus: { on: () => false },
      leave: () => void wiped.push('left'),
      wipe: (said: string) => void wiped.push(said),
    } as unknown as RatingDesk;
    const presence = new Presence(desk);
    presence.open();
    desk.host.element.dispatchEvent(new Event('keydown'));
    pass(25_000);
    expect(wiped).to.deep.equal([]);
    pass(20_000);
    expect(wiped).to.deep.equal(['rating.idle.wiped', 'left']);
    presence.close();
    desk.host.element.dispatchEvent(new Event('keydown'));
    expect(put).to.deep.equal([]);
  });
});
