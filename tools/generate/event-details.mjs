// Reads from the sources what the details of our events hold: the manifest says only the names of their classes.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { inRepo } from '../paths.mjs';

/** `Map { 'TbApplyEvent' → '`{ id: string; item: Item }`' }` */
export function readDetails(folder = inRepo('packages', 'elements', 'src')) {
  const files = readdirSync(folder, { recursive: true }).filter((file) => /[.-]events?\.ts$/.test(file));
  const statements = files.flatMap((file) => [...parse(path.join(folder, file)).statements]);
  const shapes = new Map(
    statements
      .filter(ts.isInterfaceDeclaration)
      .map((declaration) => [declaration.name.text, shapeOf(declaration)]),
  );
  // One of several, each told where it is declared.
  for (const { name, type } of statements.filter(ts.isTypeAliasDeclaration))
    shapes.set(name.text, `\`${type.getText()}\``);
  return new Map(
    statements
      .filter(ts.isClassDeclaration)
      .map((declaration) => [declaration.name.text, shapes.get(detailOf(declaration))]),
  );
}

const parse = (file) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);

const shapeOf = ({ members }) =>
  `\`{ ${members.map(({ name, type }) => `${name.getText()}: ${type.getText()}`).join('; ')} }\``;

/** `TbApplyDetail` of `class … extends CustomEvent<TbApplyDetail>`. */
const detailOf = ({ heritageClauses = [] }) => heritageClauses[0]?.types[0]?.typeArguments?.[0]?.getText();
