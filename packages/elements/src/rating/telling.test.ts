import { expect } from '@open-wc/testing';
import type { RatingTagList } from '@tongban/core/catalogue';
import { openSealedStore } from '../shared/sealed-store.js';
import { outboxName } from '../form/gateway/gateway-base.js';
import {
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
import { deep, deepAll, focused, textOf } from '../testing/tree.js';
import { until } from '../testing/until.js';

describe('what <tb-rating> says', () => {
  let gateway: RatingGateway;
  beforeEach(() => (gateway = ratingGateway()));
  afterEach(async () => {
    Reflect.deleteProperty(navigator, 'onLine');
    gateway.undo();
    await (await openSealedStore(`outbox:${outboxName(gatewayAddress)}`)).clear();
  });
  const goOffline = (): void =>
    void Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });

  describe('of being anonymous', () => {
    it('is a choice where the department knows who has applied', async () => {
      const { rating } = await placeRating();
      await pickLevel(rating, 2);
      expect(deep<HTMLInputElement>(rating, '.check input').checked).to.equal(true);
    });

    it('is no choice at a window, where nobody could be answered', async () => {
      gateway.invitation = [200, { ...openInvitation, token: 'visit-token-1' }];
      const { rating } = await placeRating();
      await pickLevel(rating, 2);
      expect(deepAll(rating, '.check')).to.have.length(0);
      await says(rating, '这次评价是匿名的');
      sendRating(rating);
      await until(() => gateway.rated().length === 1);
      expect(gateway.rated()[0]?.body['anonymous']).to.equal(true);
    });
  });

  describe('of a reason that is needed', () => {
    const tags: RatingTagList = { version: '9', tags: [{ code: '510', level: 5, text: '一窗受理一次办结' }] };

    it('is that it has to be written, where there is none to pick', async () => {
      gateway.invitation = [200, { ...openInvitation, tags, rules: { longestText: 150, reasonFor: 'bad' } }];
      const { rating } = await placeRating();
      await pickLevel(rating, 1);
      const field = deep<HTMLTextAreaElement>(rating, 'textarea');
      expect(field.getAttribute('aria-required')).to.equal('true');
      expect(textOf(rating)).to.contain('必填').and.not.to.contain('选填');
      sendRating(rating);
      await says(rating, '请写一写哪里需要改进，再提交');
      await until(() => focused() === field);
      await expect(rating).to.be.accessible();
      await writeWords(rating, '跑了两趟');
      sendRating(rating);
      await says(rating, '评价已提交');
    });
  });

  describe('of one that waits', () => {
    it('is that nobody is connected, where that is so', async () => {
      gateway.rating = 'offline';
      const { rating } = await placeRating();
      await pickLevel(rating, 4);
      goOffline();
      sendRating(rating);
      await says(rating, '评价已保存，等待发送 现在没有联网。');
    });

    it('is that the server is busy or not there, where it may be', async () => {
      gateway.rating = problem(503, 'busy');
      const { rating } = await placeRating();
      await pickLevel(rating, 4);
      sendRating(rating);
      await says(rating, '评价已保存，等待发送 现在连不上服务器，或者服务器正忙。');
    });

    it('is not that it was saved, where it is only in memory', async () => {
      gateway.rating = 'offline';
      const { rating } = await placeRating({ device: 'shared' });
      await pickLevel(rating, 4);
      sendRating(rating);
      await says(rating, '评价还没有送达，等待发送');
      expect(textOf(rating)).to.contain('发送之前请不要关闭这个页面').and.not.to.contain('保存');
      // While it waits in memory, the page asks not to be left.
      gateway.rating = taken;
      window.dispatchEvent(new Event('online'));
      await says(rating, '评价已提交');
    });
  });

  it('of a follow-up from before is that it was one, a bad one, and where one may complain', async () => {
    gateway.invitation = [200, { ...openInvitation, stage: 'follow-up', first: 2 }];
    gateway.rating = 'offline';
    const setting = { token: newRatingToken(), complaint: '/complaints.html' };
    const first = await placeRating(setting);
    await pickLevel(first.rating, 1);
    sendRating(first.rating);
    await says(first.rating, '等待发送');
    first.rating.remove();
    const { rating } = await placeRating(setting);
    const stages: string[] = [];
    rating.addEventListener('tb-rated', ({ detail }) => stages.push(detail.stage));
    await says(rating, '等待发送');
    gateway.rating = taken;
    window.dispatchEvent(new Event('online'));
    await says(rating, '追评已提交，谢谢您！');
    expect(textOf(rating)).to.contain('供有关部门核实').and.to.contain('去投诉');
    expect(stages).to.deep.equal(['follow-up']);
  });

  describe('has the focus', () => {
    it('once it turns out that nothing can be rated any more', async () => {
      const { rating } = await placeRating();
      await pickLevel(rating, 5);
      deep(rating, '[part=submit]').focus();
      gateway.rating = problem(409, 'rating-already-given');
      sendRating(rating);
      await says(rating, '已经评价过了');
      await until(() => focused() === deep(rating, '.notice'));
    });

    it('after another try, whatever has come of it', async () => {
      gateway.invitation = problem(503, 'busy');
      const { rating } = await placeRating();
      await says(rating, '暂时打不开评价');
      deep(rating, '.notice button').click();
      await says(rating, '暂时打不开评价');
      await until(() => focused() === deepAll(rating, '.notice')[0], 'not on what is said');
      gateway.invitation = [200, openInvitation];
      deep(rating, '.notice button').click();
      await until(() => deepAll(rating, 'dl').length > 0);
      await until(() => focused() === deep(rating, 'h2'), 'not on the question');
    });
  });
});
