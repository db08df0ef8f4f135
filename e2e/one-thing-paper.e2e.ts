// What a resident takes along on paper: the checklist, both letters, the receipt. Plain ink on A4, no pictures.
import assert from 'node:assert/strict';
import { journeys, needing } from './support/journey.js';
import { oneThingGateway, oneThingSite } from './support/one-thing.js';
import { fillIn } from './support/fill-in.js';
import { goTo, reaches, scenarioPage, toForm } from './support/scenario-resident.js';
import type { Tab } from './support/tab.js';

journeys(
  'one thing at once, on paper',
  { site: oneThingSite, gateway: oneThingGateway, engines: ['chromium'], timeout: 240_000 },
  {
    'is a checklist, a letter of what follows later, signed, and a receipt with all its numbers': needing(
      ['a paper size'],
      async (tab) => {
        await toForm(tab, scenarioPage('newborn'));
        await tab.runOn(['tb-one-thing', 'tb-form'], fillIn);
        await goTo(tab, /^button 下一步$/, 'Enter');
        await reaches(tab, '准备材料');
        await goTo(tab, /^checkbox .*已备好$/, ' ');
        await printed(tab, [/新生儿出生/, /材料清单/, /随父或随母落户及民族、姓名确认书/, /免提交|不用/]);

        await goTo(tab, /^button 下一步$/, 'Enter');
        await reaches(tab, '承诺书');
        await goTo(tab, /^radio 提交这份材料$/, 'ArrowDown');
        await tab.waitForTarget(['tb-one-thing', 'tb-commitment', '.signing']);
        await printed(tab, [
          /容缺受理承诺书/,
          /随父或随母落户及民族、姓名确认书/,
          /补交期限/,
          /补交方式/,
          /签署日期/,
        ]);
        await goTo(tab, /^checkbox 我已阅读/, ' ');
        await goTo(tab, /^text 请输入签名人姓名$/);
        await tab.driver.type('林悦一二'); // as the form has it
        await goTo(tab, /^button 签署承诺书$/, 'Enter');
        await tab.waitForText(['tb-one-thing', 'tb-commitment', '.signature'], /林悦/);
        await printed(tab, [/容缺受理承诺书/, /林悦/]);

        await goTo(tab, /^button 下一步$/, 'Enter');
        await reaches(tab, '核对提交');
        await printed(tab, [/林悦一二/]);
        await goTo(tab, /^button 提交申请$/, 'Enter');
        await tab.waitForText(['tb-one-thing', 'tb-form', '#outcome'], /各部门分办/);
        await printed(tab, [/已提交/, /各部门分办（5 件）/]);
      },
    ),
    'is a letter in the place of a proof, to be signed by hand': needing(['a paper size'], async (tab) => {
      await toForm(tab, scenarioPage('home-transfer'), ['seized']);
      await tab.runOn(['tb-one-thing', 'tb-form'], fillIn);
      await tab.runOn(
        ['tb-one-thing', 'tb-form'],
        (form: { value: { water_account_transfer: object } }) =>
          void (form.value = {
            ...form.value,
            water_account_transfer: { ...form.value.water_account_transfer, customerNumber: '20260011' },
          }),
      );
      await goTo(tab, /^button 下一步$/, 'Enter');
      await reaches(tab, '准备材料');
      await goTo(tab, /^button 下一步$/, 'Enter');
      await reaches(tab, '承诺书');
      await goTo(tab, /^radio 提交这份材料$/, 'ArrowDown');
      await tab.waitForTarget(['tb-one-thing', 'tb-commitment', '.signing']);
      await printed(tab, [
        /证明事项告知承诺书/,
        /家庭成员信息和家庭住房情况证明/,
        /设定依据/,
        /证明内容/,
        /不实承诺的责任/,
        /核查方式/,
        /承诺人（签名）/,
      ]);
    }),
  },
);

/** Prints the page: these words stand on the paper, and neither others nor anything to press. */
async function printed(tab: Tab, words: readonly RegExp[]): Promise<void> {
  await tab.run(watchPaper);
  assert.ok((await tab.pdf()).length > 30_000);
  const paper = await tab.run(() => (window as unknown as { tbPaper: Paper }).tbPaper);
  for (const word of words) assert.match(paper.text, word);
  assert.deepEqual(paper.others, []);
}

interface Paper {
  readonly text: string;
  /** Pictures and controls, by the beginning of their markup. */
  readonly others: readonly string[];
}

/** Runs in the page: has what can be seen on the paper noted down when it is printed. */
function watchPaper(): void {
  const media = matchMedia('print');
  const note = (): void => {
    const others: string[] = [];
    const look = (node: Node): string => {
      if (node.nodeType === Node.TEXT_NODE) return node.textContent || '';
      if (!(node instanceof Element || node instanceof DocumentFragment)) return '';
      if (node instanceof Element) {
        const { display, visibility } = getComputedStyle(node);
        if (display === 'none' || visibility === 'hidden' || node.localName === 'style') return '';
        if (node.matches('img, svg:not([aria-hidden]), canvas, picture, input, button, select, textarea'))
          others.push(node.outerHTML.slice(0, 80));
      }
      const inside = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
      const children =
        inside instanceof HTMLSlotElement && inside.assignedNodes().length > 0
          ? inside.assignedNodes()
          : Array.from(inside.childNodes);
      return children.map(look).join(' ');
    };
    const text = look(document.body).replace(/\s+/g, ' ');
    (window as unknown as { tbPaper: Paper }).tbPaper = { text, others };
  };
  window.addEventListener('beforeprint', () => setTimeout(() => media.matches && note()), { once: true });
  media.addEventListener('change', () => media.matches && note());
}
