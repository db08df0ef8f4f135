import { entries } from '../entries.js';
import { questionsWithin } from '../questions.js';
import { itemRule, type Report, type Rule } from '../rule.js';
import type { CheckContext } from '../context.js';
import type { Loose } from '../loose.js';
import type { Question } from '../../format/generated/types.js';

function reportUnknown(
  ids: readonly (string | undefined)[] | undefined,
  pointer: string,
  known: ReadonlySet<unknown>,
  report: Report,
): void {
  for (const [id, place] of entries(ids, pointer)) if (!known.has(id)) report(place, { params: { id } });
}

function checkOptions(
  questions: Loose<Question[]> | undefined,
  known: ReadonlySet<unknown>,
  report: Report,
  pointer: string,
): void {
  for (const { question, pointer: place } of questionsWithin(questions, pointer)) {
    for (const [option, at] of entries(question.options, `${place}/options`))
      reportUnknown(option.materials, `${at}/materials`, known, report);
  }
}

const itemIds = ({ items }: CheckContext): ReadonlySet<unknown> => new Set(items.map(({ item }) => item.id));

/** Ids that lead somewhere. */
export const referenceRules: readonly Rule[] = [
  itemRule({
    id: 'option-material-missing',
    severity: 'error',
    zh: '情形选项引用的材料在事项的申请材料中',
    en: 'Materials named by an option are among the materials of the item',
    check: (item, report) =>
      checkOptions(
        item.situations,
        new Set((item.materials ?? []).map((material) => material?.id)),
        report,
        '/situations',
      ),
  }),
  {
    id: 'scenario-item-missing',
    severity: 'error',
    zh: '一件事包含的事项在目录中',
    en: 'Items of a scenario are in the catalogue',
    check: (context, report) => {
      for (const [scenario, pointer] of entries(context.catalogue.scenarios, '/scenarios'))
        reportUnknown(scenario.items, `${pointer}/items`, itemIds(context), report);
    },
  },
  {
    id: 'service-point-item-missing',
    severity: 'error',
    zh: '网点可办的事项在目录中',
    en: 'Items handled at a service point are in the catalogue',
    check: (context, report) => {
      const known = itemIds(context);
      for (const [point, pointer] of entries(context.catalogue.servicePoints, '/servicePoints'))
        reportUnknown(point.items, `${pointer}/items`, known, report);
    },
  },
  itemRule({
    id: 'form-missing',
    severity: 'error',
    zh: '事项引用的申请表单在目录中',
    en: 'The form of an item is in the catalogue',
    check: ({ form }, report, { catalogue }) => {
      if (form !== undefined && !(catalogue.forms ?? []).some((known) => known?.id === form))
        report('/form', { params: { id: form } });
    },
  }),
];
