import { expect, fixture, html } from '@open-wc/testing';
import { nothing } from 'lit';
import {
  figureDefinitions,
  ratingFigures,
  type CountedRating,
  type RatingFigures,
} from '@tongban/core/rating/figures';
import type { TbApp } from '../app/app.js';
import '../app/define.js';
import { drawn } from '../testing/mount.js';
import { deep, deepAll, textOf, withText } from '../testing/tree.js';
import { until } from '../testing/until.js';
import type { TbRatingSummary } from './rating-summary.js';
import { summaryMessages } from './summary.messages.js';
import './define.js';

const ratings = (count: number, level: CountedRating['level'], more: Partial<CountedRating> = {}) =>
  Array.from({ length: count }, (): CountedRating => ({
    stage: 'first',
    level,
    at: Date.parse('2026-11-05T09:00:00+08:00'),
    tags: [],
    ...more,
  }));

const october = Date.parse('2026-10-05T09:00:00+08:00');

const figures = ratingFigures([
  ...ratings(1200, 5, { tags: ['510'] }),
  ...ratings(40, 4, { at: october }),
  ...ratings(10, 3),
  ...ratings(6, 2, { tags: ['207'], replied: true }),
  ...ratings(5, 1, { tags: ['108'], at: october }),
  ...ratings(3, 1, { rejected: true }),
  ...ratings(2, 5, { byDefault: true }),
  ...ratings(4, 4, { stage: 'follow-up' }),
]);

interface Setting {
  readonly lang?: string;
  readonly mode?: string;
  readonly theme?: string;
  readonly dir?: string;
  readonly gateway?: string;
  readonly from?: string;
  readonly to?: string;
  readonly scope?: string;
  readonly floor?: number;
}

async function show(summary: unknown, setting: Setting = {}) {
  const app = await fixture<TbApp>(
    html`<tb-app
      gateway=${setting.gateway ?? nothing}
      lang=${setting.lang ?? nothing}
      mode=${setting.mode ?? nothing}
      theme=${setting.theme ?? nothing}
      dir=${setting.dir ?? nothing}
      ><tb-rating-summary
        .summary=${summary}
        scope=${setting.scope ?? nothing}
        from=${setting.from ?? nothing}
        to=${setting.to ?? nothing}
        floor=${setting.floor ?? nothing}
        publisher="津港市政务服务管理局（虚构）"
      ></tb-rating-summary
    ></tb-app>`,
  );
  const element = app.querySelector('tb-rating-summary') as TbRatingSummary;
  await until(() => deepAll(element, '.summary, .notice').length > 0, 'nothing is shown');
  await drawn(app);
  return element;
}

/** The cells of a table, row by row. */
const rows = (element: Element, table: string): string[][] =>
  deepAll(element, `${table} tbody tr`).map((row) =>
    [...row.children].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()),
  );

describe('<tb-rating-summary>', () => {
  it('shows each rate with what it was made of and how', async () => {
    const text = textOf(await show(figures));
    expect(text).to.contain('99.1%').and.to.contain('1,250 / 1,261 条');
    expect(text).to.contain('（非常满意 + 满意 + 基本满意）÷ 有效评价');
    expect(text).to.contain('1,261 条').and.to.contain('其中差评 11 条');
    expect(text).to.contain('54.5%').and.to.contain('已整改并反馈的差评 ÷ 有效差评');
  });

  it('says how rates are computed in the words of the model', () => {
    for (const key of ['satisfaction', 'rectified', 'followUps'] as const)
      expect(summaryMessages[`rating-summary.${key}.formula`]).to.equal(figureDefinitions[key].formula);
  });

  it('has the levels in a table, bad ones named so', async () => {
    const element = await show(figures);
    expect(rows(element, '.levels')).to.deep.equal([
      ['非常满意', '1,200', '95.2%'],
      ['满意', '40', '3.2%'],
      ['基本满意', '10', '0.8%'],
      ['不满意 差评', '6', '0.5%'],
      ['非常不满意 差评', '5', '0.4%'],
    ]);
    expect(deep(element, '.levels caption').textContent.trim()).to.equal('各等级评价');
  });

  it('tells bars apart by what is drawn on them, and lets nobody hear them', async () => {
    const element = await show(figures);
    const bars = deepAll<SVGSVGElement & HTMLElement>(element, '.levels svg');
    expect(new Set(bars.map((bar) => bar.querySelector('pattern')?.innerHTML)).size).to.equal(5);
    expect(bars.every((bar) => bar.getAttribute('aria-hidden') === 'true')).to.equal(true);
  });

  it('has the months in a table too', async () => {
    const element = await show(figures);
    expect(rows(element, '.months')).to.deep.equal([
      ['2026年10月', '45', '5', '88.9%'],
      ['2026年11月', '1,216', '6', '99.5%'],
    ]);
    expect(textOf(element)).to.contain('2026年10月至2026年11月');
  });

  it('shows no per cent of few ratings', async () => {
    const element = await show(ratingFigures([...ratings(3, 5), ...ratings(1, 1)]));
    expect(textOf(element)).not.to.contain('%');
    expect(textOf(element)).to.contain('3 / 4 条').and.to.contain('不足 10 条，不计算比率');
  });

  it('has the number below which there is none from the page', async () => {
    expect(textOf(await show(ratingFigures(ratings(4, 5)), { floor: 4 }))).to.contain('100%');
  });

  it('names the reasons given most often, and what does not count', async () => {
    const text = textOf(await show(figures));
    expect(text).to.match(/不满意的主要原因.*没有提供材料样本 6 次.*在办事指南之外增加新的审批条件 5 次/);
    expect(text).to.match(/满意的主要原因.*一窗受理一次办结 1,200 次/);
    expect(text).to.contain('经核实属于误评、恶意评价的 3 条').and.to.contain('系统默认评价 2 条');
  });

  it('says who publishes them', async () => {
    expect(textOf(await show(figures))).to.contain('来源：津港市政务服务管理局（虚构）');
  });

  it('says that there are no ratings yet', async () => {
    const element = await show(ratingFigures([], { from: '2026-10', to: '2026-11' }));
    expect(textOf(element)).to.contain('这段时间还没有收到评价').and.to.contain('2026年10月');
    expect(deepAll(element, 'table')).to.have.length(0);
    await expect(element).to.be.accessible();
  });

  it('says that figures are broken, and shows none of them', async () => {
    const element = await show({ ...figures, counts: { 5: -1 } });
    expect(textOf(element)).to.contain('评价数据有错误');
    expect(deepAll(element, 'table')).to.have.length(0);
    await expect(element).to.be.accessible();
  });

  it('shows what the page has put into it while there is nothing', async () => {
    const element = await show(undefined);
    expect(textOf(element)).to.contain('还没有要公布的评价结果');
    await expect(element).to.be.accessible();
  });

  it('takes text of reasons as text', async () => {
    const reason = { code: '108', text: '<img src=x onerror=alert(1)>', level: 1, count: 1 } as const;
    const given: RatingFigures = { ...figures, reasons: { bad: [reason], good: [] } };
    const element = await show(given);
    expect(deepAll(element, 'img')).to.have.length(0);
    expect(textOf(element)).to.contain('<img src=x');
  });

  it('opens its table on paper', async () => {
    const element = await show(figures);
    expect(deep<HTMLDetailsElement>(element, 'details').open).to.equal(false);
    window.dispatchEvent(new Event('beforeprint'));
    expect(deep<HTMLDetailsElement>(element, 'details').open).to.equal(true);
    window.dispatchEvent(new Event('afterprint'));
  });

  for (const look of [{}, { lang: 'en' }, { mode: 'elder' }, { theme: 'dark' }, { dir: 'rtl' }])
    it(`is accessible: ${JSON.stringify(look)}`, async () => {
      const element = await show(figures, look);
      if ('lang' in look) await until(() => textOf(element).includes('Ratings by level'));
      deep<HTMLDetailsElement>(element, 'details').open = true;
      await expect(element).to.be.accessible();
    });

  describe('with a gateway', () => {
    const real = window.fetch;
    const asked: string[] = [];
    let answer: () => Promise<Response> = () => Promise.reject(new TypeError('Failed to fetch'));
    beforeEach(() => {
      asked.length = 0;
      window.fetch = (input, init) => {
        const url = new URL(String(input), location.href);
        if (!url.pathname.startsWith('/gateway')) return real(input, init);
        asked.push(url.pathname + url.search);
        return answer();
      };
    });
    afterEach(() => void (window.fetch = real));

    it('asks for the figures of a scope and a time', async () => {
      answer = () => Promise.resolve(new Response(JSON.stringify(figures)));
      const element = await show(undefined, {
        gateway: '/gateway',
        scope: 'window:hall-3',
        from: '2026-10',
        to: '2026-11',
      });
      await until(() => textOf(element).includes('99.1%'));
      expect(asked).to.deep.equal(['/gateway/ratings/figures?scope=window%3Ahall-3&from=2026-10&to=2026-11']);
    });

    it('says that they cannot be had, and tries again when asked to', async () => {
      answer = () => Promise.reject(new TypeError('Failed to fetch'));
      const element = await show(undefined, { gateway: '/gateway' });
      await until(() => textOf(element).includes('暂时连不上服务器'));
      await expect(element).to.be.accessible();
      answer = () => Promise.resolve(new Response(JSON.stringify(figures)));
      withText(element, 'button', '重新加载').click();
      await until(() => textOf(element).includes('99.1%'));
    });

    it('takes the answer of something in between for none', async () => {
      answer = () => Promise.resolve(new Response('<title>Log in</title>'));
      const element = await show(undefined, { gateway: '/gateway' });
      await until(() => textOf(element).includes('暂时连不上服务器'));
    });

    it('asks nobody where the page has the figures', async () => {
      await show(figures, { gateway: '/gateway' });
      expect(asked).to.have.length(0);
    });
  });
});
