/** All of a checklist but the element around it: a chunk of its own. */
import type { Messages } from '@tongban/core/i18n';
import { materialDetailsMessages } from '../shared/catalogue-view/material-details.messages.js';
import { fileMessages } from '../form/rich/file.messages.js';
import { checklistMessages } from './checklist.messages.js';

export { choiceView } from '../shared/catalogue-view/choice-view.js';
export { forgetSubject } from './session.js';
export { ChecklistDesk } from './checklist-desk.js';

/** Its words. */
export const messages: Messages = { ...checklistMessages, ...materialDetailsMessages, ...fileMessages };
