import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildForms } from '../../tools/hosts/forms-site.mjs';
import { FOOD_BUSINESS, foodBusinessV2 } from './food-business-v2.js';
import { watchedSite } from './passing-folder.js';

let made: Promise<string> | undefined;

/** The pages with forms in a folder of their own; beside them a form of fifty questions that all must be answered, and newer versions. */
export function formsSite(): Promise<string> {
  return (made ??= makeSite());
}

async function makeSite(): Promise<string> {
  const folder = await watchedSite('forms', buildForms);
  await addForm(folder, 'fifty', fiftyQuestions());
  await addForm(folder, 'unusable', { type: 'object', properties: { name: { $ref: '#/$defs/missing' } } });
  for (const [name, content] of Object.entries(foodBusinessV2()))
    await writeFile(path.join(folder, 'forms', FOOD_BUSINESS, name), content);
  return folder;
}

/** A page as the others are, with another form in it. */
async function addForm(folder: string, name: string, schema: object): Promise<void> {
  const page = await readFile(path.join(folder, 'senior-card.html'), 'utf8');
  await writeFile(path.join(folder, `${name}.html`), page.replace(/senior-card/g, name));
  await mkdir(path.join(folder, 'forms', name), { recursive: true });
  await writeFile(path.join(folder, 'forms', name, 'schema.json'), JSON.stringify(schema));
  await writeFile(path.join(folder, 'forms', name, 'form.json'), '["*"]');
}

/** Of every kind that stands at once. */
function fiftyQuestions(): object {
  const kinds = [
    { type: 'string' },
    { type: 'integer', minimum: 1 },
    { type: 'string', format: 'date' },
    { type: 'string', enum: ['是', '否'] },
    { type: 'string', format: 'email' },
  ];
  const names = Array.from({ length: 50 }, (_, at) => `q${at + 1}`);
  const properties: Record<string, object> = {};
  names.forEach((name, at) => (properties[name] = { ...kinds[at % kinds.length], title: `第 ${at + 1} 问` }));
  return { type: 'object', title: '五十问', required: names, properties };
}
