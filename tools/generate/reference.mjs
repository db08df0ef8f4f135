/** The reference page of the format: the standard elements first, then every definition. */
export function catalogueReference(schema) {
  const definitions = Object.entries({ Catalogue: schema, ...schema.$defs }).filter(([, d]) => d.properties);
  const elements = definitions.flatMap(([name, d]) =>
    Object.entries(d.properties)
      .filter(([, p]) => p['x-zh'] && p['x-source'])
      .map(([key, p]) => [
        p['x-zh'],
        name === 'Item' ? key : `${name}.${key}`,
        p['x-national'] ?? '',
        p['x-source'],
        p['x-show'] === 'data' ? 'data' : 'guide',
      ]),
  );
  const row = (cells) => `| ${cells.map((c) => String(c).replaceAll('|', '\\|')).join(' | ')} |`;
  const typeOf = (p) => {
    if (p.$ref) return p.$ref.split('/').pop();
    if (p.const) return `"${p.const}"`;
    if (p.enum) return p.enum.map((e) => `"${e}"`).join(', ');
    if (p.type === 'array') return `list of ${Object.keys(p.items).length ? typeOf(p.items) : 'any'}`;
    return p.type ?? 'any';
  };
  const sections = definitions.map(([name, d]) => {
    const rows = Object.entries(d.properties).map(([key, p]) =>
      row([`\`${key}\``, typeOf(p), d.required?.includes(key) ? 'yes' : '', p.description ?? '']),
    );
    return [
      `### ${name}`,
      '',
      d.description ?? '',
      '',
      row(['field', 'type', 'needed', 'what']),
      row(['---', '---', '---', '---']),
      ...rows,
      '',
    ].join('\n');
  });
  return [
    '# Catalogue reference: `tongban-catalogue/1`',
    '',
    '<!-- Generated from the schema by `npm run generate`; change the schema, not this page. -->',
    '',
    `The schema is published as \`@tongban/core/schema/tongban-catalogue-1.json\` (JSON Schema 2020-12).`,
    '',
    `## Standard elements (${elements.length})`,
    '',
    'National column: the column of the national exchange tables, or of the shape named under source where those have none.',
    'Shown: `guide` elements appear in the service guide, `data` elements are kept and never shown.',
    '',
    row(['中文', 'key', 'national column', 'source', 'shown']),
    row(['---', '---', '---', '---', '---']),
    ...elements.map(row),
    '',
    '## Definitions',
    '',
    ...sections,
  ].join('\n');
}
