import { expect } from '@open-wc/testing';
import type { Receipt } from '@tongban/core/form';
import { deep, deepAll, textOf } from '../testing/tree.js';
import { until } from '../testing/until.js';
import { aScenario, pressIn, show, toForm, toReview } from '../testing/show-one-thing.js';

describe('<tb-one-thing> that keeps and forgets', () => {
  it('keeps how far one has come on a personal device', async () => {
    const scenario = aScenario();
    const first = await show({ scenario, device: 'personal' });
    await toForm(first);
    first.app.remove();
    await new Promise((resolve) => setTimeout(resolve, 200));
    const second = await show({ scenario, device: 'personal' });
    expect(second.title()).to.equal('填写信息');
  });

  it('shows what was sent in another tab, and sends nothing twice', async () => {
    const scenario = aScenario();
    const first = await show({ scenario, device: 'personal' });
    await toReview(first);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const second = await show({ scenario, device: 'personal' });
    expect(second.title()).to.equal('核对提交');
    await first.send();
    await until(() => textOf(first.form()).includes('还能看到这份回执'), 'no receipt kept');
    // How far the other one has come is on the disk a moment after its receipt; whoever comes back later sees it.
    await until(() => {
      window.dispatchEvent(new Event('focus'));
      return !second.root().querySelector('tb-step-nav');
    }, 'steps beside the receipt');
    await until(() => textOf(second.form()).includes('202611220001'), 'no receipt');
    await until(() => deepAll(second.form(), '[type=submit]').length === 0, 'it can be sent again');
    await second.rest();
    expect(textOf(second.form())).to.contain('202611220001');
    expect(second.sent).to.deep.equal([]);
  });

  it('is open again after a reload when what waited was only in memory', async () => {
    const scenario = aScenario();
    const answer = (): Receipt => ({ status: 'queued', kept: 'memory' });
    const first = await show({ scenario, device: 'personal', answer });
    await toReview(first);
    await first.send();
    expect(first.root().querySelector('tb-step-nav')).to.equal(null);
    await new Promise((resolve) => setTimeout(resolve, 200));
    first.app.remove();
    const second = await show({ scenario, device: 'personal' });
    expect(second.title()).to.equal('核对提交');
  });

  it('keeps what waits on a personal device when the resident has gone', async () => {
    const scenario = aScenario();
    const answer = (): Receipt => ({ status: 'queued', kept: 'disk' });
    const shown = await show({ scenario, device: 'personal', answer });
    await toReview(shown);
    await shown.send();
    window.dispatchEvent(new CustomEvent('tb-session-ended'));
    await shown.rest();
    expect(shown.root().querySelector('tb-step-nav')).to.equal(null);
    expect(textOf(shown.form())).to.contain('等待发送');
  });

  it('keeps nothing on a shared device, and forgets all when the resident has gone', async () => {
    const scenario = aScenario();
    const shown = await show({ scenario, device: 'shared' });
    await toForm(shown);
    window.dispatchEvent(new CustomEvent('tb-session-ended'));
    await shown.rest();
    expect(shown.title()).to.equal('办事须知');
    await shown.press('开始办理');
    await shown.press('下一步');
    expect(shown.title()).to.equal('情况选择');
  });

  it('forgets the other scenarios of a resident who has gone, too', async () => {
    const [scenario, other] = [aScenario(), aScenario()];
    const shown = await show({ scenario, others: [other], device: 'kiosk' });
    await toForm(shown);
    shown.element.code = other.id;
    await until(() => shown.title() === '办事须知', 'not the other');
    window.dispatchEvent(new CustomEvent('tb-session-ended'));
    await shown.rest();
    shown.element.code = scenario.id;
    await shown.rest();
    await shown.rest();
    expect(shown.title()).to.equal('办事须知');
  });

  it('begins anew when it is put back, or made anew, after a resident has gone', async () => {
    const scenario = aScenario();
    const first = await show({ scenario, device: 'kiosk' });
    await toReview(first);
    const place = first.element.parentElement!;
    first.element.remove();
    window.dispatchEvent(new CustomEvent('tb-session-ended'));
    place.append(first.element);
    await first.rest();
    expect(first.title()).to.equal('办事须知');
    await until(() => !!first.form()?.renderRoot.querySelector('[type=submit]'), 'no form');
    expect(JSON.stringify(first.form().value)).not.to.contain('林悦');
    first.app.remove();
    const second = await show({ scenario, device: 'kiosk' });
    expect(second.title()).to.equal('办事须知');
    await until(() => !!second.form()?.renderRoot.querySelector('[type=submit]'), 'no form');
    expect(JSON.stringify(second.form().value)).not.to.contain('林悦');
  });

  it('does not begin the list of materials anew when it is drawn again', async () => {
    const shown = await show();
    await toForm(shown);
    const { items: listed } = shown.materials();
    shown.element.requestUpdate();
    await shown.rest();
    expect(shown.materials().items === listed).to.equal(true);
  });

  it('begins another application with an empty list of materials', async () => {
    const shown = await show();
    const ticks = (): boolean[] =>
      deepAll<HTMLInputElement>(shown.materials(), '.line input[type=checkbox]').map(
        ({ checked }) => checked,
      );
    await toForm(shown);
    await shown.fill({ person_name: '林悦', a: { area: 40 }, b: {} });
    await until(() => ticks().length === 2, 'not listed');
    deep<HTMLElement>(shown.materials(), '.line input[type=checkbox]').click();
    await shown.rest();
    expect(ticks()).to.deep.equal([true, false]);
    await shown.press('下一步');
    await shown.press('下一步');
    await shown.send();
    pressIn(shown.form(), '再填一份');
    await until(() => shown.title() === '办事须知', 'not begun anew');
    // Nobody gets to the list again in less time than its forgetting takes.
    await new Promise((resolve) => setTimeout(resolve, 200));
    await shown.rest();
    await toForm(shown);
    await shown.fill({ person_name: '林悦', a: { area: 40 }, b: {} });
    await until(() => ticks().length === 2, 'not listed again');
    expect(ticks()).to.deep.equal([false, false]);
  });

  it('forgets all when a personal device turns out to be everybody’s', async () => {
    const shown = await show({ device: 'personal' });
    await toForm(shown);
    shown.app.device = 'kiosk';
    await until(() => shown.title() === '办事须知', 'still there');
    await shown.rest();
    await shown.press('开始办理');
    await shown.press('下一步');
    expect(shown.title()).to.equal('情况选择');
  });
});
