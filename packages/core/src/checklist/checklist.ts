import type { Issue } from '../base/issue.js';
import type {
  CommitmentTerms,
  Deferral,
  Exemption,
  Item,
  Material,
  Question,
  Scenario,
  UploadTerms,
} from '../format/generated/types.js';

/**
 * What a resident has answered: for each question the ids of the options chosen. A question of an item goes by its id; in a scenario
 * (一件事) by `item/question`, those of the scenario itself by their id. Answers to questions that are not asked at present are kept,
 * and count again when they are.
 */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** What a checklist is made for: one item (事项), or the items of a scenario (一件事一次办). */
export interface ChecklistSubject {
  /** Id of the item or scenario. */
  readonly id: string;
  readonly name: string;
  /** In the order of the catalogue. */
  readonly items: readonly Item[];
  readonly scenario?: Scenario;
}

/** One answer that counts: of which question, and which option. */
export interface AnswerRef {
  /** Key of the question, as in {@link Answers}. */
  readonly question: string;
  /** Id of the option. */
  readonly option: string;
  /** The question's words. */
  readonly questionText: string;
  /** The option's words. */
  readonly optionText: string;
}

/** A question that is to be asked at present, in the order of asking. */
export interface AskedQuestion {
  /** Key in {@link Answers}. */
  readonly key: string;
  readonly question: Question;
  /** Id of the item it belongs to; none for one of the scenario. */
  readonly item?: string;
  /** How many answers lead to it: 0 for one that is always asked. */
  readonly depth: number;
  /** The answers that lead to it; more than one where several do. */
  readonly because: readonly AnswerRef[];
  /** Ids of the options chosen; empty: it is open. Never more than one unless the question is `multiple`. */
  readonly chosen: readonly string[];
  /** Set when an answer to a question of the scenario has answered it: it need not be asked. */
  readonly settledBy?: AnswerRef;
  /** Set while it is open, and an open question of the scenario may yet settle it: there is no need to show it before that one is answered. */
  readonly waits?: true;
}

/**
 * How strongly a material is asked for, strongest first: `needed` 必要; `deferrable` 容缺后补, needed but may follow later; `conditional`, only
 * some answer to a question that is still open asks for it; `optional` 非必要.
 */
export type Need = 'needed' | 'deferrable' | 'conditional' | 'optional';

/** Where a line comes from: a material of an item, and the answers that asked for it. */
export interface LineSource {
  /** Id of the item; the scenario's id for one of its own materials. */
  readonly item: string;
  readonly itemName: string;
  readonly material: Material;
  readonly need: Need;
  /** The answers that ask for it; empty: it is asked for in any case. For a conditional one the options that would. */
  readonly because: readonly AnswerRef[];
  /** The answers by which the applicant commits instead of handing it in (`Option.commits`); left out: there are none. */
  readonly committed?: readonly AnswerRef[];
  /** JSON pointer into the subject: `/items/2/materials/0`, `/materials/0` for one of the scenario. */
  readonly pointer: string;
  /** Set when the scenario's own material of this line stands for it: it is not asked for. */
  readonly replaced?: true;
}

/** One line of a checklist (材料清单): a thing to bring once, whoever asks for it. */
export interface ChecklistLine {
  /** What makes it the same thing: see `materialIdentity`. Stable across answers, sessions and orders of the items. */
  readonly key: string;
  /** The material of the source with the strongest need; its name is the line's. */
  readonly material: Material;
  /** The strongest of its sources. */
  readonly need: Need;
  /** The most any source asks for. 0: not told. */
  readonly originals: number;
  readonly copies: number;
  /** Paper pieces where neither originals nor copies are told. */
  readonly pieces: number;
  /** Set when no source wants it handed in (免提交): it is not brought. */
  readonly exemption?: Exemption;
  /** Set when every source that needs it lets it follow later: with the shortest limit. */
  readonly deferral?: Deferral;
  /** Set when every source that needs it takes a commitment (告知承诺) instead. Those of the first. */
  readonly commitment?: CommitmentTerms;
  /**
   * Set when the applicant has said that they sign a commitment instead, and every source takes one: by these answers. It is not brought then;
   * they are free to hand in the proof all the same.
   */
  readonly committed?: readonly AnswerRef[];
  /** Set for the joint application (联合申请表) of a scenario that is filled in on the spot (在线填写): nobody brings it, and it does not count. */
  readonly filledIn?: true;
  /** The electronic licence (电子证照) that stands for it. */
  readonly licence?: { readonly code?: string; readonly name?: string };
  /**
   * Which files may be sent for it (上传): what those that want it most all take, by the smallest of their limits; where they say nothing, what
   * the others take. Left out: it cannot be uploaded.
   */
  readonly upload?: UploadTerms;
  /**
   * In the order of the items; never empty. Materials that one of the scenario's own replaces (`Material.replaces`) are among the sources of
   * its line, behind it, so that one sees what they became; they have no line of their own. The line is as needed as they are, where they have to
   * be handed in; they count for nothing else of it.
   */
  readonly sources: readonly LineSource[];
}

/** How many lines of which kind. */
export interface ChecklistCounts {
  /** Needed or deferrable, not exempt, not committed to and not filled in on the spot: to be brought or sent. */
  readonly bring: number;
  /** Of these, how many may follow later. */
  readonly later: number;
  /** Needed or deferrable, and settled by a letter of commitment (`ChecklistLine.committed`). */
  readonly committed: number;
  /** Exempt (免提交): we already hold them. */
  readonly held: number;
  /** Asked for by some answer still open. */
  readonly conditional: number;
  readonly optional: number;
}

/** An item of a scenario, and whether the answers bring it in. */
export interface ChecklistItem {
  readonly item: Item;
  /** `open`: a question still open can bring it in. */
  readonly state: 'in' | 'open' | 'out';
  /** The answers that bring it in; empty for one that is always in. */
  readonly because: readonly AnswerRef[];
}

/** A resolved checklist. */
export interface Checklist {
  /** Asked at present, those settled among them. */
  readonly questions: readonly AskedQuestion[];
  readonly items: readonly ChecklistItem[];
  /** To bring first, then what may follow, what a commitment settles, what is filled in on the spot, what is conditional, what is optional, what we hold; within these in the order of the catalogue. */
  readonly lines: readonly ChecklistLine[];
  readonly counts: ChecklistCounts;
  /** How many questions are open, those that wait for one of these left out. 0: the list is final. */
  readonly open: number;
  /**
   * What in the catalogue does not fit together, by JSON pointer into the subject (`/items/2/…`, or into the scenario): `dangling`
   * (`params.id`), `cycle`, `contradiction` (two settlings of one question), `repeated` (one id twice). The list is right without it.
   */
  readonly issues: readonly Issue[];
}
