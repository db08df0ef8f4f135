import { TbCommitment } from '../commitment/commitment.js';
import { TbForm } from '../form/form.js';
import { TbMaterials } from '../materials/materials.js';
import { define } from '../shared/define.js';
import { TbStepNav } from '../step-nav/step-nav.js';

export { Wizard } from './wizard.js';
export { wizardMessages } from './wizard.messages.js';
export { wizardStyles } from './wizard.styles.js';

/** Registers the elements the steps are made of. */
export function register(): void {
  define('tb-step-nav', TbStepNav);
  define('tb-materials', TbMaterials);
  define('tb-form', TbForm);
  define('tb-commitment', TbCommitment);
}
