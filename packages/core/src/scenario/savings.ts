import { inTurn, isTold, isWithin, sideBySide, type Duration } from '../catalogue/durations.js';
import type { Answers, Checklist, ChecklistSubject } from '../checklist/checklist.js';
import { resolveChecklist } from '../checklist/create-checklist.js';
import { itemSubject } from '../checklist/subject.js';
import type { Item } from '../format/generated/types.js';

/**
 * What a scenario (一件事一次办) saves against applying for each of its items alone, with the same answers. All of it follows from the
 * catalogue; only items the answers bring in count.
 */
export interface Savings {
  readonly items: number;
  /** Times one has to come in person (到办事现场次数). */
  readonly trips: {
    /** Those of all items together. */
    readonly alone: number;
    /**
     * What the scenario declares, which is meant for all its items: never more than these items need alone. Where it declares nothing, the
     * most that one of them needs, since one window takes all.
     */
    readonly together: number;
    /** Items that do not say how often: nothing is counted for them. */
    readonly untold: number;
  };
  /** Things to bring or send; those we hold (免提交), optional ones and those that only may be asked for do not count. */
  readonly materials: { readonly alone: number; readonly together: number };
  /** Until all is done, by the promised limits, the legal ones where nothing is promised. */
  readonly time: {
    /** One item after the other. */
    readonly alone: Duration;
    /**
     * The items side by side, as far as their order allows; or what the scenario promises for all its items, where that does not surely end
     * later. Several where nobody can say which lasts longest: it ends with the last of them.
     */
    readonly together: readonly Duration[];
    /** Whether it is what the scenario promises. */
    readonly promised: boolean;
    /** Items without a limit: nothing is counted for them. */
    readonly untold: number;
  };
  /** Whether all questions are answered; until then it holds for what is certain. */
  readonly final: boolean;
}

/** What these answers save. */
export function savings({ scenario }: ChecklistSubject, checklist: Checklist): Savings {
  const items = checklist.items.filter(({ state }) => state === 'in').map(({ item }) => item);
  const visits = items.map((item) => item.visits ?? 0);
  const limits = new Map(items.map((item) => [item.id, item.promisedLimit ?? item.legalLimit]));
  const alone = visits.reduce((sum, count) => sum + count, 0);
  const path = sideBySide([...limits.keys()], scenario?.sequence ?? [], (id) => limits.get(id));
  const untold = items.filter((item) => !isTold(limits.get(item.id))).length;
  const promise = isTold(scenario?.promisedLimit) ? inTurn([scenario?.promisedLimit]) : undefined;
  const promised = promise && (untold > 0 || !path.every((way) => isWithin(way, promise)));
  return {
    items: items.length,
    trips: {
      alone,
      together: Math.min(scenario?.visits ?? Math.max(0, ...visits), alone),
      untold: items.filter((item) => item.visits === undefined).length,
    },
    materials: {
      alone: items.reduce((sum, item) => sum + bringAlone(item, checklist), 0),
      together: toHandIn(checklist),
    },
    time: {
      alone: inTurn([...limits.values()]),
      together: promised ? [promise] : path,
      promised: !!promised,
      untold,
    },
    final: checklist.open === 0,
  };
}

/** How much the item alone asks for, when its questions are answered as they are here. */
function bringAlone(item: Item, { questions }: Checklist): number {
  const answers: Record<string, readonly string[]> = {};
  for (const { item: of, question, chosen } of questions) if (of === item.id) answers[question.id] = chosen;
  return toHandIn(resolveChecklist(itemSubject(item), answers as Answers));
}

/** What a letter stands for is saved by the letter, not by applying for all at once. */
const toHandIn = ({ counts }: Checklist): number => counts.bring + counts.committed;
