// What TypeScript sees of a package: every declaration of its entry points, as lines of text that stay the same
// as long as the contract does.
import path from 'node:path';
import ts from 'typescript';

const OPTIONS = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  strict: true,
  noEmit: true,
  types: [],
};

const printer = ts.createPrinter({ removeComments: true });

/** Where a signature's types stand that no entry point exports: a change to one of them changes the contract as well. */
export const NOT_EXPORTED = 'Not exported, but part of the above';

/** How the platform and Lit call an element; nobody else does. */
const WORKINGS = new Set(['connectedCallback', 'disconnectedCallback', 'styles']);

/** One for all entries of all packages: most of the time goes into the libraries they share. */
export const programOf = (entries) =>
  ts.createProgram(
    entries.map(({ types }) => types),
    OPTIONS,
  );

/**
 * @param entries `[{ name: '@tongban/core/check', types: '/…/check.d.ts' }]`, all of them part of the program
 * @param folder of the package; declarations elsewhere are others' business
 * @returns `Map { '@tongban/core/check' → [{ head: 'export interface Finding', members: ['readonly rule: string;'] }] }`
 */
export function readDeclarations(program, entries, folder) {
  const checker = program.getTypeChecker();
  const isOurs = (node) => {
    const file = node.getSourceFile().fileName;
    return file.startsWith(`${folder}${path.sep}`) && !file.includes('/node_modules/');
  };
  const target = (symbol) =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

  const exported = new Map(
    entries.map(({ name, types }) => {
      const file = program.getSourceFile(types);
      if (!file) throw new Error(`${types} is not there: npm run build`);
      const module = checker.getSymbolAtLocation(file);
      const symbols = module ? checker.getExportsOfModule(module) : [];
      for (const symbol of symbols)
        if (target(symbol).name !== symbol.name)
          throw new Error(
            `${name} exports ${symbol.name} out of a file that is not there, or under another name`,
          );
      return [name, symbols.map(target).sort(byName)];
    }),
  );

  const known = new Set([...exported.values()].flat());
  const reached = new Set();
  const follow = (symbols) => {
    for (const symbol of symbols)
      for (const found of symbolsIn(symbol))
        if (!known.has(found) && !reached.has(found)) {
          reached.add(found);
          follow([found]);
        }
  };
  follow(known);

  const firstEntry = new Map();
  const report = new Map(
    [...exported].map(([name, symbols]) => [name, symbols.flatMap((symbol) => inEntry(name, symbol))]),
  );
  if (reached.size > 0) report.set(NOT_EXPORTED, [...reached].sort(byName).flatMap(printSymbol));
  return report;

  /** In full the first time, by reference after that. */
  function inEntry(name, symbol) {
    const first = firstEntry.get(symbol);
    if (first) return [{ head: `export { ${symbol.name} } from '${first}';`, members: [] }];
    firstEntry.set(symbol, name);
    return printSymbol(symbol);
  }

  /** Our own symbols named in what is public of a declaration. */
  function symbolsIn(symbol) {
    const found = new Set();
    const visit = (node) => {
      if (isHidden(node)) return;
      const named = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined;
      const aimed = named && target(named);
      if (
        aimed &&
        aimed !== symbol &&
        aimed.declarations?.some((declaration) => isTopLevel(declaration) && isOurs(declaration))
      )
        found.add(aimed);
      ts.forEachChild(node, visit);
    };
    symbol.declarations?.filter(isOurs).forEach(visit);
    return found;
  }

  function printSymbol(symbol) {
    const declarations = symbol.declarations?.filter(isOurs) ?? [];
    return declarations.map((declaration) =>
      printDeclaration(declaration, reached.has(symbol) ? '' : 'export '),
    );
  }
}

const byName = (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

const isTopLevel = (node) =>
  ts.isSourceFile(node.parent) ||
  (ts.isVariableDeclaration(node) && ts.isSourceFile(node.parent.parent.parent));

/** Private and protected members, what Lit calls, and what says of itself that it is internal. */
function isHidden(node) {
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
  return (
    modifiers.some(
      ({ kind }) => kind === ts.SyntaxKind.PrivateKeyword || kind === ts.SyntaxKind.ProtectedKeyword,
    ) ||
    (ts.isClassElement(node) &&
      node.name !== undefined &&
      (ts.isPrivateIdentifier(node.name) || WORKINGS.has(node.name.text))) ||
    ts.getJSDocTags(node).some(({ tagName }) => tagName.text === 'internal')
  );
}

function printDeclaration(node, prefix) {
  if (ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node)) {
    const members = node.members.filter((member) => !isHidden(member)).map(print);
    return {
      head: `${prefix}${headOf(node)}`,
      members: ts.isInterfaceDeclaration(node) ? members.sort() : members,
    };
  }
  const statement = ts.isVariableDeclaration(node) ? node.parent.parent : node;
  return { head: `${prefix}${print(statement).replace(/^(export |declare )+/, '')}`, members: [] };
}

function headOf(node) {
  const parameters = node.typeParameters ? `<${node.typeParameters.map(print).join(', ')}>` : '';
  const kind = ts.isInterfaceDeclaration(node) ? 'interface' : isAbstract(node) ? 'abstract class' : 'class';
  return [`${kind} ${node.name.text}${parameters}`, ...(node.heritageClauses ?? []).map(print)].join(' ');
}

const isAbstract = (node) =>
  node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AbstractKeyword) ?? false;

/** On one line, without comments. */
const print = (node) =>
  printer.printNode(ts.EmitHint.Unspecified, node, node.getSourceFile()).replace(/\s+/g, ' ').trim();
