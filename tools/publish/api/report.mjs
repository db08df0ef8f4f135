// The reports in docs/api: written to be read, and read again to be compared.

/**
 * @param report `Map { heading → [{ head, members }] }`
 * @returns Markdown, with one line for each thing that can change
 */
export function writeReport(name, report) {
  const sections = [...report].map(
    ([heading, declarations]) => `## ${heading}\n\n${writeBlock(declarations)}\n`,
  );
  return [`# API of ${name}\n`, 'Written by `npm run api`.\n', ...sections].join('\n');
}

const writeBlock = (declarations) =>
  declarations.length === 0
    ? 'No names: it is imported for what it does.'
    : `\`\`\`ts\n${declarations.map(writeDeclaration).join('\n')}\n\`\`\``;

const writeDeclaration = ({ head, members }) =>
  members.length === 0 ? head : `${head} {\n${members.map((member) => `  ${member}\n`).join('')}}`;

/** The same `Map` out of the Markdown. */
export function readReport(markdown) {
  const sections = markdown.split(/^## /m).slice(1);
  return new Map(
    sections.map((section) => {
      const heading = section.split('\n', 1)[0];
      const [, block = ''] = /^```ts\n([\s\S]*?)\n```$/m.exec(section) ?? [];
      return [heading, readBlock(block.split('\n').filter((line) => line !== '' && line !== '}'))];
    }),
  );
}

function readBlock(lines) {
  const declarations = [];
  for (const line of lines) {
    if (line.startsWith('  ')) declarations.at(-1).members.push(line.trim());
    else declarations.push({ head: line.replace(/ \{$/, ''), members: [] });
  }
  return declarations;
}
