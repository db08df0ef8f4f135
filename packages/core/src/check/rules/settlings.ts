import type { Settling } from '../../format/generated/types.js';
import { entries } from '../entries.js';
import type { Loose } from '../loose.js';
import type { Rule } from '../rule.js';
import { type ScenarioView, viewsOf } from '../scenario-views.js';
import { agree, type Choice } from '../ways.js';

interface FoundSettling {
  readonly from: Choice;
  readonly settling: Loose<Settling>;
  readonly pointer: string;
}

function settlingsOf({ ways }: ScenarioView): readonly FoundSettling[] {
  return [...ways.keys()].flatMap((from) =>
    entries(from.option.settles, `${from.pointer}/settles`).map(([settling, pointer]) => ({
      from,
      settling,
      pointer,
    })),
  );
}

/** Whether both options can be chosen by one resident. */
export function together({ ways }: ScenarioView, one: Choice, other: Choice): boolean {
  return (ways.get(one) ?? []).some((way) => (ways.get(other) ?? []).some((another) => agree(way, another)));
}

/** Whether an item is in on some way to the option. */
export function isInWith(view: ScenarioView, item: string, choice: Choice): boolean {
  const bringing = view.broughtBy.get(item);
  return bringing === undefined || bringing.some((other) => together(view, choice, other));
}

/** The settled question and option, as far as they are there. */
function settled({ items }: ScenarioView, { item, question, option }: Loose<Settling>) {
  const node = items.get(item ?? '')?.graph.nodes.get(question ?? '');
  return { node, choice: node?.options.find(({ id }) => id === option) };
}

/** Questions of items that are answered by answers of their scenario (settles). */
export const settlingRules: readonly Rule[] = [
  {
    id: 'settling-missing',
    severity: 'error',
    zh: '一件事选项代答（settles）的问题和选项在其事项中',
    en: 'Questions that an option of a scenario settles, and their options, are those of its items',
    check: (context, report) => {
      for (const view of viewsOf(context).scenarios)
        for (const { settling, pointer } of settlingsOf(view)) {
          const { node, choice } = settled(view, settling);
          const wrong = !view.items.has(settling.item ?? '')
            ? 'item'
            : !node
              ? 'question'
              : !choice
                ? 'option'
                : undefined;
          if (wrong) report(`${pointer}/${wrong}`, { params: { id: settling[wrong] ?? '' } });
        }
    },
  },
  {
    id: 'settling-contradiction',
    severity: 'error',
    zh: '能同时选中的选项对同一单选问题的代答（settles）一致',
    en: 'Options that can be chosen together do not settle one question differently',
    check: (context, report) => {
      for (const view of viewsOf(context).scenarios) {
        const all = settlingsOf(view).map((found) => ({ ...found, ...settled(view, found.settling) }));
        all.forEach(({ from, node, choice, pointer }, index) => {
          if (!node || !choice || node.question.multiple === true) return;
          const contrary = all
            .slice(0, index)
            .some(
              (other) =>
                other.node === node &&
                other.choice &&
                other.choice !== choice &&
                together(view, from, other.from),
            );
          if (contrary) report(pointer);
        });
      }
    },
  },
  {
    id: 'settling-idle',
    severity: 'warning',
    zh: '选项代答（settles）的事项在选中该选项时会办理',
    en: 'An option settles questions of items only that can be in when it is chosen',
    check: (context, report) => {
      for (const view of viewsOf(context).scenarios)
        for (const { from, settling, pointer } of settlingsOf(view))
          if (
            settling.item !== undefined &&
            view.items.has(settling.item) &&
            !isInWith(view, settling.item, from)
          )
            report(`${pointer}/item`, { params: { id: settling.item } });
    },
  },
  {
    id: 'question-asked-twice',
    severity: 'warning',
    zh: '一件事与其事项措辞相同的问题只问一次：用 settles 代答',
    en: 'A question that a scenario and its item ask in the same words is settled, not asked twice',
    check: (context, report) => {
      for (const view of viewsOf(context).scenarios) {
        const known = settlingsOf(view).map(({ settling }) => settled(view, settling).node);
        for (const { graph } of view.items.values())
          for (const node of graph.nodes.values()) {
            if (node.question.question === undefined || known.includes(node)) continue;
            const same = [...view.graph.nodes.values()].find(
              ({ question }) => question.question === node.question.question,
            );
            if (same) report(`${same.pointer}/question`, { params: { other: node.pointer } });
          }
      }
    },
  },
];
