import type { Json } from '../base/json.js';
import type { UploadedFile } from './uploaded-file.js';

/** An application for several items at once (联合申请, 一件事一次办): goes with the answers of the joint form. */
export interface JointApplication {
  /** Id of the scenario. */
  readonly scenario: string;
  /** What is applied for, in the order of the scenario. */
  readonly parts: readonly JointPart[];
  /** What is handed in, or stands for it. */
  readonly materials: readonly HandedMaterial[];
  /** Signed letters as JSON: see `SignedLetter` of `@tongban/core/commitment`. */
  readonly letters: readonly Json[];
  /** The answers about the situation, by key: option ids. */
  readonly situation: Readonly<Record<string, readonly string[]>>;
  /** The answers about conditions (条件预检), by id: an item whose condition is not met has no part. */
  readonly prechecks?: Readonly<Record<string, boolean>>;
}

/** The application for one item within a joint one: what its own form would have sent. */
export interface JointPart {
  /** Id of the item. */
  readonly item: string;
  /** Its form in the catalogue; none where the item has none. */
  readonly formId?: string;
  readonly formVersion?: string;
  readonly value: Json;
}

/** What becomes of one line of the checklist. */
export interface HandedMaterial {
  /** Key of the line. */
  readonly key: string;
  readonly name: string;
  /** Ids of the items that ask for it. */
  readonly items: readonly string[];
  /**
   * `bring`: at the window; `held`: the departments have it (免提交); `linked`: an electronic licence; `uploaded`; `deferred`: follows
   * later, by a letter; `committed`: a letter stands for it.
   */
  readonly state: 'bring' | 'held' | 'linked' | 'uploaded' | 'deferred' | 'committed';
  readonly files?: readonly UploadedFile[];
  /** The right to use a linked licence: `LinkedLicence.grant`. */
  readonly grant?: string;
}

/** What the applicant has done about a line of the checklist, or what stands for it instead of bringing it. */
export type Handed = Pick<HandedMaterial, 'state' | 'files' | 'grant'>;

/** One department's part of a joint case. */
export interface SubCase {
  /** Id of the item. */
  readonly item: string;
  readonly itemName?: string;
  readonly department: string;
  /** To be shown and quoted; it opens nothing. */
  readonly caseNumber: string;
  /** As the gateway names it; `received` at first. */
  readonly status: string;
}
