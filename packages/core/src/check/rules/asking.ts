import { type SituationView, viewsOf } from '../scenario-views.js';
import type { CheckContext } from '../context.js';
import type { Rule } from '../rule.js';

function allViews(context: CheckContext): readonly SituationView[] {
  const { items, scenarios } = viewsOf(context);
  return [...items, ...scenarios];
}

/** Which question follows which answer. */
export const askingRules: readonly Rule[] = [
  {
    id: 'asks-missing',
    severity: 'error',
    zh: '选项引出的问题（asks）在同一事项或一件事中',
    en: 'Questions named by asks stand in the same item or scenario',
    check: (context, report) => {
      for (const { graph } of allViews(context))
        for (const { code, pointer, params } of graph.issues)
          if (code === 'dangling') report(pointer, { params });
    },
  },
  {
    id: 'asks-cycle',
    severity: 'error',
    zh: '选项引出的问题（asks）不绕回到已答的问题',
    en: 'No answer leads back to a question on the way to it',
    check: (context, report) => {
      for (const { graph } of allViews(context))
        for (const { code, pointer, params } of graph.issues)
          // A repeated id makes a circle, too; that is another rule's.
          if (code === 'cycle' && /\/asks\/\d+$/.test(pointer)) report(pointer, { params });
    },
  },
  {
    id: 'asks-needless',
    severity: 'warning',
    zh: '必问的问题不再由选项引出（asks）',
    en: 'A question that is asked in any case is not named by asks',
    check: (context, report) => {
      for (const { graph } of allViews(context))
        for (const { options } of graph.nodes.values())
          for (const { option, pointer, node } of options)
            (option.asks ?? []).forEach((id, index) => {
              const asked = id === undefined ? undefined : graph.nodes.get(id);
              if (asked?.root && asked !== node)
                report(`${pointer}/asks/${String(index)}`, { params: { id: asked.id } });
            });
    },
  },
];
