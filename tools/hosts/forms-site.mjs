// Puts the pages with forms together in dist/forms-site, as a department would upload them: its pages, the forms, the
// catalogue, the built files. Forms of other libraries are turned into ours.
//
//   node tools/hosts/forms-site.mjs
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { browserFolder } from '../build/outputs.mjs';
import { inRepo, isMain } from '../paths.mjs';

/** Where `npm run site` puts the pages with forms. */
export const formsFolder = inRepo('dist', 'forms-site');

const OWN = ['senior-card', 'food-business', 'start-up'];

/** Folder of the foreign form, its file, the entry of the adapters that reads it, and what that exports. */
const BROUGHT = {
  'training-subsidy': ['rjsf', 'ui-schema.json', 'fromUiSchema'],
  'venue-hygiene': ['json-forms', 'ui-schema.json', 'fromUiSchema'],
  'outdoor-advertising': ['angular-schema-form', 'form.json', 'fromFormDefinition'],
};

/**
 * Builds the folder anew.
 * `gateway`: the path of a gateway at the site's own host, to which the forms are then sent; without one pages make receipts up.
 */
export async function buildForms(folder = formsFolder, { gateway } = {}) {
  const forms = inRepo('examples', 'forms');
  const to = (...parts) => path.join(folder, ...parts);
  await rm(folder, { recursive: true, force: true });
  await cp(inRepo('examples', 'forms-site'), folder, { recursive: true });
  if (gateway) await leadToGateway(to('index.html'), gateway);
  await cp(browserFolder, to('tongban'), { recursive: true });
  await cp(inRepo('examples', 'catalogue', 'catalogue.json'), to('catalogue.json'));
  for (const name of OWN) await cp(path.join(forms, name), to('forms', name), { recursive: true });
  for (const [name, [library, file, read]] of Object.entries(BROUGHT)) {
    const json = async (part) =>
      JSON.parse(await readFile(path.join(forms, 'brought', library, part), 'utf8'));
    const adapter = await import(`../../packages/adapters/dist/${library}.js`);
    const { schema, form } = adapter[read](await json('schema.json'), await json(file));
    await mkdir(to('forms', name), { recursive: true });
    await writeFile(to('forms', name, 'schema.json'), JSON.stringify(schema));
    await writeFile(to('forms', name, 'form.json'), JSON.stringify(form));
  }
}

/** The pages take the gateway out of their address. */
async function leadToGateway(page, gateway) {
  const html = await readFile(page, 'utf8');
  await writeFile(page, html.replace(/href="([\w-]+\.html)"/g, `href="$1?gateway=${gateway}"`));
}

if (isMain(import.meta.url)) await buildForms();
