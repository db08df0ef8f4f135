// Every element of the modern build comes to life on a page with a strict policy, and breaks none of its rules.
import { checkEveryElement } from './support/every-element.js';
import { journeys } from './support/journey.js';

journeys(
  'elements',
  { policies: ['strict', 'allow-list'] },
  { 'come to life': (tab) => checkEveryElement(tab, '/e2e/pages/modern.html') },
);
