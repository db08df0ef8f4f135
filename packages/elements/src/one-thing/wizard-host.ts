import type { AppController } from '../shared/app-controller.js';
import type { RichText } from '../shared/rich-text.js';
import type { TbElement } from '../shared/tb-element.js';
import type { Words } from '../shared/words.js';

/** What the steps of a scenario need of their element. */
export interface WizardHost {
  readonly element: TbElement;
  readonly app: AppController;
  readonly words: Words;
  readonly rich: RichText;
}
