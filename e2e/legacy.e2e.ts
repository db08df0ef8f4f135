// Every element of the legacy build comes to life in the Chromium of old counters, under the same policy.
import { OLD } from './support/engines.js';
import { checkEveryElement } from './support/every-element.js';
import { journeys } from './support/journey.js';

journeys(
  'legacy build',
  { engines: [...OLD, 'chromium'] },
  { 'comes to life': (tab) => checkEveryElement(tab, '/e2e/pages/legacy.html') },
);
