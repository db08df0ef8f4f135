import type { FieldKind } from './field-view.js';

/** The richer fields: each a chunk that is loaded when the first of its kind is met. */
export const richKinds: Readonly<Record<string, FieldKind>> = {};
