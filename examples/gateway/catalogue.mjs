// The catalogue this gateway goes by: which scenarios, items and forms there are. The same file the page shows.
import { readFile } from 'node:fs/promises';
import { readCatalogue } from '@tongban/core/catalogue';
import { createChecklist, scenarioSubject } from '@tongban/core/checklist';
import { scenarioWithout } from '@tongban/core/scenario';
import { wholeCatalogue } from './catalogue/whole-catalogue.mjs';
import { takenForm } from './forms.mjs';

/**
 * Reads catalogues.
 *
 * @param {readonly string[]} files `tongban-catalogue/1` as JSON; without any there are no joint applications. Of two with one name the first counts
 * @param {number} uploadBytes what a file may weigh
 * @throws {Error} that names the file and what is wrong with it
 */
export async function readGatewayCatalogues(files, uploadBytes) {
  const all = await Promise.all(files.map((file) => readGatewayCatalogue(file, uploadBytes)));
  const first = (look) => all.map(look).find((found) => found !== undefined);
  return {
    /** All of them as one; undefined without any. */
    whole: all.length > 0 ? wholeCatalogue(all.map(({ catalogue }) => catalogue)) : undefined,
    scenario: (id, prechecks) => first((each) => each.scenario(id, prechecks)),
    takesJoint: all.some(({ takesJoint }) => takesJoint),
    form: (id) => first((each) => each.form(id)),
    names: (id) => all.some(({ names }) => names(id)),
    item: (id) => first((each) => each.item(id)),
    itemOfForm: (form) => first((each) => each.itemOfForm(form)),
  };
}

async function readGatewayCatalogue(file, uploadBytes) {
  const catalogue = await read(file);
  const forms = new Map(
    (catalogue.forms ?? []).map((form, index) => [
      form.id,
      takenForm({ file, at: `/forms/${index}/schema`, schema: form.schema, form: form.form }, uploadBytes),
    ]),
  );
  const scenarios = new Map((catalogue.scenarios ?? []).map((scenario) => [scenario.id, scenario]));
  const checklists = new Map();
  return {
    catalogue,
    /** What a joint application is checked against, without the items whose conditions are not met, and `resolveWhole` with them; undefined where there is no such scenario. */
    scenario(id, prechecks = {}) {
      const whole = scenarios.get(id);
      if (!whole) return undefined;
      const scenario = scenarioWithout(whole, prechecks, catalogue);
      // Kept only for the whole: which items are left out the applicant says, in as many ways as there are conditions.
      if (!checklists.has(id)) checklists.set(id, createChecklist(scenarioSubject(whole, catalogue)));
      const resolveWhole = checklists.get(id);
      const resolve =
        scenario.items.length < whole.items.length
          ? createChecklist(scenarioSubject(scenario, catalogue))
          : resolveWhole;
      return { scenario, resolve, resolveWhole };
    },
    takesJoint: scenarios.size > 0,
    /** A form by its id. */
    form: (id) => forms.get(id),
    /** Whether files may be sent ahead under this name: that of a form, an item, a scenario. */
    names: (id) => forms.has(id) || scenarios.has(id) || catalogue.items.some((item) => item.id === id),
    /** An item by its id, or by the id of its form. */
    item: (id) => catalogue.items.find((item) => item.id === id),
    itemOfForm: (form) => catalogue.items.find((item) => item.form === form),
  };
}

async function read(file) {
  let given;
  try {
    given = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    // What the parser says quotes the file.
    throw new Error(`${file}: ${error.code ?? 'no JSON'}`, { cause: error });
  }
  const { value } = readCatalogue(given);
  if (!value) throw new Error(`${file}: no catalogue`);
  return value;
}

/** The forms of folders, and those of the catalogue behind them: a name the page may send an application or a file for. */
export function withCatalogueForms(forms, catalogue, uploadBytes) {
  const any = { versions: [], issuesOf: () => [], uploads: { maxBytes: uploadBytes, types: [] } };
  const ofCatalogue = (id, version) => {
    const form = catalogue.form(id);
    return form?.versions.includes(version) ? form : undefined;
  };
  return {
    find: (id, version) => forms.find(id, version) ?? ofCatalogue(id, version),
    of: (id) => forms.of(id) ?? catalogue.form(id) ?? (catalogue.names(id) ? any : undefined),
  };
}
