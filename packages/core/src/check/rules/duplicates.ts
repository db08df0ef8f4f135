import type { Question } from '../../format/generated/types.js';
import type { CheckContext } from '../context.js';
import { entries } from '../entries.js';
import type { Loose } from '../loose.js';
import { questionsWithin } from '../questions.js';
import type { Report, Rule } from '../rule.js';

type Place = readonly [id: string | undefined, pointer: string];

/** Tells every id that stood before, at its second and later places. */
function reportRepeats(places: readonly Place[], report: Report): void {
  const seen = new Set<string>();
  for (const [id, pointer] of places) {
    if (id === undefined) continue;
    if (seen.has(id)) report(pointer, { params: { id } });
    seen.add(id);
  }
}

/** Lists of a catalogue and the property that tells their entries apart. */
const keyed = {
  items: 'id',
  scenarios: 'id',
  forms: 'id',
  servicePoints: 'id',
  codeSystems: 'id',
  regions: 'code',
  ratingTags: 'version',
} as const;

function idsOf(
  list: readonly (object | undefined)[] | undefined,
  pointer: string,
  key: string,
): readonly Place[] {
  return entries(list, pointer).map(([entry, place]) => [
    (entry as Readonly<Record<string, string | undefined>>)[key],
    `${place}/${key}`,
  ]);
}

function checkQuestions(
  questions: readonly (Loose<Question> | undefined)[] | undefined,
  pointer: string,
  report: Report,
): void {
  const found = questionsWithin(questions, pointer);
  reportRepeats(
    found.map(({ question, pointer: place }) => [question.id, `${place}/id`]),
    report,
  );
  for (const { question, pointer: place } of found)
    reportRepeats(idsOf(question.options, `${place}/options`, 'id'), report);
}

function checkParts({ catalogue, items }: CheckContext, report: Report): void {
  for (const { item, pointer } of items) {
    reportRepeats(idsOf(item.materials, `${pointer}/materials`, 'id'), report);
    checkQuestions(item.situations, `${pointer}/situations`, report);
  }
  for (const [scenario, pointer] of entries(catalogue.scenarios, '/scenarios'))
    checkQuestions(scenario.situations, `${pointer}/situations`, report);
}

/** Ids that must tell things apart and do not. */
export const duplicateRules: readonly Rule[] = [
  {
    id: 'duplicate-id',
    severity: 'error',
    zh: '事项、一件事、表单、网点、代码表、行政区划的标识不重复',
    en: 'Ids of items, scenarios, forms, service points, code tables and regions are unique',
    check: ({ catalogue }, report) => {
      for (const [list, key] of Object.entries(keyed))
        reportRepeats(idsOf(catalogue[list as keyof typeof keyed], `/${list}`, key), report);
    },
  },
  {
    id: 'duplicate-handle-code',
    severity: 'error',
    zh: '业务办理项编码不重复',
    en: 'Handling item codes are unique',
    check: ({ items }, report) =>
      reportRepeats(
        items.map(({ item, pointer }) => [item.handleCode, `${pointer}/handleCode`]),
        report,
      ),
  },
  {
    id: 'duplicate-part-id',
    severity: 'error',
    zh: '同一事项内材料、情形问题和选项的标识不重复',
    en: 'Within an item ids of materials and questions are unique, within a question those of options',
    check: checkParts,
  },
];
