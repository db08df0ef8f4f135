import { levelName, ratingLevels, type RatingLevel } from './level.js';

/** What a code system writes for each level. */
export interface LevelSystem {
  /** For example `natl.satisfaction`. */
  readonly name: string;
  readonly codes: Readonly<Record<RatingLevel, string>>;
}

/** The rating platform (好差评平台): 5 非常满意 … 1 非常不满意. Its field is `satisfaction`. */
export const nationalLevels: LevelSystem = {
  name: 'natl.satisfaction',
  codes: { 5: '5', 4: '4', 3: '3', 2: '2', 1: '1' },
};

/** GB/T 39046-2020 table A.8, the other way round: 1 非常满意 … 5 非常不满意. */
export const gbt39046Levels: LevelSystem = {
  name: 'gbt39046.satisfaction',
  codes: { 5: '1', 4: '2', 3: '3', 2: '4', 1: '5' },
};

/** A level as it travels: the number never goes without the system that says which end is the good one. */
export interface CodedLevel {
  readonly system: string;
  readonly code: string;
  readonly text: string;
}

/** The level as that system writes it. */
export const codedLevel = ({ name, codes }: LevelSystem, level: RatingLevel): CodedLevel => ({
  system: name,
  code: codes[level],
  text: levelName(level),
});

/** The level a code of that system means. Undefined for others: an evaluator's `-2` is that nobody rated, not a level. */
export const levelOfCode = ({ codes }: LevelSystem, code: string): RatingLevel | undefined =>
  ratingLevels.filter((level) => codes[level] === code.trim())[0];
