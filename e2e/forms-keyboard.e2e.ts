// Two real applications from their first question to the receipt, by keyboard alone, to a real gateway.
import assert from 'node:assert/strict';
import { type Application, foodBusiness, startUp, withoutIds } from './support/applications.js';
import { formsSite } from './support/forms-site.js';
import { exampleGateway, lastTaken } from './support/gateway.js';
import { journeys } from './support/journey.js';
import { goThrough, sendReviewed } from './support/keyboard-resident.js';
import type { Tab } from './support/tab.js';

journeys(
  'forms: by keyboard',
  { site: formsSite, gateway: exampleGateway, policies: ['strict'], timeout: 240_000 },
  {
    'applies for a food business licence': (tab) => apply(tab, foodBusiness),
    'starts a company up, step by step': (tab) => apply(tab, startUp),
  },
);

async function apply(tab: Tab, application: Application): Promise<void> {
  await tab.goto(`/${application.name}.html?gateway=/gateway`);
  await tab.waitForTarget(['tb-form', 'input']);
  await tab.waitForShown(['tb-form', '.root']);
  await goThrough(tab, application);
  await sendReviewed(tab);
  assert.deepEqual(withoutIds(lastTaken()), withoutIds(application.answers));
}
