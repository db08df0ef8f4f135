/**
 * The table the reader walks: for each definition its properties and what they hold.
 *
 * `s` string, `i` whole number, `n` number, `b` boolean, `j` any JSON, `=a|b` one of these words,
 * `Name` an object of that definition, `*x` a list of x; a leading `!` marks what must be there.
 */
export function compileShapes(schema) {
  const shapes = {};
  const plain = new Set(
    Object.entries(schema.$defs)
      .filter(([, d]) => !d.properties && d.type === 'string')
      .map(([n]) => n),
  );

  function kind(node, owner, key) {
    if (node.$ref) {
      const name = node.$ref.split('/').pop();
      if (plain.has(name)) return 's';
      return schema.$defs[name].properties ? name : 'j';
    }
    if (node.const) return '=' + node.const;
    if (node.enum) return '=' + node.enum.join('|');
    if (node.type === 'array')
      return Object.keys(node.items).length ? '*' + kind(node.items, owner, key) : 'j';
    if (node.type === 'object') {
      if (!node.properties) return 'j';
      const name = owner + key[0].toUpperCase() + key.slice(1);
      shapes[name] = shape(node, name);
      return name;
    }
    return { string: 's', integer: 'i', number: 'n', boolean: 'b' }[node.type];
  }

  function shape(definition, name) {
    const required = new Set(definition.required);
    return Object.fromEntries(
      Object.entries(definition.properties).map(([key, node]) => [
        key,
        (required.has(key) ? '!' : '') + kind(node, name, key),
      ]),
    );
  }

  shapes.Catalogue = shape(schema, 'Catalogue');
  for (const [name, definition] of Object.entries(schema.$defs))
    if (definition.properties) shapes[name] = shape(definition, name);
  return `// Generated from tongban-catalogue-1.schema.json by tools/generate.mjs.
/** What each object of a catalogue holds; see tools/generate/shapes.mjs for the notation. */
export const shapes: Readonly<Record<string, Readonly<Record<string, string>>>> = ${JSON.stringify(shapes)};
`;
}
