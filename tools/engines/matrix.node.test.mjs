import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawMatrix } from './matrix.mjs';

const cell = (journey, policy, outcome, why) => ({ group: 'list', journey, policy, outcome, why });
const runs = {
  'chromium-64': {
    version: 'HeadlessChrome/64.0',
    cells: [
      cell('searches', 'strict', 'passed'),
      cell('searches', 'allow-list', 'failed', 'waited'),
      cell('prints', 'strict', 'lacking', 'has no paper'),
      cell('prints', 'allow-list', 'lacking', 'has no paper'),
      cell('goes offline', 'strict', 'failed', 'waited'),
      cell('goes offline', 'allow-list', 'lacking', 'has no plug'),
    ],
  },
  webkit: {
    version: 'MiniBrowser 2.50',
    cells: [
      cell('searches', 'strict', 'passed'),
      cell('searches', 'allow-list', 'passed'),
      { group: 'loader', journey: 'loads', policy: 'strict', outcome: 'passed' },
    ],
  },
  firefox: { cells: [] },
};

describe('the matrix of the engines', () => {
  const { text, sums } = drawMatrix(runs);
  const rowOf = (journey) => text.split('\n').find((line) => line.trim().startsWith(journey));

  it('has a mark for each policy', () => assert.match(rowOf('searches'), /searches +✔✖ +✔✔ +·$/));
  it('tells why a journey cannot run, once for each reason', () => {
    assert.match(rowOf('prints'), /prints +– a +· +·$/);
    assert.equal(text.match(/– a {2}has no paper/g).length, 1);
  });
  it('hides no failure behind what could not run', () => assert.match(rowOf('goes offline'), /offline +✖–/));
  it('tells the version each browser told, and which never started', () => {
    assert.match(text, /^chromium-64 +HeadlessChrome\/64\.0$/m);
    assert.match(text, /^firefox +never started$/m);
  });
  it('adds up each engine', () => {
    assert.deepEqual(sums, {
      'chromium-64': { passed: 1, failed: 2, lacking: 3 },
      webkit: { passed: 3, failed: 0, lacking: 0 },
      firefox: { passed: 0, failed: 0, lacking: 0 },
    });
    assert.match(text, /3 engines, 4 journeys: 4 ✔, 2 ✖, 3 –$/);
  });
});
