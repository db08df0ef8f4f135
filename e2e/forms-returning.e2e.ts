// By keyboard alone: what a resident meets who comes back to an application that was sent, or begun on another device.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Json } from '@tongban/core';
import { inRepo } from '../tools/paths.mjs';
import { SAVED } from './support/drafts-on-disk.js';
import { formsSite } from './support/forms-site.js';
import { exampleGateway, lastTaken, refuseNext } from './support/gateway.js';
import { journeys } from './support/journey.js';
import { goThrough } from './support/keyboard-resident.js';
import type { Tab, Target } from './support/tab.js';
import type { Gateway } from './support/test-server.js';

const PAGE = '/senior-card.html?gateway=/gateway';
const DRAFTS: Target = ['tb-form', '.drafts'];
const OUTCOME: Target = ['tb-form', '#outcome'];
const NOTHING = { answers: {}, add: {}, onwards: [] };

const answers = JSON.parse(
  readFileSync(inRepo('examples', 'forms', 'senior-card', 'sample.json'), 'utf8'),
) as Record<string, Json>;
const all = { ...NOTHING, answers, last: '提交' };

/** While it is away, applications wait. */
let isAway = false;
async function gateway(): Promise<Gateway> {
  const there = await exampleGateway();
  return (request, response) => {
    if (!isAway || request.method !== 'POST') return there(request, response);
    response.writeHead(503).end();
  };
}

journeys(
  'forms: coming back',
  { site: formsSite, gateway, policies: ['strict'], timeout: 240_000 },
  {
    'to an application that was refused meanwhile: it is there to be mended and sent again': async (tab) => {
      tab.tolerateProblem(/\/gateway\/|\b(503|422)\b/);
      await openForm(tab);
      isAway = true;
      await goThrough(tab, all);
      await tab.waitForText(OUTCOME, /等待发送/);
      await tab.goto('/index.html');
      isAway = false;
      refuseNext({ pointer: '/mobile', code: 'taken', message: '这个手机号码已经登记过' });

      await tab.goto(PAGE);
      await tab.waitForText(['tb-form', '#recalled'], /没有被接收.*已经放回表格里/);
      await tab.waitForText(['tb-form', '.summary'], /这个手机号码已经登记过/);
      await goThrough(tab, { ...NOTHING, until: '/mobile' });
      await tab.driver.type('19900000312'); // the field is selected: it was come to by Tab
      await goThrough(tab, { ...NOTHING, last: '提交' });
      await tab.waitForText(OUTCOME, /已提交.*办件编号/);
      assert.deepEqual(lastTaken(), { ...answers, mobile: '19900000312' });
    },

    'with the link of another device to a page that is open: its draft is offered and taken': async (tab) => {
      await openForm(tab, '&device=shared', /这是公用设备/);
      await goThrough(tab, { ...all, until: '/mobile' });
      const link = await linkToDraft(tab);
      await tab.run(() => window.dispatchEvent(new Event('tb-session-ended')));

      await openForm(tab);
      await goThrough(tab, { ...NOTHING, answers: { remark: '上午在家' }, until: '/remark' });
      await tab.run((hash: string) => void (location.hash = hash), link);
      await tab.waitForText(DRAFTS, /在另一台设备上填写的内容.*您在这里填写的内容会保留/);
      assert.equal(await tab.run(() => location.hash), '');
      await pressBefore(tab, '接着填写');
      await tab.waitForText(DRAFTS, /已取回.*已保存在这台设备上/);
      const { name, idNumber, mobile } = answers;
      assert.deepEqual(await answersIn(tab), { name, idNumber, mobile, remark: '上午在家' });
    },

    'to the receipt, until another application is begun': async (tab) => {
      await openForm(tab);
      await goThrough(tab, all);
      await tab.waitForText(OUTCOME, /办件编号.*还能看到这份回执/);
      const number = await tab.text(['tb-form', '#case-number']);

      await tab.goto(PAGE);
      // In other words where what was sent a moment ago is still in the outbox.
      await tab.waitForText(OUTCOME, /您上次提交的回执|还能看到这份回执/);
      assert.equal(await tab.text(['tb-form', '#case-number']), number);
      await goThrough(tab, { ...NOTHING, last: '再填一份' });
      await tab.waitForText(DRAFTS, /自动保存/);
      await goThrough(tab, { ...NOTHING, answers: { name: '林望舒' }, until: '/name' });
      await tab.waitForText(DRAFTS, SAVED);

      await tab.goto(PAGE);
      await tab.waitForText(DRAFTS, /已恢复/);
      assert.deepEqual(await answersIn(tab), { name: '林望舒' });
    },
  },
);

async function openForm(tab: Tab, query = '', says = /自动保存/): Promise<void> {
  isAway = false;
  await tab.goto(PAGE + query);
  await tab.waitForText(DRAFTS, says);
}

const answersIn = (tab: Tab): Promise<unknown> =>
  tab.run(() => (document.querySelector('tb-form') as unknown as { value: unknown }).value);

/** Has the draft left at the gateway. No camera reads the code: its link is of the two secrets the page drew for it. */
async function linkToDraft(tab: Tab): Promise<string> {
  await tab.run(() => {
    const drawn: string[] = [];
    const draw = crypto.getRandomValues.bind(crypto);
    Object.assign(window, { drawn });
    crypto.getRandomValues = (array) => {
      draw(array);
      drawn.push(String.fromCharCode(...(array as unknown as Uint8Array)));
      return array;
    };
  });
  await pressBefore(tab, '在手机上继续填写');
  await tab.waitForText(DRAFTS, /用手机扫这个二维码/);
  return tab.run(() => {
    const { drawn } = window as unknown as { drawn: readonly string[] };
    const at = drawn.findIndex(({ length }) => length === 32);
    const secrets = [drawn[at - 1]!, drawn[at]!].map((bytes) =>
      btoa(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, ''),
    );
    return `#tb-draft=${secrets.join('.')}`;
  });
}

/** Goes back by Shift+Tab to the button with these words, and presses it. */
async function pressBefore(tab: Tab, words: string): Promise<void> {
  for (let stops = 0; stops < 60; stops += 1) {
    await tab.press('Shift+Tab');
    const text = await tab.run(() => {
      const { shadowRoot } = document.querySelector('tb-form')!;
      const { activeElement } = shadowRoot!;
      return activeElement && activeElement.textContent!.trim();
    });
    if (text === words) return tab.press('Enter');
  }
  throw new Error(`did not come back to "${words}" in 60 stops`);
}
