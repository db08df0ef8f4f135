import type { CSSResult } from 'lit';
import type { RatingLevel } from '@tongban/core/rating';
import type { AppController } from '../shared/app-controller.js';
import type { Words } from '../shared/words.js';
import type { TbRating } from './rating.js';

/** The element as its later parts see it. */
export interface DeskHost {
  readonly element: TbRating;
  readonly app: AppController;
  readonly words: Words;
  /** What is picked. */
  level(): RatingLevel | undefined;
  /** Picks another, or none; the desk is told. */
  pick(level: RatingLevel | undefined): void;
  wear(styles: readonly CSSResult[]): void;
}
