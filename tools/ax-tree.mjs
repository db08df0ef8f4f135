// The tree Chromium gives to assistive technology, as a semantic tree of the renderer fixtures.
//
// Where it differs from ours on purpose: Chromium also has what style sheets add (numbers, bullets), captions and
// legends beside the names they give, words inside what they name, the depth of list items, names of cells, and
// names of its own for a few roles.

/** What the names they give have said already, or what nobody hears. */
const UNSAID = new Set(['InlineTextBox', 'LineBreak', 'ListMarker', 'Legend', 'caption']);

/** What is inside these is their name; of it only what is more than words is told again. */
const NAMED_BY_CONTENT = new Set(['button', 'combobox', 'heading', 'LabelText', 'link', 'option', 'term']);

const FIELDS = new Set(['checkbox', 'radio', 'searchbox', 'textbox']);

const OTHER_NAMES = { DescriptionList: 'group', LabelText: 'generic', MenuListPopup: 'generic' };

/** Reads the tree of a page of tools/cdp.mjs. */
export async function readAxTree(page) {
  await page.send('Accessibility.enable');
  const { nodes } = await page.send('Accessibility.getFullAXTree');
  return piecesOf(nodes[0], new Map(nodes.map((node) => [node.nodeId, node])));
}

function piecesOf(node, byId) {
  const role = node.role?.value;
  if (!node.ignored && UNSAID.has(role)) return [];
  // Words without a node of the page come from a style sheet.
  if (!node.ignored && role === 'StaticText') return node.backendDOMNodeId ? [{ text: node.name.value }] : [];
  const inside = (node.childIds ?? []).flatMap((id) => piecesOf(byId.get(id), byId));
  return node.ignored ? inside : [elementOf(node, role, inside)];
}

function elementOf(node, role, inside) {
  const [first, ...rest] = inside;
  if (role === 'group' && first?.role === 'DisclosureTriangle')
    return { ...first, role: 'disclosure', children: rest };
  const name = /^(cell|columnheader|rowheader|row)$/.test(role) ? '' : node.name?.value;
  const things = inside.filter((each) => 'role' in each);
  return {
    role: OTHER_NAMES[role] ?? role,
    ...(name && { name }),
    ...(node.description?.value && { description: node.description.value }),
    ...states(node, role),
    children: FIELDS.has(role) ? [] : NAMED_BY_CONTENT.has(role) ? things : inside,
  };
}

function states({ properties = [], value }, role) {
  const { level, url, checked, expanded, disabled } = Object.fromEntries(
    properties.map((property) => [property.name, property.value.value]),
  );
  return {
    ...(role === 'heading' && { level }),
    ...(url && { href: url }),
    ...(value?.value && { value: value.value }),
    ...(checked !== undefined && { checked: checked === 'true' }),
    ...(role === 'DisclosureTriangle' && { expanded }),
    ...(role === 'button' && expanded !== undefined && { expanded }),
    ...(disabled && { disabled }),
  };
}
