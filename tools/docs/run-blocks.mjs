// Does with the blocks of documents what their readers would, and tells what came of each.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';
import { checkCatalogue } from '@tongban/core/check';
import { blocksOf } from './blocks.mjs';
import { runCommands, scratchCopy } from './commands.mjs';
import { readContract } from './contract.mjs';
import { isChinese, stemOf } from './documents.mjs';
import { markupProblems } from './markup.mjs';
import { differs } from './output.mjs';
import { authorsFolder, pageOf, startReader, visit } from './pages.mjs';
import { policyProblems } from './policies.mjs';
import { promises } from './promises.mjs';
import { typeProblems } from './scripts.mjs';
import { readSheet } from './sheets.mjs';

/**
 * @param documents `[{ file, text }]`
 * @param options `patienceMs`: how long a page may take to show what it should
 * @returns `[{ block, how: 'executed' | 'checked' | 'left out', reason, problems }]`
 */
export async function runBlocks(documents, { patienceMs = 10_000 } = {}) {
  const blocks = documents.map(({ file, text }) => blocksOf(text, file));
  const scripts = blocks.flat().filter(({ language }) => language === 'js' || language === 'ts');
  const reader = await startReader({ patienceMs });
  const contract = readContract();
  const seen = new Map();
  try {
    const types = typeProblems(scripts);
    const outcomes = await twoAtATime(blocks, (own) => runDocument(own, { reader, contract, types, seen }));
    return outcomes.flat();
  } finally {
    await reader.close();
  }
}

/** In order: later commands of a document need what earlier ones wrote. */
async function runDocument(blocks, tools) {
  if (blocks.length === 0) return [];
  const scratch = scratchCopy({ built: tools.reader.built, own: blocks[0].file.startsWith('packages/') });
  const files = new Map(blocks.filter(({ name }) => name).map(({ name, code }) => [name, code]));
  for (const [name, code] of files) writeFileSync(path.join(scratch.folder, name), code);
  const author = await authorsFolder(files, tools.reader.built);
  const pages = new Map();
  for (const block of blocks)
    if (block.language === 'html') pages.set(block, await tools.reader.parse(block.code));
  const context = { ...tools, blocks, files, scratch: scratch.folder, folder: author.folder, pages };
  try {
    return await runAll(blocks, context);
  } finally {
    scratch.remove();
    author.remove();
  }
}

async function runAll(blocks, context) {
  const outcomes = [];
  for (const block of blocks) outcomes.push({ block, ...(await runBlock(block, context)) });
  return outcomes;
}

async function runBlock(block, context) {
  const reason = block.options['not-run'];
  if (reason !== undefined)
    return { how: 'left out', reason, problems: [...reasonProblems(reason), ...policyProblems(block)] };
  const handle = Object.hasOwn(HANDLERS, block.language) ? HANDLERS[block.language] : undefined;
  if (!handle)
    return { how: 'left out', reason: '', problems: [`nobody runs “${block.language}”; say not-run="why"`] };
  try {
    return await handle(block, context);
  } catch (error) {
    return { how: 'checked', problems: [error.message] };
  }
}

const reasonProblems = (reason) =>
  typeof reason === 'string' && reason.length >= 10 ? [] : ['it says not why nobody runs it'];

const HANDLERS = {
  html: openPage,
  css: checkSheet,
  js: runScript,
  ts: runScript,
  json: checkJson,
  sh: runShell,
  text: checkOutput,
  http: (block) => ({ how: 'checked', problems: policyProblems(block, { needed: true }) }),
};

async function openPage(block, { reader, contract, blocks, folder, pages, seen }) {
  const markup = pages.get(block);
  const name = block.name ?? `block-${block.line}.html`;
  const html = pageOf(block.code, markup);
  if (!block.name) writeFileSync(path.join(folder, name), html);
  const sheets = blocks.filter(
    ({ language, name: sheet }) => language === 'css' && markup.files.includes(sheet),
  );
  // Two languages show the same page: it is opened once.
  const key = JSON.stringify([stemOf(block.file), html, filesBeside(markup, blocks)]);
  seen.set(
    key,
    seen.get(key) ??
      visit(reader, {
        folder,
        name,
        rules: sheets.flatMap(({ code }) => readSheet(code, contract).rules),
        promise: promises[`${stemOf(block.file)}#${block.name}`],
        // Journeys run under both; here what differs between them is only told on the pages about it.
        policies: stemOf(block.file).endsWith('/csp') ? ['strict', 'allow-list'] : ['strict'],
      }),
  );
  return {
    how: 'executed',
    problems: [...markupProblems(markup.elements, contract), ...(await seen.get(key))],
  };
}

const filesBeside = ({ files }, blocks) =>
  blocks.filter(({ name }) => files.includes(name)).map(({ name, code }) => [name, code]);

const linked = ({ name }, { pages }) => [...pages.values()].some(({ files }) => files.includes(name));

async function checkSheet(block, context) {
  const { rules, problems } = readSheet(block.code, context.contract);
  if (linked(block, context)) return { how: 'executed', problems };
  if (block.name) return { how: 'checked', problems: [...problems, 'no page of this document links it'] };
  const { reader, folder } = context;
  const name = `block-${block.line}.css`;
  writeFileSync(path.join(folder, name), block.code);
  writeFileSync(path.join(folder, `${name}.html`), everyElement(name));
  return {
    how: 'executed',
    problems: [...problems, ...(await visit(reader, { folder, name: `${name}.html`, rules }))],
  };
}

/** A page for a style sheet that stands alone. */
const everyElement = (sheet) =>
  pageOf(
    `<link rel="stylesheet" href="${sheet}"><script src="tongban/tongban.js" defer></script>
    <tb-app catalogue="catalogue.json"><tb-catalogue></tb-catalogue>
    <tb-item-card code="food-business-licence"></tb-item-card>
    <tb-item-guide code="food-business-licence"></tb-item-guide></tb-app>
    <tb-app catalogue="catalogue.json" theme="dark"><tb-item-card code="food-business-licence"></tb-item-card></tb-app>
    <tb-app catalogue="catalogue.json" mode="elder"><tb-item-card code="food-business-licence"></tb-item-card></tb-app>`,
    { whole: false, files: [sheet] },
  );

function runScript(block, context) {
  const problems = context.types.get(block);
  if (linked(block, context) || isNamedByCommand(block, context)) return { how: 'executed', problems };
  if (block.name)
    return { how: 'checked', problems: [...problems, 'no page and no command of this document uses it'] };
  return { how: 'executed', problems: [...problems, ...runInNode(block, context)] };
}

const isNamedByCommand = ({ name }, { blocks }) =>
  name && blocks.some(({ language, code }) => language === 'sh' && code.includes(name));

function runInNode({ code, line, language }, { scratch }) {
  const file = path.join(scratch, `block-${line}.mjs`);
  writeFileSync(file, transformSync(code, { loader: language }).code);
  try {
    execFileSync(process.execPath, [file], {
      cwd: scratch,
      stdio: 'pipe',
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
    });
    return [];
  } catch (error) {
    return [`Node: ${error.stderr || error.message}`];
  }
}

function checkJson(block) {
  const json = JSON.parse(block.code);
  if (json?.format !== 'tongban-catalogue/1') return { how: 'checked', problems: [] };
  const problems = checkCatalogue(json).map(({ rule, pointer }) => `${rule} at ${pointer}`);
  return { how: 'executed', problems };
}

async function runShell(block, context) {
  const lang = isChinese(block.file) ? 'zh_CN.UTF-8' : 'en_US.UTF-8';
  const { how, problems, output } = await runCommands(block, { folder: context.scratch, lang });
  block.output = output;
  return { how, problems };
}

/** What stands after commands is what they print. */
function checkOutput(block, { blocks }) {
  if (block.options.drawing) return { how: 'left out', reason: 'a drawing', problems: [] };
  const before = blocks[blocks.indexOf(block) - 1];
  if (before?.language !== 'sh') return { how: 'checked', problems: ['it follows no command: what is it?'] };
  const difference = differs(block.code, before.output ?? '');
  return { how: 'executed', problems: difference ? [difference] : [] };
}

async function twoAtATime(things, action) {
  const outcomes = [];
  const queue = [...things.entries()];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) outcomes[next[0]] = await action(next[1]);
  };
  await Promise.all([work(), work()]);
  return outcomes;
}
