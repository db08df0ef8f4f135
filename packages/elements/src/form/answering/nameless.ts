import { submissionTargets } from '@tongban/core/form';
import { warnOnce } from '../../shared/warn-once.js';
import type { AnsweringSubject } from './answering.js';

/** Tells a page's author of a form that is sent somewhere without saying which form it is: a gateway takes in none such. */
export function warnNameless({ element, app, formId }: AnsweringSubject): void {
  if (formId || !app || (!app.gateway && app.host.of(submissionTargets).all().length === 0)) return;
  warnOnce(
    element,
    'form-id',
    'is sent without a name: whoever takes it in cannot tell which form it is. Give it a form-id, or its schema an $id',
  );
}
