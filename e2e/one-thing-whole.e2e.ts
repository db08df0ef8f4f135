// A home changes hands: every answer, tick and signature by keyboard alone, with a reload on the way; and another application that is sent
// while there is no network.
import assert from 'node:assert/strict';
import { axeFaults } from './support/axe.js';
import { journeys } from './support/journey.js';
import { goThrough } from './support/keyboard-resident.js';
import { oneThingGateway, oneThingSite, partsHeld, taken } from './support/one-thing.js';
import { goTo, reaches, scenarioPage, toForm } from './support/scenario-resident.js';
import type { Tab } from './support/tab.js';

const PAGE = scenarioPage('home-transfer');
const FORM = ['tb-one-thing', 'tb-form'] as const;

/** As the joint form of the first answers asks for it. */
const ANSWERS = {
  buyer_name: '林悦',
  buyer_id_number: '11010519491231002X',
  buyer_mobile: '19900000001',
  property_address: { region: '990102000000', detail: '听潮路 8 号 2 单元 301' },
  property_area: 86.5,
  contract_number: 'JG-2026-000123',
  contract_price: 860_000,
  declaration_true: true,
  seller_name: '陈望澜',
  deed_tax_declaration: { use: 'home', signedOn: '2026-11-02', relief: 'only' },
  existing_home_transfer_registration: {
    sellerIdNumber: '932682197106300191',
    sellerMobile: '19900000002',
    certificateNumber: '津港（2018）不动产权第0001234号',
    share: 'single',
    deliveryWay: 'window',
  },
  water_account_transfer: { customerNumber: '20260011', meterReading: 412, people: 3 },
};

const ITEMS = ['deed-tax-declaration', 'existing-home-transfer-registration', 'water-account-transfer'];

journeys(
  'one thing at once, whole',
  {
    site: oneThingSite,
    gateway: oneThingGateway,
    engines: ['chromium', 'firefox', 'webkit', 'chromium-64'],
    timeout: 240_000,
  },
  {
    'is gone through by keyboard alone, is as it was after a reload, and has nothing axe would find fault with':
      async (tab, engine) => {
        const clean = async (step: string): Promise<void> => {
          assert.deepEqual(await axeFaults(tab, engine), [], step);
        };
        await toForm(tab, PAGE, ['seized'], clean);
        await clean('填写信息');
        await goThrough(tab, { answers: ANSWERS, add: {}, onwards: [], last: '下一步' });
        await reaches(tab, '准备材料');
        await clean('准备材料');
        await tickTwo(tab);

        await tab.goto(PAGE);
        await reaches(tab, '准备材料');
        await tab.waitForText(['tb-one-thing', 'tb-materials', '.counts'], /已备 2 样/);
        await tab.waitFor(
          'the answers to be back',
          (name) => {
            const form = document.querySelector('tb-one-thing')!.shadowRoot!.querySelector('tb-form')!;
            const { value } = form as unknown as { value: { buyer_name?: string } | undefined };
            return !!value && value.buyer_name === name;
          },
          ANSWERS.buyer_name,
        );
        assert.deepEqual(await tab.runOn(FORM, (form: { value: unknown }) => form.value), ANSWERS);

        await goTo(tab, /^button 下一步$/, 'Enter');
        await reaches(tab, '承诺书');
        await signByName(tab, ANSWERS.buyer_name);
        await clean('承诺书');
        await goTo(tab, /^button 下一步$/, 'Enter');
        await reaches(tab, '核对提交');
        await clean('核对提交');
        await goTo(tab, /^button 提交申请$/, 'Enter');
        await checkReceipt(tab);
        await clean('回执');
      },

    'is queued where the network has gone in the middle, says so, and is delivered once': async (
      tab,
      _engine,
      server,
    ) => {
      await toForm(tab, PAGE, ['seized']);
      await tab.runOn(FORM, (form: { value: unknown }, answers) => void (form.value = answers), ANSWERS);
      const before = taken().length;
      tab.tolerateProblem(/gateway|ERR_CONNECTION|ERR_INTERNET|NetworkError/);
      // WebKit is only told that it is offline.
      await server.stop();
      await tab.driver.setOffline(true);
      await goTo(tab, /^button 下一步$/, 'Enter');
      await reaches(tab, '准备材料');
      await goTo(tab, /^button 下一步$/, 'Enter');
      await reaches(tab, '承诺书');
      await goTo(tab, /^button 下一步$/, 'Enter');
      await reaches(tab, '核对提交');
      await goTo(tab, /^button 提交申请$/, 'Enter');
      await tab.waitForText([...FORM, '#outcome'], /已保存，等待发送.*联网后会自动发送，请不要重复提交/);
      assert.equal(taken().length, before);
      await server.start();
      await tab.driver.setOffline(false);
      await checkReceipt(tab);
      await tab.goto(PAGE);
      await checkReceipt(tab);
      assert.deepEqual(taken().slice(before), ['home-transfer']);
    },
  },
);

/** Ticks two things off, and waits until they are kept. */
async function tickTwo(tab: Tab): Promise<void> {
  await goTo(tab, /^checkbox 增值税发票.*已备好$/, ' ');
  await goTo(tab, /^checkbox 不动产权证书.*已备好$/, ' ');
  await tab.waitForText(['tb-one-thing', 'tb-materials', '.counts'], /已备 2 样/);
  // No hand is on the reload button sooner; sealing a tick takes a busy counter of 2018 that long.
  await new Promise((resolve) => setTimeout(resolve, 1500));
}

/** Chooses the letter in the place of the proof, reads, types the name and signs. */
async function signByName(tab: Tab, name: string): Promise<void> {
  await goTo(tab, /^radio 提交这份材料$/, 'ArrowDown');
  await tab.waitForTarget(['tb-one-thing', 'tb-commitment', '.signing']);
  await goTo(tab, /^checkbox 我已阅读/, ' ');
  await goTo(tab, /^text 请输入签名人姓名$/);
  await tab.driver.type(name);
  await goTo(tab, /^button 签署承诺书$/, 'Enter');
  await tab.waitForText(['tb-one-thing', 'tb-commitment', '.signature'], new RegExp(name));
}

/** A number for the whole and one for each department, as the gateway holds them. */
async function checkReceipt(tab: Tab): Promise<void> {
  await tab.waitForText([...FORM, '#outcome'], /各部门分办（3 件）/);
  const held = await partsHeld(await tab.text([...FORM, '#case-number']));
  assert.deepEqual(
    held.map(({ item }) => item),
    ITEMS,
  );
  const told = await tab.text([...FORM, '.sub-cases']);
  for (const { number } of held) assert.ok(told.includes(number), `${number} in ${told}`);
}
