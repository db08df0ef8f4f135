import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { nothing } from 'lit';
import type { OpenInvitation } from '@tongban/core/rating';
import type { TbApp } from '../app/app.js';
import '../app/define.js';
import {
  gatewayAddress,
  openInvitation,
  problem,
  ratingGateway,
  taken,
  type RatingAnswer,
  type RatingGateway,
} from '../testing/rating-gateway.js';
import { openSealedStore } from '../shared/sealed-store.js';
import { until } from '../testing/until.js';
import { hearWarnings } from '../testing/warnings.js';
import './define.js';
import { outboxName } from '../form/gateway/gateway-base.js';
import type { TbRating } from './rating.js';

interface Setting {
  readonly token?: string;
  readonly layout?: string;
  readonly channel?: string;
  readonly complaint?: string;
  readonly device?: string;
  readonly mode?: string;
  readonly theme?: string;
  readonly lang?: string;
  readonly dir?: string;
  readonly gateway?: string;
}

let count = 0;
/** Another for each test: what waits belongs to one. */
const newToken = (): string => `token-${Date.now().toString(36)}-${(count += 1)}`;

describe('tb-rating', () => {
  let gateway: RatingGateway;
  beforeEach(() => (gateway = ratingGateway()));
  afterEach(async () => {
    gateway.undo();
    await (await openSealedStore(`outbox:${outboxName(gatewayAddress)}`)).clear();
  });

  async function place(setting: Setting = {}): Promise<TbRating> {
    const app = await fixture<TbApp>(
      html`<tb-app
        gateway=${setting.gateway ?? gatewayAddress}
        device=${setting.device ?? 'personal'}
        mode=${setting.mode ?? 'standard'}
        theme=${setting.theme ?? 'light'}
        lang=${setting.lang ?? 'zh-CN'}
        dir=${setting.dir ?? nothing}
        ><tb-rating
          token=${setting.token ?? newToken()}
          layout=${setting.layout ?? nothing}
          channel=${setting.channel ?? nothing}
          complaint=${setting.complaint ?? nothing}
        ></tb-rating
      ></tb-app>`,
    );
    const rating = app.querySelector('tb-rating')!;
    await rating.updateComplete;
    return rating;
  }

  const root = (rating: TbRating): ShadowRoot => rating.shadowRoot!;
  const all = <T extends Element = HTMLInputElement>(rating: TbRating, selector: string): T[] =>
    Array.from(root(rating).querySelectorAll<T>(selector));
  const one = <T extends Element = HTMLElement>(rating: TbRating, selector: string): T =>
    root(rating).querySelector<T>(selector)!;
  const text = (rating: TbRating): string =>
    (one(rating, '.root').textContent ?? '').replace(/\s+/g, ' ').trim();
  const says = (rating: TbRating, words: string): Promise<void> =>
    until(() => text(rating).includes(words), `does not say ${words}`);
  const level = (rating: TbRating, value: number): HTMLInputElement =>
    one<HTMLInputElement>(rating, `[name=level][value="${value}"]`);

  async function opened(setting: Setting = {}, more: Partial<OpenInvitation> = {}): Promise<TbRating> {
    gateway.invitation = [200, { ...openInvitation, ...more }];
    const rating = await place(setting);
    await until(() => root(rating).querySelector('dl') ?? root(rating).querySelector('dialog'));
    return rating;
  }

  async function picked(
    value: number,
    setting: Setting = {},
    more: Partial<OpenInvitation> = {},
  ): Promise<TbRating> {
    const rating = await opened(setting, more);
    level(rating, value).click();
    await until(() => root(rating).querySelector('[part=submit]'));
    return rating;
  }

  const send = (rating: TbRating): void => one(rating, '[part=submit]').click();

  function type(rating: TbRating, words: string): void {
    const field = one<HTMLTextAreaElement>(rating, 'textarea');
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  const heard = (rating: TbRating, name: string): unknown[] => {
    const details: unknown[] = [];
    rating.addEventListener(name, (event) => details.push((event as CustomEvent<unknown>).detail));
    return details;
  };

  describe('the question', () => {
    it('stands with its five levels before anything is known of the case', async () => {
      gateway.invitation = new Promise(() => undefined);
      const rating = await place();
      expect(all(rating, '[name=level]').map(({ value }) => value)).to.deep.equal(['5', '4', '3', '2', '1']);
      expect(text(rating)).to.include('非常满意 满意 基本满意 不满意 非常不满意');
    });

    it('hints at no level: none is picked, and all are of one size and colour', async () => {
      const rating = await opened();
      expect(all(rating, '[name=level]:checked')).to.have.length(0);
      const looks = all<HTMLElement>(rating, '.level > span').map((each) => {
        const { width, height } = each.getBoundingClientRect();
        const { color, backgroundColor, fontSize, borderColor } = getComputedStyle(each);
        return [Math.round(width), Math.round(height), color, backgroundColor, fontSize, borderColor].join();
      });
      expect(new Set(looks).size, looks.join(' | ')).to.equal(1);
    });

    it('is one stop of the Tab key, and arrows go through it', async () => {
      const rating = await opened();
      level(rating, 5).focus();
      await sendKeys({ press: 'ArrowDown' });
      expect(level(rating, 4).checked).to.equal(true);
      await until(() => root(rating).querySelector('[part=submit]'));
      await sendKeys({ press: 'Tab' });
      expect(root(rating).activeElement).to.equal(one(rating, '.option input'));
    });

    it('says what is rated, and names staff only where the department does', async () => {
      const rating = await opened();
      expect(text(rating)).to.include('办理事项 食品经营许可（新办）').and.not.include('服务人员');
      const named = await opened({}, { staff: '李四' });
      expect(text(named)).to.include('服务人员 李四');
    });

    it('tells the gateway the token in a body, never in an address', async () => {
      const token = newToken();
      await opened({ token });
      expect(gateway.asked).to.deep.equal([
        { path: `${gatewayAddress}/ratings/invitation`, key: null, body: { token } },
      ]);
    });

    it('of a follow-up comes with what was said before and the answer to it', async () => {
      const rating = await opened({}, { stage: 'follow-up', first: 2, reply: '已补充材料样本。' });
      expect(text(rating))
        .to.include('处理以后，您满意吗？')
        .and.include('您上次的评价：不满意')
        .and.include('已补充材料样本。');
    });

    it('is asked anew for another token', async () => {
      const rating = await picked(1);
      type(rating, '跑了两趟');
      const token = newToken();
      rating.token = token;
      await until(() => gateway.asked[1]?.body['token'] === token);
      await until(() => root(rating).querySelector('dl'));
      expect(all(rating, '[name=level]:checked')).to.have.length(0);
      level(rating, 1).click();
      await until(() => root(rating).querySelector('textarea'));
      expect(one<HTMLTextAreaElement>(rating, 'textarea').value).to.equal('');
    });
  });

  describe('reasons', () => {
    it('come after the level, and are those of that level', async () => {
      const rating = await opened();
      expect(all(rating, '[type=checkbox]')).to.have.length(0);
      level(rating, 2).click();
      await says(rating, '没有提供材料样本');
      level(rating, 5).click();
      await says(rating, '一窗受理一次办结');
      expect(text(rating)).to.not.include('没有提供材料样本');
    });

    it('are more on demand, and the focus goes to the first of them', async () => {
      const rating = await picked(5);
      expect(all(rating, '.option')).to.have.length(3);
      one(rating, '.more').click();
      await until(() => all(rating, '.option').length === 8);
      await until(() => root(rating).activeElement === all(rating, '.option input')[3]);
    });

    it('of one level do not go along with another', async () => {
      const rating = await picked(2);
      one<HTMLInputElement>(rating, '.option input').click();
      level(rating, 1).click();
      await rating.updateComplete;
      send(rating);
      await until(() => gateway.rated().length === 1);
      expect(gateway.rated()[0]?.body['tags']).to.deep.equal([]);
    });

    it('are needed for a bad level where the department asks for one', async () => {
      const rating = await picked(2, {}, { rules: { longestText: 150, reasonFor: 'bad' } });
      send(rating);
      await says(rating, '请选一个原因，或写一写哪里需要改进，再提交。');
      await until(() => root(rating).activeElement === one(rating, '.option input'));
      type(rating, '跑了两趟');
      await rating.updateComplete;
      send(rating);
      await says(rating, '评价已提交');
    });

    it('are needed for no other level', async () => {
      const rating = await picked(3, {}, { rules: { longestText: 150, reasonFor: 'bad' } });
      send(rating);
      await says(rating, '评价已提交');
    });
  });

  describe('words', () => {
    it('are counted as one sees them', async () => {
      const rating = await picked(4);
      type(rating, '好👩‍👩‍👧');
      await says(rating, '2 / 150 字');
    });

    it('that are too many are not cut, but said, and not sent', async () => {
      const rating = await picked(4);
      type(rating, '好'.repeat(152));
      await says(rating, '超出 2 个字，请删减');
      send(rating);
      await rating.updateComplete;
      expect(gateway.rated()).to.deep.equal([]);
      expect(one<HTMLTextAreaElement>(rating, 'textarea').value).to.have.length(152);
      await until(() => root(rating).activeElement === one(rating, 'textarea'));
    });
  });

  describe('what is sent', () => {
    it('is the rating, anonymous unless the resident says otherwise, and nothing else', async () => {
      const token = newToken();
      const rating = await picked(2, { token, channel: 'qr' });
      one<HTMLInputElement>(rating, '.option input').click();
      type(rating, ' 跑了两趟 ');
      send(rating);
      await until(() => gateway.rated().length === 1);
      const [{ body, key }] = gateway.rated() as [(typeof gateway.asked)[0]];
      const { ratedAt, ...rest } = body;
      expect(rest).to.deep.equal({
        token,
        stage: 'first',
        level: 2,
        tags: ['207'],
        tagVersion: '2',
        text: '跑了两趟',
        anonymous: true,
        channel: 'qr',
      });
      expect(Date.parse(String(ratedAt))).to.be.closeTo(Date.now(), 60_000);
      expect(key).to.match(/^[\da-f]{32}$/);
    });

    it('carries the name when the resident wants to be called back', async () => {
      const rating = await picked(1);
      one<HTMLInputElement>(rating, '.check input').click();
      await says(rating, '可以和您联系');
      send(rating);
      await until(() => gateway.rated().length === 1);
      expect(gateway.rated()[0]?.body['anonymous']).to.equal(false);
    });

    it('goes with the token of the visit where the code of a window was exchanged', async () => {
      gateway.invitation = [200, { ...openInvitation, token: 'visit-token-1' }];
      const rating = await place();
      await until(() => root(rating).querySelector('dl'));
      level(rating, 5).click();
      await until(() => root(rating).querySelector('[part=submit]'));
      send(rating);
      await until(() => gateway.rated().length === 1);
      expect(gateway.rated()[0]?.body['token']).to.equal('visit-token-1');
    });

    it('goes once, however often the button is pressed', async () => {
      const rating = await picked(5);
      send(rating);
      send(rating);
      await says(rating, '评价已提交，谢谢您！');
      expect(gateway.rated()).to.have.length(1);
    });

    it('is told to the page without what it was', async () => {
      const rating = await picked(1);
      const rated = heard(rating, 'tb-rated');
      send(rating);
      await until(() => rated.length === 1);
      expect(rated).to.deep.equal([{ stage: 'first', id: 'r-1', receivedAt: '2026-11-22T09:00:00Z' }]);
    });

    it('is thanked for, and the focus is there', async () => {
      const rating = await picked(5);
      one(rating, '[part=submit]').focus();
      send(rating);
      await says(rating, '评价已提交，谢谢您！');
      await until(() => root(rating).activeElement === one(rating, '[part=outcome]'));
    });
  });

  describe('the way to complain', () => {
    const ways = { complaintUrl: 'https://jingang.example/complaints', complaintPhone: '12345' };
    const links = (rating: TbRating): string[] => all<HTMLAnchorElement>(rating, 'a').map(({ href }) => href);

    it('is shown after a bad rating', async () => {
      const rating = await picked(2, {}, ways);
      send(rating);
      await says(rating, '想要投诉或进一步反映？');
      expect(links(rating)).to.deep.equal(['https://jingang.example/complaints', 'tel:12345']);
    });

    it('is not shown after others', async () => {
      const rating = await picked(3, {}, ways);
      send(rating);
      await says(rating, '评价已提交');
      expect(links(rating)).to.deep.equal([]);
    });

    it('is that of the page where the case names none', async () => {
      const rating = await picked(1, { complaint: '/complain.html' });
      send(rating);
      await says(rating, '去投诉');
      expect(links(rating)).to.deep.equal([`${location.origin}/complain.html`]);
    });

    it('is never a script', async () => {
      const rating = await picked(
        1,
        { complaint: 'javascript:alert(1)' },
        { complaintUrl: 'javascript:alert(1)' },
      );
      send(rating);
      await says(rating, '评价已提交');
      expect(links(rating)).to.deep.equal([]);
    });
  });

  describe('without a network', () => {
    it('waits visibly, tells the page, and is delivered once when the network is back', async () => {
      const rating = await picked(5);
      const queued = heard(rating, 'tb-queued');
      const rated = heard(rating, 'tb-rated');
      gateway.rating = 'offline';
      send(rating);
      await says(rating, '评价已保存，等待发送');
      expect(queued).to.deep.equal([{ stage: 'first', kept: 'disk' }]);
      gateway.rating = taken;
      window.dispatchEvent(new Event('online'));
      await says(rating, '评价已提交，谢谢您！');
      expect(rated).to.have.length(1);
      expect(new Set(gateway.rated().map(({ key }) => key)).size).to.equal(1);
    });

    it('still waits, and says so, when the page is opened again', async () => {
      const token = newToken();
      gateway.rating = 'offline';
      const first = await picked(2, { token });
      send(first);
      await says(first, '评价已保存，等待发送');
      first.remove();
      gateway.invitation = 'offline';
      const again = await place({ token });
      await says(again, '评价已保存，等待发送');
      gateway.rating = taken;
      window.dispatchEvent(new Event('online'));
      await says(again, '评价已提交');
    });

    it('waits under the printed code of a window, though it goes with the token of the visit', async () => {
      const token = newToken();
      gateway.invitation = [200, { ...openInvitation, token: 'visit-token-2' }];
      gateway.rating = 'offline';
      const first = await place({ token });
      await until(() => root(first).querySelector('dl'));
      level(first, 4).click();
      await until(() => root(first).querySelector('[part=submit]'));
      send(first);
      await says(first, '评价已保存，等待发送');
      first.remove();
      const again = await place({ token });
      await says(again, '评价已保存，等待发送');
      gateway.rating = taken;
      window.dispatchEvent(new Event('online'));
      await says(again, '评价已提交');
      expect(new Set(gateway.rated().map(({ body }) => body['token']))).to.deep.equal(
        new Set(['visit-token-2']),
      );
    });

    it('puts nothing on the disk of a device that others use', async () => {
      gateway.rating = 'offline';
      const rating = await picked(2, { device: 'shared' });
      type(rating, '跑了两趟');
      send(rating);
      await says(rating, '发送之前请不要关闭这个页面');
      const kept = await openSealedStore(`outbox:${outboxName(gatewayAddress)}`);
      expect(await kept.list()).to.deep.equal([]);
      expect(Object.keys(localStorage).filter((key) => key.includes(gatewayAddress))).to.deep.equal([]);
      gateway.rating = taken;
      window.dispatchEvent(new Event('online'));
      await says(rating, '评价已提交');
    });

    it('leaves it sealed to the gateway on a device that others use, which sends it on when its resident has gone', async () => {
      const made = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [
        'deriveBits',
      ]);
      const { x, y } = await crypto.subtle.exportKey('jwk', made.publicKey);
      gateway.keys = { keys: [{ kty: 'EC', crv: 'P-256', x, y, kid: 'key-1', use: 'enc' }] };
      gateway.rating = 'offline';
      const address = `/rating-gateway-${Date.now().toString(36)}`;
      const rating = await picked(2, { device: 'kiosk', gateway: address });
      type(rating, '跑了两趟');
      send(rating);
      await says(rating, '评价已加密保存在这台设备上，之后会自动发送，请不要重复提交');
      const store = await openSealedStore(`parked:${outboxName(address)}`);
      const kept = JSON.stringify(await store.list());
      expect(kept).to.contain('key-1').and.not.to.contain('跑了两趟').and.not.to.contain(rating.token);
      gateway.rating = taken;
      window.dispatchEvent(new Event('tb-session-ended'));
      await until(
        () => gateway.asked.some(({ path }) => path === `${address}/ratings/sealed`),
        'not sent on',
      );
      const sent = gateway.asked.filter(({ path }) => path === `${address}/ratings/sealed`);
      expect(sent.length).to.equal(1);
      expect(JSON.stringify(sent)).not.to.contain('跑了两趟');
      // Whoever stands there next is told of nobody's rating.
      await says(rating, '本次评价已结束');
      expect(root(rating).textContent).not.to.match(/等待发送|已提交/);
      await store.clear();
    });

    it('waits on when it is not the gateway that turns it away', async () => {
      const rating = await picked(2);
      gateway.rating = [403, '<h1>403 Forbidden</h1>'];
      send(rating);
      await says(rating, '评价已保存，等待发送');
      gateway.rating = taken;
      window.dispatchEvent(new Event('online'));
      await says(rating, '评价已提交');
    });

    it('is never just gone when it was said to wait: how it ended is said', async () => {
      const rating = await picked(2);
      gateway.rating = 'offline';
      send(rating);
      await says(rating, '评价已保存，等待发送');
      gateway.rating = problem(410, 'rating-token-expired');
      window.dispatchEvent(new Event('online'));
      await says(rating, '您上次的评价没有送达');
      await says(rating, '评价时间已过');
    });

    it('that ended while nobody looked is told of on the next visit, once, and can be given anew', async () => {
      const token = newToken();
      gateway.rating = 'offline';
      const first = await picked(2, { token });
      send(first);
      await says(first, '评价已保存，等待发送');
      first.remove();
      gateway.rating = problem(422, 'rating-invalid');
      window.dispatchEvent(new Event('online'));
      const tries = gateway.rated().length;
      await until(() => gateway.rated().length > tries, 'not tried');
      await new Promise((resolve) => setTimeout(resolve, 300));

      const again = await place({ token });
      await says(again, '您上次的评价没有送达');
      await expect(again).to.be.accessible();
      one(again, '.outcome button').click();
      await until(() => root(again).querySelector('dl'));
      const store = await openSealedStore(`outbox:${outboxName(gatewayAddress)}`);
      await until(async () => (await store.list()).length === 0, 'not put away');
      again.remove();
      const third = await place({ token });
      await until(() => root(third).querySelector('dl'));
    });

    /** On a device of others, before a gateway of its own that has a key. */
    async function sealable(): Promise<{
      address: string;
      inTheOpen(): Promise<number>;
      parked(): Promise<number>;
    }> {
      const made = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [
        'deriveBits',
      ]);
      const { x, y } = await crypto.subtle.exportKey('jwk', made.publicKey);
      gateway.keys = { keys: [{ kty: 'EC', crv: 'P-256', x, y, kid: 'key-1', use: 'enc' }] };
      gateway.rating = 'offline';
      count += 1;
      const address = `/rating-gateway-${Date.now().toString(36)}-${count}`;
      const entries = async (name: string, device: 'shared' | 'personal'): Promise<number> =>
        (await (await openSealedStore(`${name}:${outboxName(address)}`, { device })).list()).length;
      return {
        address,
        inTheOpen: () => entries('outbox', 'shared'),
        parked: () => entries('parked', 'personal'),
      };
    }

    it('is left sealed alone when its resident goes in the moment it is sent', async () => {
      const { address, inTheOpen, parked } = await sealable();
      const rating = await picked(2, { device: 'kiosk', gateway: address });
      send(rating);
      window.dispatchEvent(new Event('tb-session-ended'));
      await until(async () => (await parked()) === 1, 'not parked');
      await until(async () => (await inTheOpen()) === 0, 'still in the open');
      await says(rating, '本次评价已结束');
    });

    it('is left sealed alone when nobody has touched the terminal for a while', async () => {
      const { address, inTheOpen } = await sealable();
      const realTimeout = window.setTimeout;
      const put: { readonly ms: number; readonly work: () => void }[] = [];
      const pass = (span: number): void =>
        put
          .filter(({ ms }) => ms === span)
          .pop()
          ?.work();
      window.setTimeout = ((work: () => void, ms = 0) =>
        ms === 25_000 || ms === 20_000
          ? put.push({ ms, work })
          : realTimeout(work, ms)) as typeof window.setTimeout;
      try {
        const rating = await picked(2, { layout: 'kiosk', device: 'kiosk', gateway: address });
        send(rating);
        await says(rating, '之后会自动发送，请不要重复提交');
        expect(await inTheOpen()).to.equal(1);
        pass(25_000);
        pass(20_000);
        await says(rating, '本次评价已结束');
        await until(async () => (await inTheOpen()) === 0, 'still in the open');
      } finally {
        window.setTimeout = realTimeout;
      }
    });

    it('opens by itself once there is one', async () => {
      const errors: unknown[] = [];
      const hear = ({ detail }: Event & { detail?: unknown }): void => void errors.push(detail);
      let answer: (answer: readonly [number, unknown]) => void = () => undefined;
      gateway.invitation = new Promise((resolve) => (answer = resolve));
      const rating = await place();
      rating.addEventListener('tb-error', hear);
      answer(problem(503, 'busy'));
      await says(rating, '暂时打不开评价');
      gateway.invitation = [200, openInvitation];
      window.dispatchEvent(new Event('online'));
      await until(() => root(rating).querySelector('dl'));
      expect(errors).to.deep.equal([{ code: 'network', retryable: true }]);
    });
  });

  describe('is closed', () => {
    const closed: readonly (readonly [string, RatingAnswer, string])[] = [
      ['when it was rated already', [200, { status: 'already-rated' }], '已经评价过了'],
      ['when its time is over', [200, { status: 'expired' }], '评价时间已过'],
      ['while nothing was handled', [200, { status: 'not-eligible' }], '现在还不能评价'],
      ['for a token nobody knows', problem(404, 'rating-token-unknown'), '没有找到要评价的办件'],
    ];
    for (const [sentence, answer, words] of closed)
      it(sentence, async () => {
        gateway.invitation = answer;
        const rating = await place();
        await says(rating, words);
        expect(all(rating, 'input')).to.have.length(0);
        await expect(rating).to.be.accessible();
      });

    it('for what can be no token, without asking anybody', async () => {
      const rating = await place({ token: '张三 110105' });
      await says(rating, '没有找到要评价的办件');
      expect(gateway.asked).to.deep.equal([]);
    });

    for (const [kind, status, words] of [
      ['rating-already-given', 409, '已经评价过了'],
      ['rating-token-expired', 410, '评价时间已过'],
      ['rating-not-eligible', 403, '现在还不能评价'],
    ] as const)
      it(`when that turns out as it is sent: ${kind}`, async () => {
        const rating = await picked(5);
        const errors = heard(rating, 'tb-error');
        gateway.rating = problem(status, kind);
        send(rating);
        await says(rating, words);
        expect(errors).to.have.length(1);
      });
  });

  describe('what fails', () => {
    it('when it is sent leaves everything as it was, to be sent again', async () => {
      const rating = await picked(4);
      type(rating, '很好');
      gateway.rating = problem(400, 'request');
      send(rating);
      await says(rating, '没有提交成功');
      expect(one<HTMLTextAreaElement>(rating, 'textarea').value).to.equal('很好');
      gateway.rating = taken;
      send(rating);
      await says(rating, '评价已提交');
    });

    it('before anything can be rated can be tried again', async () => {
      gateway.invitation = problem(503, 'busy');
      const rating = await place();
      await says(rating, '暂时打不开评价');
      gateway.invitation = [200, openInvitation];
      one(rating, '.notice button').click();
      await until(() => root(rating).querySelector('dl'));
    });

    it('for want of a gateway is said, and the author told once', async () => {
      const warnings = hearWarnings();
      const rating = await place({ gateway: '' });
      await says(rating, '评价还没有接通');
      warnings.stop();
      expect(warnings.said.filter((words) => words.includes('[gateway]'))).to.have.length(1);
    });
  });

  describe('in a dialog', () => {
    it('opens by its button, closes by Escape, and keeps what was entered', async () => {
      const rating = await opened({ layout: 'dialog' });
      await until(() => root(rating).querySelector('dl'));
      const dialog = one<HTMLDialogElement>(rating, 'dialog');
      expect(dialog.open).to.equal(false);
      one(rating, '[aria-haspopup]').click();
      expect(dialog.open).to.equal(true);
      level(rating, 4).click();
      await until(() => root(rating).querySelector('textarea'));
      type(rating, '很好');
      await sendKeys({ press: 'Escape' });
      await until(() => !dialog.open);
      rating.show();
      expect(one<HTMLTextAreaElement>(rating, 'textarea').value).to.equal('很好');
      await expect(rating).to.be.accessible();
    });
  });

  describe('leaves nothing', () => {
    it('when the session ends', async () => {
      const rating = await picked(1);
      type(rating, '跑了两趟');
      window.dispatchEvent(new Event('tb-session-ended'));
      await until(() => !root(rating).querySelector('textarea'));
      expect(all(rating, '[name=level]:checked')).to.have.length(0);
      await says(rating, '本次评价已结束');
    });

    it('when it is taken out of the page and put back', async () => {
      const rating = await picked(1);
      const parent = rating.parentElement!;
      rating.remove();
      parent.append(rating);
      await until(() => root(rating).querySelector('dl'));
      expect(all(rating, '[name=level]:checked')).to.have.length(0);
    });

    it('for the browser to remember', async () => {
      const rating = await picked(1, { device: 'kiosk' });
      const fields = all<HTMLInputElement>(rating, 'input, textarea');
      expect(fields.every((field) => field.getAttribute('autocomplete') === 'off')).to.equal(true);
    });
  });

  describe('is accessible', () => {
    const looks: readonly (readonly [string, Setting])[] = [
      ['as it is', {}],
      ['dark', { theme: 'dark' }],
      ['in elder mode', { mode: 'elder' }],
      ['at a terminal', { layout: 'kiosk', device: 'kiosk' }],
      ['in English', { lang: 'en' }],
      ['from right to left', { dir: 'rtl' }],
    ];
    for (const [look, setting] of looks)
      it(look, async () => {
        const rating = await picked(2, setting, { rules: { longestText: 150, reasonFor: 'bad' } });
        await expect(rating).to.be.accessible();
        send(rating);
        await until(() => root(rating).querySelector('.lack svg'));
        await expect(rating).to.be.accessible();
        type(rating, '跑了两趟');
        send(rating);
        await until(() => root(rating).querySelector('.outcome'));
        await expect(rating).to.be.accessible();
      });

    it('in elder mode with type of 18 pixels and targets of 60 at least', async () => {
      const rating = await picked(2, { mode: 'elder' });
      const targets = all<HTMLElement>(rating, '.level, .option > span, .more, .button, .check');
      expect(Math.min(...targets.map((each) => each.getBoundingClientRect().height))).to.be.at.least(60);
      const sizes = all<HTMLElement>(rating, '.root *:not(svg):not(path):not(circle)')
        .filter((each) =>
          Array.from(each.childNodes).some((node) => node.nodeType === 3 && node.textContent?.trim()),
        )
        .map((each) => parseFloat(getComputedStyle(each).fontSize));
      expect(Math.min(...sizes)).to.be.at.least(18);
    });

    it('does not run over at 320 pixels', async () => {
      const rating = await picked(2, { mode: 'elder' });
      rating.style.width = '320px';
      await rating.updateComplete;
      expect(one(rating, '.card').scrollWidth).to.be.at.most(320);
    });
  });

  it('shows what the page has put inside until there is a token', async () => {
    const rating = await fixture<TbRating>(html`<tb-rating><a href="/rate">评价</a></tb-rating>`);
    expect(root(rating).querySelector('slot')).not.to.equal(null);
    expect(gateway.asked).to.deep.equal([]);
  });

  it('speaks English', async () => {
    const rating = await picked(5, { lang: 'en' });
    await says(rating, 'Very satisfied');
    await says(rating, 'Submit rating');
  });
});
