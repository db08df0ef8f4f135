import { isText, type SemanticElement, type SemanticNode } from './semantic-node.js';

/** Roles that say nothing: what is inside stands in their place. */
const silent = new Set([
  'generic',
  'none',
  'presentation',
  'paragraph',
  'blockquote',
  'strong',
  'emphasis',
  'subscript',
  'superscript',
  'code',
  'time',
  'rowgroup',
  'sectionheader',
  'sectionfooter',
  'document',
  'WebArea',
  'RootWebArea',
]);

/** Roles that say nothing as long as they have no name. */
const silentWithoutName = new Set(['group', 'region', 'form', 'section']);

/** Their label may stand beside them as words: heard with the field, not once more. */
const labelled = new Set('checkbox combobox radio searchbox slider spinbutton switch textbox'.split(' '));

/**
 * The tree without what residents do not hear: wrappers dissolve, words beside each other become one piece, those
 * without a letter or digit and labels beside their fields go, and white space is as {@link tidyText} has it.
 */
export function tidy(nodes: readonly SemanticNode[]): readonly SemanticNode[] {
  const row = joined(nodes.flatMap(opened)).map((node) =>
    isText(node) ? { text: tidyText(node.text) } : tidyElement(node),
  );
  return row.filter((node, index) => {
    if (!isText(node)) return true;
    const isLabel = [row[index - 1], row[index + 1]].some(
      (next) => next && !isText(next) && labelled.has(next.role) && next.name === node.text,
    );
    return !isLabel && /[\p{L}\p{N}]/u.test(node.text);
  });
}

function joined(nodes: readonly SemanticNode[]): readonly SemanticNode[] {
  const out: SemanticNode[] = [];
  for (const node of nodes) {
    const last = out[out.length - 1];
    if (isText(node) && last && isText(last)) out[out.length - 1] = { text: `${last.text} ${node.text}` };
    else out.push(node);
  }
  return out;
}

/**
 * White space is one space, and none beside a Chinese character or mark, where it is but a matter of looks;
 * so is a dot that stands between spaces.
 */
export function tidyText(text: string): string {
  return text
    .replace(/\s+·\s+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(new RegExp(`(${chinese}) | (?=${chinese})`, 'g'), '$1');
}

const chinese = '[\\u3000-\\u303f\\u3400-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef]';

/** The node, or what is left of it when it is none for those who listen. */
function opened(node: SemanticNode): readonly SemanticNode[] {
  if (isText(node)) return [node];
  const says = !silent.has(node.role) && (node.name || !silentWithoutName.has(node.role));
  return says ? [node] : (node.children ?? []).flatMap(opened);
}

function tidyElement(node: SemanticElement): SemanticElement {
  const { name, description, value, children, ...rest } = node;
  const inside = tidy(children ?? []);
  return {
    ...rest,
    ...(name && { name: tidyText(name) }),
    ...(description && { description: tidyText(description) }),
    ...(value !== undefined && { value: tidyText(value) }),
    ...(inside.length > 0 && { children: inside }),
  };
}
