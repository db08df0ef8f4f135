import type { Item } from '../format/generated/types.js';
import type { CheckContext } from './context.js';
import type { Severity } from './finding.js';
import type { Loose } from './loose.js';
import type { TextPlace } from './read-loosely.js';

/** Tells a fault at `pointer`. `code` is left out where the rule knows one fault only. */
export type Report = (pointer: string, details?: ReportDetails) => void;

/** What a message about a fault needs. */
export interface ReportDetails {
  readonly code?: string;
  /** `id` is quoted: an identifier of the catalogue that leads nowhere or stands twice. `other` is the pointer to a second place. */
  readonly params?: Readonly<Record<string, string | number | boolean>>;
}

/** What a rule is called and what it says, for documentation and the command line. */
export interface RuleInfo {
  /** Stable, lower case with hyphens. */
  readonly id: string;
  readonly severity: Severity;
  /** One line in Chinese. */
  readonly zh: string;
  /** The same in English. */
  readonly en: string;
}

/** One thing to look at in a catalogue. Pure. */
export interface Rule extends RuleInfo {
  readonly check: (context: CheckContext, report: Report) => void;
}

/** A rule about one item; it reports pointers from the item down: `/visits`. */
export interface ItemRule extends RuleInfo {
  readonly check: (item: Loose<Item>, report: Report, context: CheckContext) => void;
}

/** Has `rule` look at every item. */
export function itemRule(rule: ItemRule): Rule {
  return {
    ...rule,
    check: (context, report) => {
      for (const { item, pointer } of context.items) {
        rule.check(item, (place, details) => report(pointer + place, details), context);
      }
    },
  };
}

/** A rule about one text. */
export interface TextRule extends RuleInfo {
  readonly isWrong: (text: TextPlace) => boolean;
}

/** Has `rule` look at every text. */
export function textRule({ isWrong, ...info }: TextRule): Rule {
  return {
    ...info,
    check: (context, report) => {
      for (const place of context.texts) if (isWrong(place)) report(place.pointer);
    },
  };
}
