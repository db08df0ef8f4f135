// A test of the tests: every driver can do what journeys ask of it, and none overlooks a faulty page.
import assert from 'node:assert/strict';
import { MODERN, OLD } from './support/engines.js';
import { journeys } from './support/journey.js';

const BUTTON = ['zz-counter', 'button'];
const FIELD = ['zz-counter', 'input'];

journeys(
  'harness',
  { engines: [...MODERN, ...OLD] },
  {
    'reads text and styles': async (tab) => {
      await tab.goto('/e2e/pages/harness.html');
      await tab.waitForElements('zz-counter');
      await tab.waitFor('the sheet in the shadow root', () => {
        const link = document.querySelector('zz-counter')!.shadowRoot!.querySelector('link');
        return link!.sheet;
      });
      assert.equal(await tab.text('h1'), '办事指南');
      assert.equal(await tab.style('h1', 'color'), 'rgb(0, 100, 0)');
      assert.equal(await tab.style(BUTTON, 'color'), 'rgb(120, 0, 0)');
    },

    'clicks, types and presses keys inside a shadow root': async (tab) => {
      await tab.goto('/e2e/pages/harness.html');
      await tab.click(BUTTON);
      await tab.press('Enter', ' ');
      assert.equal(await tab.text(BUTTON), '3');
      await tab.press('Tab');
      await tab.driver.type('abc 123');
      await tab.press('Shift+Tab', 'Enter');
      assert.equal(await tab.text(BUTTON), '4');
      await tab.fill(FIELD, '张三');
      assert.match(
        await tab.runOn(FIELD, (field: HTMLInputElement) => field.value),
        /^(?=.*abc 123)(?=.*张三)/,
      );
    },

    'notices every fault of a page': async (tab) => {
      tab.expectProblem(/^violation: .*style-src/);
      tab.expectProblem(/^load: .*missing\.js/);
      tab.expectProblem(/^console: a console error/);
      tab.expectProblem(/^exception: .*a late exception/);
      tab.expectProblem(/^exception: .*a lost rejection/);
      await tab.goto('/e2e/pages/harness-faulty.html');
      await tab.waitFor('the late exception', () => document.body.dataset['ready']);
    },
  },
);
