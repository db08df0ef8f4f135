// Two real applications from their first question to the receipt, by keyboard alone, to a real gateway.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Json } from '@tongban/core';
import { inRepo } from '../tools/paths.mjs';
import { formsSite } from './support/forms-site.js';
import { exampleGateway } from './support/gateway.js';
import { journeys } from './support/journey.js';
import { goThrough } from './support/keyboard-resident.js';
import type { Tab } from './support/tab.js';

const FORM = 'tb-form';

journeys(
  'forms: by keyboard',
  { site: formsSite, gateway: exampleGateway, engines: ['chromium', 'firefox'], policies: ['strict'] },
  {
    'applies for a food business licence': async (tab) => {
      await open(tab, 'food-business');
      await goThrough(tab, {
        answers: sample('food-business'),
        add: { 再加一处场所: '/places', 再加一人: '/people', 再加一件: '/equipment' },
        onwards: ['下一步：核对'],
      });
      await checkAnswers(tab, 'food-business');
      await sendReviewed(tab);
    },

    'starts a company up, step by step': async (tab) => {
      await open(tab, 'start-up');
      await goThrough(tab, {
        answers: sample('start-up'),
        add: { 添加备选字号: '/spareNames', 添加股东: '/shareholders' },
        onwards: [...Array.from({ length: 6 }, () => '下一步'), '下一步：核对'],
      });
      await checkAnswers(tab, 'start-up');
      await sendReviewed(tab);
    },
  },
);

const sample = (name: string): Json =>
  JSON.parse(readFileSync(inRepo('examples', 'forms', name, 'sample.json'), 'utf8')) as Json;

async function open(tab: Tab, name: string): Promise<void> {
  await tab.driver.offerFiles?.([picture()]);
  await tab.goto(`/${name}.html?gateway=/gateway`);
  await tab.waitForTarget([FORM, 'input']);
  await tab.waitForShown([FORM, '.root']);
}

/** Everything was taken as it was meant; of files only that there is one. */
async function checkAnswers(tab: Tab, name: string): Promise<void> {
  await tab.waitForTarget([FORM, '.review']);
  const value = await tab.runOn(FORM, (form: { value: Json }) => form.value);
  assert.deepEqual(withoutFiles(value), withoutFiles(sample(name)));
}

function withoutFiles(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(withoutFiles);
  if (typeof value !== 'object' || value === null) return value;
  if ('id' in value && 'size' in value) return 'a file';
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutFiles(inner as Json)]));
}

async function sendReviewed(tab: Tab): Promise<void> {
  await tab.waitForTarget([FORM, '.review']);
  await goThrough(tab, { answers: {}, add: {}, onwards: ['提交'] });
  await tab.waitFor('the receipt', () =>
    /已提交\s*办件编号/.test(document.querySelector('tb-form')!.shadowRoot!.textContent || ''),
  );
}

/** A PNG of one pixel. */
function picture(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tongban-file-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'licence.png');
  const pixel =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  writeFileSync(file, Buffer.from(pixel, 'base64'));
  return file;
}
