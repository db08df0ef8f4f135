import type { Catalogue, Coded, Item, Option, Question } from '../../format/generated/types.js';
import type { Random } from '../../base/testing/random.mjs';

/** A copy of a catalogue with one item, for a plant to change. */
export interface Draft {
  readonly catalogue: Catalogue;
  readonly item: Item;
  /** Pointer to the item. */
  readonly at: string;
}

/** Changes the draft so that it breaks one rule and no other. Returns where the rule must tell it. */
export type Plant = (draft: Draft, random: Random) => string;

/** Plants by the id of the rule they break. */
export type Plants = Readonly<Record<string, Plant>>;

/** A value of a code table. */
export const coded = (system: string, code: string, text = '示例'): Coded => ({ system, code, text });

/** Marks of the four ways that do not promise `codes`. */
export function withoutWays(item: Item, ...codes: readonly string[]): void {
  if (item.ways) item.ways = item.ways.filter(({ code }) => !codes.includes(code));
}

/** Has the item need a visit, in agreement with its other fields. */
export function needVisits(item: Item, visits: number): void {
  item.visits = visits;
  item.visitReason = '须本人到场核验身份。';
  withoutWays(item, 'zero', ...(visits > 1 ? ['once'] : []));
}

/** Has the item's materials follow whenever they do, so that its promise can be changed. */
export function withoutDeferralLimits({ materials }: Item): void {
  for (const { deferral } of materials ?? []) delete deferral?.limit;
}

/** An item that clashes with no other but in `id` or `handleCode`. */
export const otherItem = (id: string): Item => ({
  id,
  name: '另一事项（虚构）',
  type: coded('natl.task-type', '20', '公共服务'),
  department: { name: '津港市市场监督管理局（虚构）' },
});

/** The item's questions; asks one if there is none. */
export function questionsOf(item: Item): Question[] {
  if (!item.situations?.length) {
    item.situations = [
      {
        id: 'planted-question',
        question: '由谁申请？',
        options: [
          { id: 'self', text: '本人' },
          { id: 'agent', text: '代办人' },
        ],
      },
    ];
  }
  return item.situations;
}

/** A question that clashes with no other. */
export const otherQuestion = (options: Option[] = [{ id: 'yes', text: '是' }]): Question => ({
  id: 'planted',
  question: '是否补充说明？',
  options,
});
