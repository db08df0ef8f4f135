// Checks the types of the scripts in documents against the packages, all at once: the compiler takes seconds.
import path from 'node:path';
import ts from 'typescript';
import { inRepo } from '../paths.mjs';

const OPTIONS = {
  allowJs: true,
  checkJs: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  // Each block is a file of its own, also one without imports.
  moduleDetection: ts.ModuleDetectionKind.Force,
  customConditions: ['source'],
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: ['node'],
  skipLibCheck: true,
  experimentalDecorators: true,
  useDefineForClassFields: false,
  resolveJsonModule: true,
};

/** Tags and events are known to the types once the elements are. */
const AMBIENT = "import '@tongban/elements/define';\n";

/**
 * @param blocks with `language` `js` or `ts`
 * @returns `Map` from block to what the compiler says of it
 */
export function typeProblems(blocks) {
  const folder = inRepo('packages', 'cli', '.docs');
  const sources = new Map(
    blocks.map((block, index) => [path.join(folder, `block-${index}.${block.language}`), block]),
  );
  const ambient = path.join(folder, 'ambient.ts');
  const host = ts.createCompilerHost(OPTIONS);
  const textOf = (file) => (file === ambient ? AMBIENT : sources.get(file)?.code);
  const { fileExists, readFile } = host;
  host.fileExists = (file) => textOf(file) !== undefined || fileExists(file);
  host.readFile = (file) => textOf(file) ?? readFile(file);
  // Only TypeScript is read strictly: in plain JavaScript nobody writes the types that would need.
  return new Map([...problemsOf(sources, ambient, host, 'js'), ...problemsOf(sources, ambient, host, 'ts')]);
}

function problemsOf(sources, ambient, host, language) {
  const own = [...sources].filter(([, block]) => block.language === language);
  if (own.length === 0) return [];
  const program = ts.createProgram(
    [...own.map(([file]) => file), ambient],
    { ...OPTIONS, strict: language === 'ts' },
    host,
  );
  return own.map(([file, block]) => {
    const source = program.getSourceFile(file);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return [block, found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))];
  });
}
