import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { nothing } from 'lit';
import type { TbApp } from '../app/app.js';
import '../app/define.js';
import type { TbErrorDetail } from '../shared/error-event.js';
import { drawn } from '../testing/mount.js';
import { scan } from '../testing/scan.js';
import { deep, deepAll, textOf, withText } from '../testing/tree.js';
import { until } from '../testing/until.js';
import type { TbRatingQr } from './rating-qr.js';
import './define.js';

const page = 'https://pingjia.jingang.example/rate/';
const token = 'k3JxYw-0Zr8_Pq2v.Qm9_-a7c';

/** A gateway in the place of `fetch`: each answer is given once, the last again and again. */
function gateway(...answers: readonly (readonly [number, unknown] | 'offline')[]) {
  const real = window.fetch;
  const asked: Record<string, unknown>[] = [];
  const addresses: string[] = [];
  window.fetch = (input, init = {}) => {
    const url = new URL(String(input), location.href);
    if (!url.pathname.startsWith('/gateway')) return real(input, init);
    addresses.push(url.pathname + url.search);
    asked.push(JSON.parse(String(init.body)) as Record<string, unknown>);
    const answer = answers[Math.min(asked.length, answers.length) - 1] ?? 'offline';
    if (answer === 'offline') return Promise.reject(new TypeError('Failed to fetch'));
    return Promise.resolve(new Response(JSON.stringify(answer[1]), { status: answer[0] }));
  };
  undo = () => void (window.fetch = real);
  return { asked, addresses };
}
let undo: () => void = () => undefined;
afterEach(() => {
  undo();
  undo = () => undefined;
});

const issued = (name: string, livesMs?: number) =>
  [
    201,
    {
      token: name,
      url: `${page}#token=${name}`,
      ...(livesMs !== undefined && { expiresAt: new Date(Date.now() + livesMs).toISOString() }),
    },
  ] as const;

const problem = (status: number, kind: string) => [status, { type: `urn:tongban:problem:${kind}` }] as const;

interface Setting {
  readonly window?: string;
  readonly caseNumber?: string;
  readonly token?: string;
  readonly url?: string;
  readonly expiresAt?: string;
  readonly use?: string;
  readonly rated?: boolean;
  readonly name?: string;
  readonly lang?: string;
  readonly mode?: string;
  readonly theme?: string;
  readonly device?: string;
  readonly gateway?: string;
}

async function show(setting: Setting = {}) {
  const app = await fixture<TbApp>(
    html`<tb-app
      gateway=${setting.gateway ?? '/gateway'}
      lang=${setting.lang ?? nothing}
      mode=${setting.mode ?? nothing}
      theme=${setting.theme ?? nothing}
      device=${setting.device ?? nothing}
      ><tb-rating-qr
        window=${setting.window ?? nothing}
        case-number=${setting.caseNumber ?? nothing}
        token=${setting.token ?? nothing}
        page=${setting.token ? page : nothing}
        url=${setting.url ?? nothing}
        expires-at=${setting.expiresAt ?? nothing}
        use=${setting.use ?? nothing}
        name=${setting.name ?? nothing}
        hall="津港市政务服务中心"
        ?rated=${setting.rated}
      ></tb-rating-qr
    ></tb-app>`,
  );
  const element = app.querySelector('tb-rating-qr') as TbRatingQr;
  const errors: TbErrorDetail[] = [];
  element.addEventListener('tb-error', ({ detail }) => errors.push(detail));
  await until(() => deepAll(element, '.sign, .notice').length > 0, 'nothing is shown');
  await drawn(app);
  return { app, element, errors };
}

const code = (element: Element): SVGSVGElement => deep<SVGSVGElement>(element, '.qr');
const codes = (element: Element): number => deepAll(element, '.qr').length;

describe('<tb-rating-qr>', () => {
  it('shows the code of a window, as the gateway has issued it', async () => {
    const { asked, addresses } = gateway(issued('w-0000-0001'));
    const { element } = await show({ window: 'hall-3', name: '3号窗口' });
    expect(await scan(code(element))).to.equal(`${page}#token=w-0000-0001`);
    expect(asked).to.deep.equal([{ kind: 'window', window: 'hall-3' }]);
    expect(addresses).to.deep.equal(['/gateway/ratings/tokens']);
    expect(textOf(element)).to.contain('3号窗口').and.to.contain('津港市政务服务中心');
    expect(textOf(element)).not.to.contain('有效期').and.not.to.contain('只能评价一次');
    expect(textOf(element), 'is no choice at a window').to.contain('不记姓名').and.not.to.contain('可以匿名');
  });

  it('shows the code of a case, with till when it is good and that it is good once', async () => {
    gateway(issued('c-0000-0001', 600_000));
    const { element } = await show({ caseNumber: '202611220001' });
    expect(await scan(code(element))).to.equal(`${page}#token=c-0000-0001`);
    expect(textOf(element))
      .to.match(/有效期至 \d+月\d+日 \d\d:\d\d/)
      .and.to.contain('只能评价一次')
      .and.to.contain('可以匿名');
  });

  it('has nothing but the token in the address, behind the #', async () => {
    const { asked } = gateway(issued('unused'));
    const { element } = await show({ token });
    const address = await scan(code(element));
    expect(address).to.equal(`${page}#t=${token}`);
    expect(textOf(element)).to.contain(address);
    expect(asked).to.have.length(0);
  });

  it('never has the number of a case in what is drawn', async () => {
    gateway(issued('c-0000-0001', 600_000));
    const { element } = await show({ caseNumber: '202611220001' });
    expect(element.shadowRoot!.innerHTML).not.to.contain('202611220001');
  });

  it('renews a code before it expires', async () => {
    const { asked } = gateway(issued('c-0000-0001', 1_500), issued('c-0000-0002', 600_000));
    const { element } = await show({ caseNumber: '1' });
    await until(() => asked.length === 2, 'was not renewed');
    await until(() => textOf(element).includes('c-0000-0002'));
    expect(await scan(code(element))).to.equal(`${page}#token=c-0000-0002`);
  });

  it('covers a code that has expired and could not be renewed, and gets another when asked to', async () => {
    gateway(issued('c-0000-0001', 700), 'offline', 'offline', issued('c-0000-0002', 600_000));
    const { element, errors } = await show({ caseNumber: '1' });
    await until(() => codes(element) === 0, 'is still shown');
    await until(() => errors.length >= 2);
    expect(errors[0]).to.deep.equal({ code: 'network', retryable: true });
    withText(element, 'button', '重新加载').click();
    await until(() => codes(element) === 1);
    expect(textOf(element)).to.contain('c-0000-0002');
  });

  it('covers a code of the page once it has expired, and says so', async () => {
    const { element } = await show({
      url: `${page}#t=${token}`,
      expiresAt: new Date(Date.now() + 500).toISOString(),
    });
    expect(codes(element)).to.equal(1);
    await until(() => codes(element) === 0, 'is still shown');
    expect(textOf(element)).to.contain('二维码已过期').and.not.to.contain(token);
    await expect(element).to.be.accessible();
  });

  it('covers the code once it was used, and asks for no other', async () => {
    const { asked } = gateway(issued('c-0000-0001', 800));
    const { element } = await show({ caseNumber: '1' });
    element.rated = true;
    await drawn(element);
    expect(codes(element)).to.equal(0);
    expect(textOf(element)).to.contain('已经评价').and.not.to.contain('c-0000-0001');
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(asked).to.have.length(1);
    await expect(element).to.be.accessible();
  });

  it('says that a case was rated already, or cannot be rated yet', async () => {
    gateway(problem(409, 'rating-already-given'));
    expect(textOf((await show({ caseNumber: '1' })).element)).to.contain('已经评价');
    undo();
    gateway(problem(403, 'rating-not-eligible'));
    const { element } = await show({ caseNumber: '2' });
    expect(textOf(element)).to.contain('现在还不能评价');
    await expect(element).to.be.accessible();
  });

  it('says what is missing where the gateway refuses', async () => {
    gateway(problem(401, 'unauthorised'));
    const { element, errors } = await show({ caseNumber: '1' });
    expect(textOf(element)).to.contain('要先登录');
    expect(errors.map(({ code: name }) => name)).to.deep.equal(['unauthorised']);
    await expect(element).to.be.accessible();
    undo();
    gateway(problem(404, 'not-found'));
    expect(textOf((await show({ window: 'nowhere' })).element)).to.contain('没有找到这个窗口');
  });

  it('shows no code of an answer that leads elsewhere than to a page', async () => {
    gateway([201, { token: 'x', url: 'javascript:alert(1)' }]);
    const { element } = await show({ window: 'hall-3' });
    expect(codes(element)).to.equal(0);
    expect(textOf(element)).to.contain('重新加载');
  });

  it('shows no code of something that is no token', async () => {
    for (const wrong of ['short', '林悦 9901', 'a b c d e f g h'])
      expect(codes((await show({ token: wrong })).element), wrong).to.equal(0);
    expect(codes((await show({ url: 'javascript:alert(1)' })).element)).to.equal(0);
    expect(codes((await show({ url: `${page}#t=1`, expiresAt: 'soon' })).element)).to.equal(0);
  });

  it('says that there is nothing to rate, until there is', async () => {
    gateway(issued('w-0000-0001'));
    const { element } = await show();
    expect(textOf(element)).to.contain('现在没有可以评价的事项');
    await expect(element).to.be.accessible();
    element.window = 'hall-3';
    await until(() => codes(element) === 1);
  });

  it('takes the code of a case away when the session ends, and leaves that of a window', async () => {
    gateway(issued('c-0000-0001', 600_000));
    const { element } = await show({ caseNumber: '1' });
    window.dispatchEvent(new Event('tb-session-ended'));
    await drawn(element);
    expect(codes(element)).to.equal(0);
    expect(element.shadowRoot!.innerHTML).not.to.contain('c-0000-0001');
    const wall = (await show({ window: 'hall-3' })).element;
    window.dispatchEvent(new Event('tb-session-ended'));
    await drawn(wall);
    expect(codes(wall)).to.equal(1);
  });

  it('takes a code of the page away when the session ends, unless it is said to be that of a window', async () => {
    const url = `${page}#t=${token}`;
    const { element } = await show({ url });
    window.dispatchEvent(new Event('tb-session-ended'));
    await drawn(element);
    expect(codes(element)).to.equal(0);
    expect(element.shadowRoot!.innerHTML).not.to.contain(token);
    const wall = (await show({ url, window: 'hall-3' })).element;
    window.dispatchEvent(new Event('tb-session-ended'));
    await drawn(wall);
    expect(codes(wall)).to.equal(1);
  });

  it('never shows a code that is over as it comes, and asks for another', async () => {
    const real = window.setTimeout;
    let later = (): void => undefined;
    window.setTimeout = ((work: () => void, ms = 0) =>
      ms === 10_000 ? ((later = work), 0) : real(work, ms)) as typeof window.setTimeout;
    try {
      const { asked } = gateway(issued('c-0000-0001', 0), issued('c-0000-0002', 600_000));
      const { element } = await show({ caseNumber: '1' });
      expect(textOf(element)).to.contain('正在更换新的二维码').and.not.to.contain('c-0000-0001');
      expect(asked).to.have.length(1);
      later();
      await until(() => textOf(element).includes('c-0000-0002'));
    } finally {
      window.setTimeout = real;
    }
  });

  it('makes a sign that may lose more than a screen', async () => {
    const sides = async (use: string): Promise<number> => {
      const { element } = await show({ url: `${page}#t=${'Ab3_x-Z9'.repeat(12)}`, use });
      return code(element).viewBox.baseVal.width;
    };
    expect(await sides('print')).to.be.greaterThan(await sides('screen'));
  });

  it('copies the address, and says so', async () => {
    const { element } = await show({ token });
    withText(element, 'button', '复制网址').click();
    await until(() => /已复制|已选中/.test(textOf(element)));
  });

  it('offers no copying on a device of others', async () => {
    const { element } = await show({ token, use: 'print', device: 'kiosk' });
    expect(deepAll(element, 'button')).to.have.length(0);
    expect(codes(element)).to.equal(1);
  });

  it('prints a sign, black on white, without its buttons', async function () {
    // The look of paper can be had of Chromium alone here; the journeys print in it, too.
    if (!/Chrome\//.test(navigator.userAgent)) return this.skip();
    const { element } = await show({ token, use: 'print', theme: 'dark', name: '3号窗口' });
    await emulateMedia({ media: 'print' });
    try {
      expect(code(element).getBoundingClientRect().width).to.be.closeTo((115 / 25.4) * 96, 3);
      expect(getComputedStyle(deep(element, 'h2')).color).to.equal('rgb(0, 0, 0)');
      expect(getComputedStyle(deep(element, '.tools')).display).to.equal('none');
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  it('begins anew where it was removed and put back', async () => {
    const { asked } = gateway(issued('w-0000-0001'));
    const { app, element } = await show({ window: 'hall-3' });
    element.remove();
    app.append(element);
    await until(() => asked.length === 2);
    await until(() => codes(element) === 1);
  });

  for (const look of [{}, { lang: 'en' }, { mode: 'elder' }, { theme: 'dark' }])
    it(`is accessible: ${JSON.stringify(look)}`, async () => {
      gateway(issued('c-0000-0001', 600_000));
      const { element } = await show({ caseNumber: '1', use: 'print', name: '3号窗口', ...look });
      if ('lang' in look) await until(() => textOf(element).includes('This code can be used once.'));
      await expect(element).to.be.accessible();
    });

  it('is heard as a picture with a name, not as what is in it', async () => {
    const { element } = await show({ token, name: '3号窗口' });
    expect(deep(element, '[role=img]').getAttribute('aria-label')).to.equal('评价二维码：3号窗口');
  });
});
