// What a resident meets after sending a form that is not filled in.
import assert from 'node:assert/strict';
import { axeFaults } from './support/axe.js';
import { ALL } from './support/engines.js';
import { formsSite } from './support/forms-site.js';
import { journeys } from './support/journey.js';
import { layoutFaults } from './support/layout.js';
import type { Tab, Target } from './support/tab.js';

const FORM = 'tb-form';
const SUBMIT: Target = [FORM, 'button[type=submit]'];
const SUMMARY: Target = [FORM, '.summary'];

journeys(
  'forms: errors',
  { site: formsSite, engines: ALL, policies: ['strict', 'allow-list'] },
  {
    'tells fifty mistakes so that each can be found, heard and mended': async (tab, engine) => {
      await openForm(tab, 'fifty');
      assert.deepEqual(await told(tab), [], 'nothing is wrong before anything was sent');
      await tab.click(SUBMIT);
      await tab.waitForTarget(SUMMARY);

      const wrong = await told(tab);
      assert.equal(wrong.length, 50);
      assert.deepEqual(wrong.filter(isNotTied), []);
      assert.deepEqual(
        await linksOf(tab),
        wrong.map(({ id }) => id),
        'the summary leads to each, in order',
      );
      await tab.waitFor('the focus to be in the summary', () => {
        const root = document.querySelector('tb-form')!.shadowRoot!;
        const summary = root.querySelector('.summary')!;
        return summary.contains(root.activeElement);
      });
      assert.match(await tab.run(() => document.title), /^错误：/);
      assert.deepEqual(await axeFaults(tab, engine), []);
    },

    'leads from the summary to a question, by keyboard, and forgets a mistake that is mended': async (
      tab,
    ) => {
      await openForm(tab, 'fifty');
      await tab.click(SUBMIT);
      await tab.waitForTarget(SUMMARY);
      await tab.run(() => {
        const root = document.querySelector('tb-form')!.shadowRoot!;
        root.querySelectorAll<HTMLElement>('.summary a')[5]!.focus();
      });
      await tab.press('Enter');
      await tab.waitFor('the sixth question to have the focus', () => {
        const { activeElement } = document.querySelector('tb-form')!.shadowRoot!;
        return activeElement !== null && activeElement.getAttribute('aria-invalid') === 'true';
      });
      await tab.driver.type('津');
      await tab.waitFor('49 mistakes', () => {
        const root = document.querySelector('tb-form')!.shadowRoot!;
        return root.querySelectorAll('[aria-invalid=true]').length === 49;
      });
    },

    'lies well on a phone with fifty mistakes': async (tab) => {
      await tab.resize({ width: 360, height: 780 });
      await openForm(tab, 'fifty');
      await tab.click(SUBMIT);
      await tab.waitForTarget(SUMMARY);
      const { overflow, clipped } = await tab.run(layoutFaults, 44);
      assert.deepEqual({ overflow, clipped }, { overflow: 0, clipped: [] });
    },

    'says where a schema cannot be used and leaves the page alive': async (tab) => {
      await tab.goto('/unusable.html');
      await tab.waitForTarget([FORM, '[role=alert]']);
      assert.match(await tab.text([FORM, '[role=alert]']), /\/properties\/name/);
      await tab.click('header a');
      await tab.waitFor('the list of forms', () => location.pathname === '/index.html');
    },
  },
);

async function openForm(tab: Tab, name: string): Promise<void> {
  await tab.goto(`/${name}.html`);
  await tab.waitForTarget(SUBMIT);
  await tab.waitForShown([FORM, '.root']);
}

interface Told {
  readonly id: string;
  readonly invalid: boolean;
  /** The message a screen reader reads with the control. */
  readonly message: string;
}

const isNotTied = ({ invalid, message }: Told): boolean => !invalid || message === '';

/** What is said to be wrong, question by question, as it is tied to its control. */
function told(tab: Tab): Promise<readonly Told[]> {
  return tab.run(() => {
    const root = document.querySelector('tb-form')!.shadowRoot!;
    return Array.from(root.querySelectorAll('.field'))
      .filter((field) => field.querySelector('.issue') !== null)
      .map((field) => {
        const control = field.matches('[aria-describedby]')
          ? field
          : field.querySelector('[aria-describedby]');
        const ids = control ? (control.getAttribute('aria-describedby') || '').split(' ') : [];
        const words = ids
          .map((id) => root.getElementById(id))
          .filter((node) => node !== null && node.matches('.issue'));
        return {
          id: control ? control.id : '',
          invalid: control !== null && control.getAttribute('aria-invalid') === 'true',
          message: words.map((node) => (node!.textContent || '').trim()).join(' '),
        };
      });
  });
}

/** Ids of the controls the summary's links lead to. */
function linksOf(tab: Tab): Promise<readonly string[]> {
  return tab.run(() => {
    const root = document.querySelector('tb-form')!.shadowRoot!;
    return Array.from(root.querySelectorAll('.summary a')).map((link) =>
      (link.getAttribute('href') || '').replace('#', ''),
    );
  });
}
