import type { Json } from '../base/json.js';
import type { Choice, FieldNode, FormNode } from './node.js';

/** Answers that belong together, for a page on which they are looked through once more. */
export interface ReviewSection {
  /** Key of what they stand in: where "change" leads to. */
  readonly key: string;
  /** Plain text; empty for what has no title. */
  readonly title: string;
  /** Key of the step or tab it is on, to be shown first; `undefined` when the form has none. */
  readonly page: string | undefined;
  readonly entries: readonly ReviewEntry[];
  readonly sections: readonly ReviewSection[];
}

/** One question and what was answered. */
export interface ReviewEntry {
  /** Key of its field: where "change" leads to. */
  readonly key: string;
  readonly title: string;
  readonly value: Json | undefined;
  /** Names of what was chosen, for questions with choices; then these are shown, not the value. */
  readonly names: readonly string[] | undefined;
  /** The question itself, for a page that draws answers by their kind. Secrets (`writeOnly`) are told by its schema. */
  readonly field: FieldNode;
}

/** What a form asks and what was answered, without the means to answer: as it is now, hidden questions left out. */
export function reviewOf({ root }: { readonly root: FormNode }): ReviewSection {
  return sectionOf(root, root.title, undefined, childrenOf(root));
}

/** The rows, entries and children of a node, each row as a group of its own. */
type Part =
  | FormNode
  | {
      readonly kind: 'row';
      readonly key: string;
      readonly title: string;
      readonly children: readonly FormNode[];
    };

function sectionOf(
  { key }: { readonly key: string },
  title: string,
  page: string | undefined,
  parts: readonly Part[],
): ReviewSection {
  const entries: ReviewEntry[] = [];
  const sections: ReviewSection[] = [];
  const add = (part: Part, on: string | undefined): void => {
    if (part.kind === 'notice') return;
    if (part.kind === 'field') entries.push(entryOf(part));
    // What draws nothing of its own makes no section either.
    else if (part.kind === 'group' && !part.title)
      childrenOf(part).forEach((inner) => add(inner, pageOf(part, on)));
    else sections.push(sectionOf(part, part.title, pageOf(part, on), childrenOf(part)));
  };
  for (const part of parts) add(part, page);
  return { key, title, page, entries, sections };
}

function pageOf(part: Part, around: string | undefined): string | undefined {
  return part.kind === 'group' && /^(step|tab)$/.test(part.layout) ? part.key : around;
}

function childrenOf(part: Part): readonly Part[] {
  switch (part.kind) {
    case 'list':
      return part.rows.map(({ children, key, title, index }) => ({
        kind: 'row',
        key,
        title: title || String(index + 1),
        children,
      }));
    case 'entries':
      return part.entries.map(({ child, name }) => ({ ...child, title: name }));
    case 'field':
    case 'notice':
      return [];
    default:
      return part.children;
  }
}

function entryOf(field: FieldNode): ReviewEntry {
  const { choices, key, title, value } = field;
  return {
    key,
    title,
    value,
    names: choices && value !== undefined ? namesOf(choices, value) : undefined,
    field,
  };
}

/** Names of one value or of several; a value that is no choice any more stands for itself. */
function namesOf(choices: readonly Choice[], value: Json): readonly string[] {
  return (Array.isArray(value) ? (value as Json[]) : [value]).map(
    (one) => choices.find((choice) => choice.value === one)?.name ?? String(one),
  );
}
