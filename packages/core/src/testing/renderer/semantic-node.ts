/** Something with a role, as a blind resident meets it. What is not said is not known. */
export interface SemanticElement {
  /** A role of WAI-ARIA, or `disclosure`: something folded under its name. */
  readonly role: string;
  readonly name?: string;
  /** What is said after the name: a hint of a field. */
  readonly description?: string;
  /** Of a heading. */
  readonly level?: number;
  /** Of a link, as it stands in the data. */
  readonly href?: string;
  /** Of a field. */
  readonly value?: string;
  readonly checked?: boolean;
  readonly disabled?: boolean;
  /** Whether something folded is open. Its content is in the tree either way. */
  readonly expanded?: boolean;
  readonly selected?: boolean;
  readonly children?: readonly SemanticNode[];
}

/** Words that are neither the name of something nor inside something with a name. */
export interface SemanticText {
  readonly text: string;
}

/** A piece of a semantic tree: what is left of a page without its looks. */
export type SemanticNode = SemanticElement | SemanticText;

/** Tells words from things. */
export function isText(node: SemanticNode): node is SemanticText {
  return 'text' in node;
}
