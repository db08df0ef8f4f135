import { expect } from '@open-wc/testing';
import { openSealedStore } from '../shared/sealed-store.js';
import { outboxName } from '../form/gateway/gateway-base.js';
import { freezeDate } from '../testing/clock.js';
import {
  endSession,
  heldBy,
  newRatingToken,
  pickLevel,
  placeRating,
  says,
  sendRating,
  writeWords,
} from '../testing/placed-rating.js';
import {
  gatewayAddress,
  openInvitation,
  problem,
  ratingGateway,
  taken,
  type RatingGateway,
} from '../testing/rating-gateway.js';
import { deep, deepAll, textOf } from '../testing/tree.js';
import { until } from '../testing/until.js';

describe('what one resident leaves to the next in <tb-rating>', () => {
  let gateway: RatingGateway;
  beforeEach(() => (gateway = ratingGateway()));
  afterEach(async () => {
    gateway.undo();
    await (await openSealedStore(`outbox:${outboxName(gatewayAddress)}`)).clear();
  });

  /** Each time it is asked, the printed code of the window gives another visit. */
  let visits = 0;
  const invite = (): void => {
    visits += 1;
    gateway.invitation = [200, { ...openInvitation, token: `visit-token-${visits}` }];
  };
  const invited = (): number => gateway.asked.filter(({ path }) => path.endsWith('/invitation')).length;

  it('is nothing of a case: neither what was rated, nor what was said before, nor what failed', async () => {
    gateway.invitation = [
      200,
      { ...openInvitation, stage: 'follow-up', first: 2, reply: '已补充材料样本。', staff: '李四' },
    ];
    const { rating } = await placeRating({ device: 'shared' });
    await pickLevel(rating, 1);
    await writeWords(rating, '跑了两趟');
    gateway.rating = problem(400, 'request');
    sendRating(rating);
    await says(rating, '没有提交成功');
    endSession();
    await says(rating, '本次评价已结束');
    expect(heldBy(rating)).not.to.match(/食品经营|市场监督|李四|上次的评价|材料样本|没有提交|跑了两趟/);
    expect(deepAll(rating, 'input, textarea')).to.have.length(0);
    expect(invited()).to.equal(1);
  });

  it('is no open dialog', async () => {
    const { rating } = await placeRating({ layout: 'dialog', device: 'shared' });
    await until(() => deepAll(rating, 'dl').length > 0);
    rating.show();
    endSession();
    await says(rating, '本次评价已结束');
    expect(deep<HTMLDialogElement>(rating, 'dialog').open).to.equal(false);
    expect(heldBy(rating)).not.to.contain('食品经营');
  });

  it('is nothing in an element that is out of the page', async () => {
    const { rating } = await placeRating();
    await pickLevel(rating, 1);
    await writeWords(rating, '跑了两趟');
    rating.remove();
    await rating.updateComplete;
    expect(heldBy(rating)).not.to.match(/食品经营|跑了两趟|没有提供材料样本/);
    expect(rating.shadowRoot!.querySelector('textarea, :checked')).to.equal(null);
  });

  it('is a visit of their own where the code of a window was scanned or stands at a terminal', async () => {
    const token = newRatingToken();
    invite();
    const { rating } = await placeRating({ token, device: 'kiosk', layout: 'kiosk' });
    await pickLevel(rating, 5);
    sendRating(rating);
    await says(rating, '评价已提交，谢谢您！');
    invite();
    endSession();
    await pickLevel(rating, 2);
    sendRating(rating);
    await says(rating, '评价已提交，谢谢您！');
    const tokens = gateway.rated().map(({ body }) => body['token']);
    expect(tokens).to.deep.equal([`visit-token-${visits - 1}`, `visit-token-${visits}`]);
    expect(new Set(gateway.asked.slice(0, 1).map(({ body }) => body['token']))).to.deep.equal(
      new Set([token]),
    );
  });

  it('is a visit that has not begun hours ago, however long nobody came', async () => {
    invite();
    const { rating } = await placeRating({ device: 'kiosk', layout: 'kiosk' });
    await until(() => deepAll(rating, 'dl').length > 0);
    const thaw = freezeDate(new Date(Date.now() + 3 * 3_600_000).toISOString());
    try {
      invite();
      await pickLevel(rating, 4);
      await until(() => invited() === 2, 'was not asked again');
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(deep<HTMLInputElement>(rating, '[name=level][value="4"]').checked).to.equal(true);
      sendRating(rating);
      await says(rating, '评价已提交');
    } finally {
      thaw();
    }
    expect(gateway.rated().map(({ body }) => body['token'])).to.deep.equal([`visit-token-${visits}`]);
  });

  it('is a visit of their own where the last one could not be rated any more', async () => {
    invite();
    const { rating } = await placeRating({ device: 'kiosk', layout: 'kiosk' });
    await pickLevel(rating, 5);
    gateway.rating = problem(410, 'rating-token-expired');
    sendRating(rating);
    await says(rating, '评价时间已过');
    endSession();
    await until(() => deepAll(rating, 'dl').length > 0, 'is not open again');
  });

  it('is not the case that was still being asked about', async () => {
    let answer: (answer: readonly [number, unknown]) => void = () => undefined;
    gateway.invitation = new Promise((resolve) => (answer = resolve));
    const { rating, told } = await placeRating({ device: 'shared' });
    await until(() => invited() === 1);
    endSession();
    answer([200, openInvitation]);
    await says(rating, '本次评价已结束');
    expect(heldBy(rating)).not.to.contain('食品经营');
    expect(told).to.deep.equal([]);
  });

  it('is no news of a rating that is only now delivered', async () => {
    invite();
    let answer: (answer: readonly [number, unknown]) => void = () => undefined;
    gateway.rating = new Promise((resolve) => (answer = resolve));
    const { rating, told } = await placeRating({ device: 'kiosk', layout: 'kiosk' });
    await pickLevel(rating, 1);
    sendRating(rating);
    await until(() => gateway.rated().length === 1);
    invite();
    endSession();
    await until(() => invited() === 2);
    await until(() => deepAll(rating, 'dl').length > 0);
    answer(taken);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(told).to.deep.equal([]);
    expect(textOf(rating))
      .to.contain('这次办事，您满意吗？')
      .and.not.to.match(/已提交|等待发送/);
  });

  it('is no news of a rating that is only now refused', async () => {
    invite();
    let answer: (answer: readonly [number, unknown]) => void = () => undefined;
    gateway.rating = new Promise((resolve) => (answer = resolve));
    const { rating, told } = await placeRating({ device: 'kiosk', layout: 'kiosk' });
    await pickLevel(rating, 1);
    sendRating(rating);
    await until(() => gateway.rated().length === 1);
    endSession();
    await until(() => deepAll(rating, 'dl').length > 0);
    answer(problem(400, 'request'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(told).to.deep.equal([]);
    expect(textOf(rating)).not.to.contain('没有提交成功');
  });
});
