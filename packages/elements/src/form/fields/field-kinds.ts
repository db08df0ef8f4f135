import type { FieldKind } from './field-view.js';
import { richKinds } from './rich-kinds.js';

/** How the widgets of the library are drawn, by name. */
export const fieldKinds: Readonly<Record<string, FieldKind>> = { ...richKinds };
