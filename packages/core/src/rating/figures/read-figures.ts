import { isRecord } from '../../base/json.js';
import { readLevel, ratingLevels } from '../level.js';
import type { LevelCounts, MonthFigures, RatingFigures, ReasonFigure } from './rating-figures.js';
import type { Share } from './share.js';

/** Figures as they came from a gateway; undefined when they are none. Never throws; what figures have not is left out. */
export function readFigures(given: unknown): RatingFigures | undefined {
  if (!isRecord(given) || !isRecord(given['reasons']) || !isRecord(given['left'])) return undefined;
  const { rejected, byDefault } = given['left'];
  const counts = readCounts(given['counts']);
  const satisfaction = readShare(given['satisfaction']);
  const bad = readShare(given['bad']);
  const rectified = readShare(given['rectified']);
  const followUps = readShare(given['followUps']);
  const trend = readAll(given['trend'], readMonth);
  const badReasons = readAll(given['reasons']['bad'], readReason);
  const goodReasons = readAll(given['reasons']['good'], readReason);
  if (!counts || !satisfaction || !bad || !rectified || !followUps) return undefined;
  if (!trend || !badReasons || !goodReasons || !isCount(rejected) || !isCount(byDefault)) return undefined;
  return {
    counts,
    satisfaction,
    bad,
    trend,
    reasons: { bad: badReasons, good: goodReasons },
    rectified,
    followUps,
    left: { rejected, byDefault },
  };
}

/** More months or tags than these no page draws. */
const most = 240;

function readAll<T>(given: unknown, read: (each: unknown) => T | undefined): readonly T[] | undefined {
  if (!Array.isArray(given) || given.length > most) return undefined;
  const found = given.map(read);
  return found.some((each) => each === undefined) ? undefined : (found as T[]);
}

function readCounts(given: unknown): LevelCounts | undefined {
  if (!isRecord(given) || !ratingLevels.every((level) => isCount(given[level]))) return undefined;
  const of = (level: 5 | 4 | 3 | 2 | 1): number => given[level] as number;
  return { 5: of(5), 4: of(4), 3: of(3), 2: of(2), 1: of(1) };
}

function readShare(given: unknown): Share | undefined {
  if (!isRecord(given)) return undefined;
  const { part, whole } = given;
  return isCount(part) && isCount(whole) && part <= whole ? { part, whole } : undefined;
}

function readMonth(given: unknown): MonthFigures | undefined {
  if (!isRecord(given)) return undefined;
  const { month } = given;
  const counts = readCounts(given['counts']);
  const satisfaction = readShare(given['satisfaction']);
  if (typeof month !== 'string' || !/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month)) return undefined;
  return counts && satisfaction && { month, counts, satisfaction };
}

function readReason(given: unknown): ReasonFigure | undefined {
  if (!isRecord(given)) return undefined;
  const { code, text, count } = given;
  const level = readLevel(given['level']);
  if (typeof code !== 'string' || typeof text !== 'string' || !isCount(count) || !level) return undefined;
  return { code, text, level, count };
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
