import type { Checklist, ChecklistLine, LineSource } from '../checklist/checklist.js';
import type { Limit, Scenario } from '../format/generated/types.js';
import type { Day } from '../limits/day.js';
import { deferralEnd, type Acceptance } from './deferral-limit.js';
import { headOf } from './letter-head.js';
import type { DeferralLetter, DeferredMaterial } from './letter.js';
import { missingLines } from './may-defer.js';

/**
 * The letters for what follows later (容缺受理承诺书), one for each item that waits for something; in the order of the items. Lines that may not
 * follow later are left out: ask `mayDefer` whether the application is accepted at all.
 *
 * @param missing - Keys of the lines the applicant does not have.
 */
export function deferralLetters(
  checklist: Checklist,
  missing: readonly string[],
  { scenario, ...acceptance }: Acceptance & { readonly scenario?: Scenario } = {},
): readonly DeferralLetter[] {
  const lines = missingLines(checklist, missing).filter(({ need }) => need === 'deferrable');
  return askingFor(lines).map((source) => {
    const promised = promisedFor(checklist, source.item, scenario);
    const materials = lines
      .filter(({ sources }) => sources.some((other) => other.item === source.item && waits(other)))
      .map((line) => deferred(line, source.item, { promised, acceptance }));
    const until = latest(materials);
    return {
      id: `deferral:${source.item}`,
      kind: 'deferral',
      ...headOf(checklist, source, scenario),
      materials,
      ...(promised && { promised }),
      ...(until !== undefined && { until }),
    };
  });
}

/** One source of each item that asks for one of these lines. */
function askingFor(lines: readonly ChecklistLine[]): readonly LineSource[] {
  const seen = new Map<string, LineSource>();
  for (const line of lines)
    for (const source of line.sources)
      if (waits(source) && !seen.has(source.item)) seen.set(source.item, source);
  return [...seen.values()];
}

/** Whether its item cannot end without it: what it asks for only optionally nobody has to promise. */
const waits = ({ need, replaced }: LineSource): boolean => need === 'deferrable' && !replaced;

/** The limit promised for an item, or for the scenario as a whole where the material is the scenario's own. */
export const promisedFor = (
  checklist: Checklist,
  id: string,
  scenario: Scenario | undefined,
): Limit | undefined => {
  const own = checklist.items.filter(({ item }) => item.id === id)[0];
  return own ? own.item.promisedLimit : scenario?.promisedLimit;
};

function deferred(
  line: ChecklistLine,
  item: string,
  { promised, acceptance }: { readonly promised: Limit | undefined; readonly acceptance: Acceptance },
): DeferredMaterial {
  const { material } = line.sources.filter((source) => source.item === item)[0] ?? line;
  const { way, consequence, limit } = { ...material.deferral, ...line.deferral };
  return {
    key: line.key,
    name: material.name,
    ...(material.form?.text && { form: material.form.text }),
    ...(line.originals > 0 && { originals: line.originals }),
    ...(line.copies > 0 && { copies: line.copies }),
    ...(way !== undefined && { way }),
    ...deferralEnd(limit, promised, acceptance),
    ...(consequence !== undefined && { consequence }),
  };
}

/** The last of the days; none where one of them cannot be said. */
function latest(materials: readonly DeferredMaterial[]): Day | undefined {
  const days = materials.map(({ until }) => until);
  if (days.some((day) => day === undefined)) return undefined;
  return days.sort()[days.length - 1];
}
