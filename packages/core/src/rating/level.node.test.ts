import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  codedLevel,
  gbt39046Levels,
  isBadLevel,
  levelName,
  levelOfCode,
  nationalLevels,
  ratingLevels,
  readLevel,
  type LevelSystem,
} from '@tongban/core/rating';

test('the two worst of five levels are bad ratings', () => {
  assert.deepEqual(
    ratingLevels.map((level) => [level, levelName(level), isBadLevel(level)]),
    [
      [5, '非常满意', false],
      [4, '满意', false],
      [3, '基本满意', false],
      [2, '不满意', true],
      [1, '非常不满意', true],
    ],
  );
});

test('the platform and the national standard count from opposite ends', () => {
  assert.deepEqual(codedLevel(nationalLevels, 5), {
    system: 'natl.satisfaction',
    code: '5',
    text: '非常满意',
  });
  assert.deepEqual(codedLevel(gbt39046Levels, 5), {
    system: 'gbt39046.satisfaction',
    code: '1',
    text: '非常满意',
  });
  assert.equal(levelOfCode(gbt39046Levels, '5'), 1);
  assert.equal(levelOfCode(nationalLevels, '5'), 5);
});

test('a code leads back to the level it was made of, in any system', () => {
  const lettered: LevelSystem = { name: 'org.example', codes: { 5: 'a', 4: 'b', 3: 'c', 2: 'd', 1: 'e' } };
  for (const system of [nationalLevels, gbt39046Levels, lettered])
    for (const level of ratingLevels)
      assert.equal(levelOfCode(system, codedLevel(system, level).code), level, system.name);
});

test('what an evaluator reports when nobody rated is no level', () => {
  for (const code of ['-2', '0', '6', '', '05']) assert.equal(levelOfCode(nationalLevels, code), undefined);
});

test('only whole numbers from 1 to 5 are read as levels', () => {
  assert.equal(readLevel(3), 3);
  for (const value of ['3', 0, 6, 2.5, NaN, null, undefined, [3]]) assert.equal(readLevel(value), undefined);
});
