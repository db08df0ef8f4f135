import type { Item } from '../format/generated/types.js';

/** A field in which 国办发〔2020〕42号 takes no commitments: the catalogue says so of an item. */
export type CommitmentArea = NonNullable<Item['commitmentBarred']>[number];

/**
 * What the credit record of a person rules out: `bad-credit` 严重失信, `false-commitment` an earlier commitment that was not true, until
 * the record is repaired (信用修复). Only a gateway can know it.
 */
export type CreditBar = 'bad-credit' | 'false-commitment';

/** Why a commitment cannot stand for a proof: the proof is to be brought. */
export type CommitmentBar = CommitmentArea | CreditBar;

/** What rules a commitment out for this item and, where a gateway has told it, this person. The item's reason comes first. */
export const commitmentBar = (
  item: Pick<Item, 'commitmentBarred'>,
  credit?: CreditBar,
): CommitmentBar | undefined => item.commitmentBarred?.[0] ?? credit;

/** Whether a commitment may stand for a proof of this item, and of this person. */
export const mayCommit = (item: Pick<Item, 'commitmentBarred'>, credit?: CreditBar): boolean =>
  commitmentBar(item, credit) === undefined;
