import type { Answer } from '../fields/field-view.js';

/** The text at a property of an answer; empty where there is none. */
export function textAt(answer: Answer, key: string): string {
  const value = (answer as Readonly<Record<string, unknown>> | null | undefined)?.[key];
  return typeof value === 'string' ? value : '';
}

/** The answer with these texts; empty ones go, other properties stay. `undefined` when nothing is left. */
export function withTexts(answer: Answer, texts: Readonly<Record<string, string>>): Answer {
  const next: Record<string, NonNullable<Answer>> = typeof answer === 'object' && !Array.isArray(answer)
    ? { ...(answer as Readonly<Record<string, NonNullable<Answer>>> | null) }
    : {};
  for (const key of Object.keys(texts)) {
    const text = texts[key];
    if (text) next[key] = text;
    else delete next[key];
  }
  return Object.keys(next).length > 0 ? next : undefined;
}
