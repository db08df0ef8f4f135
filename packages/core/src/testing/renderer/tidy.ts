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
  'document',
  'WebArea',
  'RootWebArea',
]);

/** Roles that say nothing as long as they have no name. */
const silentWithoutName = new Set(['group', 'region', 'form', 'section']);

/**
 * The tree without what residents do not hear: wrappers dissolve, words without a letter or digit go, words
 * beside each other become one piece, and white space is as {@link tidyText} has it.
 */
export function tidy(nodes: readonly SemanticNode[]): readonly SemanticNode[] {
  const out: SemanticNode[] = [];
  for (const node of nodes.flatMap(opened)) {
    const last = out[out.length - 1];
    if (!isText(node)) out.push(tidyElement(node));
    else if (last && isText(last)) out[out.length - 1] = { text: tidyText(`${last.text} ${node.text}`) };
    else out.push({ text: tidyText(node.text) });
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
  if (isText(node)) return /[\p{L}\p{N}]/u.test(node.text) ? [node] : [];
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
