// Every element comes to life on a page with a strict policy and breaks none of its rules, whichever script brings it.
import { ALL, MODERN, OLD } from './support/engines.js';
import { checkEveryElement } from './support/every-element.js';
import { journeys } from './support/journey.js';

const policies = ['strict', 'allow-list'];

journeys(
  'elements',
  { engines: ALL, policies },
  { 'come to life by the loader': (tab) => checkEveryElement(tab, '/e2e/pages/every-element.html') },
);
journeys(
  'elements',
  { engines: MODERN, policies },
  { 'come to life by tongban-all.js': (tab) => checkEveryElement(tab, '/e2e/pages/modern.html') },
);
journeys(
  'elements',
  { engines: [...OLD, 'chromium'], policies },
  { 'come to life by tongban-legacy.js': (tab) => checkEveryElement(tab, '/e2e/pages/legacy.html') },
);
