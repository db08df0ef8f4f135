import { expect } from '@open-wc/testing';
import { encodeAnswers, scenarioSubject } from '@tongban/core/checklist';
import type { TbAnswersChangedEvent } from '../materials/materials.events.js';
import { deepAll, textOf } from '../testing/tree.js';
import { until } from '../testing/until.js';
import { aScenario, items, show, toForm } from '../testing/show-one-thing.js';

describe('<tb-one-thing> and the address of its page', () => {
  it('tells the page which step it shows, whoever led to it', async () => {
    const shown = await show();
    const told: string[] = [];
    shown.element.addEventListener('tb-step-shown', ({ detail }) => {
      told.push(`${detail.key} ${detail.title} ${detail.scenario}`);
    });
    await shown.press('开始办理');
    history.back();
    await until(() => shown.title() === '办事须知', 'not back');
    await shown.rest();
    expect(told).to.deep.equal(['situation 情况选择 开店一件事', 'guide 办事须知 开店一件事']);
  });

  it('tells the page of each step, which can object', async () => {
    const { element, press, title } = await show();
    const heard: string[] = [];
    element.addEventListener('tb-step', (event) => {
      heard.push(event.detail.key);
      event.preventDefault();
    });
    await press('开始办理');
    expect([heard, title()]).to.deep.equal([['situation'], '办事须知']);
  });

  it('goes back by the browser’s own button, with nothing of the answers in the address', async () => {
    const shown = await show();
    const address = location.href;
    await toForm(shown);
    expect(location.href).to.equal(address);
    history.back();
    await until(() => shown.title() === '条件预检', 'still there');
    history.back();
    await until(() => shown.title() === '情况选择', 'still there');
    await shown.press('下一步');
    expect(shown.title()).to.equal('条件预检');
  });

  it('tells the page of answers that were kept', async () => {
    const scenario = aScenario();
    const first = await show({ scenario, device: 'personal' });
    await toForm(first);
    first.app.remove();
    await new Promise((resolve) => setTimeout(resolve, 200));
    const told: unknown[] = [];
    const listen = (event: Event): void => void told.push((event as TbAnswersChangedEvent).detail);
    document.addEventListener('tb-answers-changed', listen);
    const second = await show({ scenario, device: 'personal' });
    document.removeEventListener('tb-answers-changed', listen);
    expect(told).to.deep.equal([{ answers: { q: ['yes'] }, open: 0 }]);
    second.app.remove();
  });

  it('takes up answers that a link has brought', async () => {
    const shown = await show();
    await shown.press('开始办理');
    const { scenario } = shown;
    const subject = scenarioSubject(scenario, { items: [...items] });
    const link = `#tb-checklist=${scenario.id};${encodeAnswers(subject, { q: ['no'] })}`;
    location.hash = link;
    await until(() => location.hash !== link, 'the link is not read');
    await shown.rest();
    await shown.press('下一步');
    expect(shown.title()).to.equal('条件预检');
  });

  it('opens the list for answers that a link has brought, and what is open of them first', async () => {
    const { scenario, ...shown } = await show();
    const subject = scenarioSubject(scenario, { items: [...items] });
    const follow = async (answers: Record<string, readonly string[]>): Promise<string> => {
      const link = `#tb-checklist=${scenario.id};${encodeAnswers(subject, answers)}`;
      location.hash = link;
      await until(() => location.hash !== link, 'the link is not read');
      await shown.rest();
      return shown.title();
    };
    expect(await follow({ q: ['no'] })).to.equal('准备材料');
    expect(deepAll(shown.materials(), '.line .name').map(textOf).join()).to.contain('身份证');
    await shown.press('下一步');
    expect(shown.title()).to.equal('条件预检');
  });

  it('opens the questions for a link whose answers leave some open', async () => {
    const more = {
      id: 'r',
      question: '还要什么？',
      options: [
        { id: 'x', text: '甲' },
        { id: 'y', text: '乙' },
      ],
    };
    const base = aScenario();
    const scenario = { ...base, situations: [...(base.situations ?? []), more] };
    const shown = await show({ scenario });
    const subject = scenarioSubject(scenario, { items: [...items] });
    location.hash = `#tb-checklist=${scenario.id};${encodeAnswers(subject, { q: ['no'] })}`;
    await until(() => shown.title() === '情况选择', 'not opened');
  });
});
