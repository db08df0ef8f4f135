import type { Shape } from '../shape/shape.js';

/** Begins the name of a choice among the properties of an object; its pointer in the schema follows. */
export const CHOICE = '\u0000?';

/** Stands for the entries of an object among its properties. */
export const ENTRIES = '\u0000+';

/** Stands for what is chosen itself, beside the answers of the branches. */
export const CHOSEN = '\u0000chosen';

/** What an object asks for, by name: properties, then choices and entries under names that no property has. */
export function namesIn({ properties, choices, more, patterns }: Shape): string[] {
  const names = Object.keys(properties).filter((name) => name !== '__proto__');
  choices.forEach(({ pointer }) => names.push(CHOICE + pointer));
  if (more || patterns.length > 0) names.push(ENTRIES);
  return names;
}
