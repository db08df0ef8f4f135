import type { FieldNode } from '@tongban/core/form';

/** Purposes (WCAG 1.3.5, tokens of HTML's autofill) by widget, and by format of the schema. */
const purposes: Readonly<Record<string, string>> = {
  email: 'email',
  phone: 'tel',
  mobile: 'tel',
  url: 'url',
  uri: 'url',
  postcode: 'postal-code',
  password: 'new-password',
};

/** What the answer is to the resident, as a token for autofill; the form definition says it first (`autocomplete`). */
export function purposeOf({ options, widget, schema }: FieldNode): string {
  const said = options['autocomplete'];
  return typeof said === 'string' ? said : (purposes[widget] ?? purposes[schema.format ?? ''] ?? '');
}
