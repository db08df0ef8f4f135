// Applications for several items at once (一件事一次办): what has to hold before one is taken in. The checklist and the letters are worked out by the
// same code as in the page.
import { checkLetters, datedLetters } from '@tongban/core/commitment';
import { dayInChina, loadCalendar } from '@tongban/core/limits';
import { isStopped } from '@tongban/core/scenario';
import { filesIn } from './claims.mjs';
import { escapePointer, Problem } from './problems.mjs';
import { jointWords } from './joint-words.mjs';

/**
 * Checks joint applications against a catalogue.
 *
 * @param {{ catalogue: Awaited<ReturnType<typeof import('./catalogue.mjs').readGatewayCatalogues>>, uploadBytes: number, now: () => Date }} parts
 */
export function jointCheck({ catalogue, uploadBytes, now }) {
  return {
    /**
     * What is wrong with one, by pointer into the application; and what is stored of it.
     *
     * @throws {Problem} `not-found` where the scenario is not known, `form-version` where a part is of other questions
     */
    async look(joint, { credit, language }) {
      const found = catalogue.scenario(joint.scenario, joint.prechecks);
      if (!found) throw new Problem('not-found');
      const checklist = found.resolve(joint.situation);
      const desk = issueDesk(language);
      checkPrechecks(joint, found, desk);
      checkSituation(checklist, desk);
      const parts = checkParts(joint, { checklist, catalogue, desk });
      const files = checkMaterials(joint, { checklist, uploadBytes, desk });
      const against = {
        checklist,
        scenario: found.scenario,
        acceptedOn: dayInChina(now().getTime()),
        now: now().getTime(),
        calendar: await loadCalendar(),
        ...(credit && { credit }),
      };
      for (const { pointer, code, params } of checkLetters(joint, against))
        desk.tell(`/joint${pointer}`, code, params);
      const letters = datedLetters(joint, against);
      const kept = { ...keptOf(joint, checklist), letters };
      return { issues: desk.issues, parts, files, grants: grantsIn(joint, checklist), kept };
    },
  };
}

/**
 * What is stored of one beside its parts and letters: answers to questions that were asked, as the checklist took them, and names of materials as the
 * catalogue has them. Whatever else came along is left out.
 */
function keptOf({ scenario, materials, prechecks }, { questions, lines }) {
  const lineOf = new Map(lines.map((line) => [line.key, line]));
  return {
    scenario,
    ...(prechecks && { prechecks }),
    situation: Object.fromEntries(
      questions.filter(({ settledBy }) => !settledBy).map(({ key, chosen }) => [key, chosen]),
    ),
    materials: materials
      .filter(({ key }) => lineOf.has(key))
      .map((handed) => {
        const { material, sources } = lineOf.get(handed.key);
        return { ...handed, name: material.name, items: [...new Set(sources.map(({ item }) => item))] };
      }),
  };
}

/** Collects issues, each with words for the resident. */
function issueDesk(language) {
  const issues = [];
  const words = jointWords(language);
  return {
    issues,
    tell(pointer, code, params = {}) {
      const message = words(code, params);
      issues.push({ pointer, code, params, ...(message && { message }) });
    },
    /** Of a form: it has words of its own. */
    add: (issue) => issues.push(issue),
  };
}

/** Conditions are asked about before anything is filled in: those of the whole, and those of the items the situation brings in. */
function checkPrechecks({ prechecks = {}, situation }, { scenario, resolveWhole }, { tell }) {
  if (isStopped(scenario, prechecks)) tell('/joint/prechecks', 'precheck-failed');
  const { items } = resolveWhole(situation);
  const isAsked = ({ items: about = [] }) =>
    about.length === 0 || items.some(({ item, state }) => state === 'in' && about.includes(item.id));
  for (const precheck of scenario.prechecks ?? [])
    if (isAsked(precheck) && prechecks[precheck.id] === undefined)
      tell('/joint/prechecks', 'precheck-open', { precheck: precheck.id });
}

/** The list has to be final: while a question is open nobody knows what is to be handed in. */
function checkSituation(checklist, { tell }) {
  for (const { key, chosen, settledBy } of checklist.questions)
    if (chosen.length === 0 && !settledBy) tell(`/joint/situation/${escapePointer(key)}`, 'situation-open');
}

/** One part for each item that is in, each as its own form takes it. */
function checkParts({ parts }, { checklist, catalogue, desk }) {
  const wanted = new Map(
    checklist.items.filter(({ state }) => state === 'in').map(({ item }) => [item.id, item]),
  );
  const stored = [];
  for (const [index, { item: id, formId, formVersion, value }] of parts.entries()) {
    const pointer = `/joint/parts/${index}`;
    const item = wanted.get(id);
    if (!item) {
      desk.tell(`${pointer}/item`, 'part-unknown');
      continue;
    }
    wanted.delete(id);
    const form = item.form === undefined ? undefined : catalogue.form(item.form);
    if (form && (formId !== item.form || !form.versions.includes(formVersion)))
      throw new Problem('form-version', { pointer: `/body${pointer}/formVersion` });
    for (const issue of form?.issuesOf(value) ?? [])
      desk.add({ ...issue, pointer: `${pointer}/value${issue.pointer}` });
    stored.push({
      item: id,
      itemName: item.name,
      department: item.department.name,
      formId: formId ?? null,
      formVersion: formVersion ?? null,
      value,
    });
  }
  for (const id of wanted.keys()) desk.tell('/joint/parts', 'part-missing', { item: id });
  return stored;
}

/** Every line of the checklist once, and each so as it may be. Gives the files, with what is taken of each. */
function checkMaterials({ materials, parts }, { checklist, uploadBytes, desk }) {
  const lines = new Map(checklist.lines.map((line) => [line.key, line]));
  const files = parts.flatMap(({ value }, index) => filesIn(value, `/joint/parts/${index}/value`));
  const seen = new Set();
  for (const [index, material] of materials.entries()) {
    const pointer = `/joint/materials/${index}`;
    const line = lines.get(material.key);
    if (!line || seen.has(material.key)) {
      desk.tell(`${pointer}/key`, line ? 'material-repeated' : 'material-unknown');
      continue;
    }
    seen.add(material.key);
    // The joint application is filled in here; pages that hand it in as well are not refused.
    if (line.filledIn) continue;
    const wrong = stateFault(material, line);
    if (wrong) desk.tell(`${pointer}/state`, wrong);
    const form = formOfLine(line, uploadBytes);
    const held = material.files ?? [];
    const most = line.upload?.maxFiles ?? 1;
    if (held.length > most && material.state === 'uploaded')
      desk.tell(`${pointer}/files`, 'too-many-files', { most });
    files.push(...held.map((file, at) => ({ pointer: `${pointer}/files/${at}`, file, form })));
  }
  for (const { key, need, exemption, filledIn } of checklist.lines)
    if ((need === 'needed' || need === 'deferrable') && !exemption && !filledIn && !seen.has(key))
      desk.tell('/joint/materials', 'material-missing', { material: lines.get(key).material.name });
  return files;
}

/** Why a material cannot be handed in so; letters are looked at by themselves. */
function stateFault({ state, files = [], grant }, { exemption, licence, upload }) {
  if (state === 'held') return exemption ? undefined : 'material-not-held';
  if (state === 'linked') return !licence?.code ? 'no-licence' : grant ? undefined : 'grant-missing';
  if (state === 'uploaded') return !upload ? 'no-upload' : files.length > 0 ? undefined : 'file-missing';
  return undefined;
}

/** What is taken of a file for a line: as all that ask for it take it, within what the gateway takes. */
const formOfLine = ({ upload = {} }, uploadBytes) => ({
  uploads: { maxBytes: Math.min(upload.maxBytes ?? uploadBytes, uploadBytes), types: upload.types ?? [] },
});

/** The licences to be used, each with the items it may have been linked for. */
const grantsIn = ({ scenario, materials }, checklist) =>
  materials.flatMap(({ key, state, grant, items }, index) => {
    const line = checklist.lines.find((each) => each.key === key);
    return state === 'linked' && grant && line?.licence?.code
      ? [
          {
            pointer: `/joint/materials/${index}/grant`,
            grant,
            code: line.licence.code,
            items: [scenario, ...items.filter((item) => line.sources.some((source) => source.item === item))],
          },
        ]
      : [];
  });
