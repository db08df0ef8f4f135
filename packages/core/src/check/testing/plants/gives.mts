import { pick } from '../../../base/testing/random.mjs';
import type { Option } from '../../../format/generated/types.js';
import { type Draft, otherQuestion, type Plants } from '../plant.mjs';

/** The draft's item gets a form that must have an answer for `planted.kind`, and a scenario whose only option gives this. */
function plantGift({ catalogue, item }: Draft, gives: NonNullable<Option['gives']>): void {
  const kind = { enum: ['company', 'other'], 'x-element': 'planted.kind' };
  const about = { type: 'object', properties: { kind: { $ref: '#/$defs/kind' } }, required: ['kind'] };
  item.form = 'planted-form';
  (catalogue.forms ??= []).push({
    id: 'planted-form',
    schema: { type: 'object', properties: { about }, $defs: { kind } },
  });
  catalogue.scenarios = [
    {
      id: 'one-thing',
      name: '一件事',
      items: [item.id],
      situations: [otherQuestion([{ id: 'yes', text: '是', gives }])],
    },
  ];
}

const at = '/scenarios/0/situations/0/options/0/gives';

export const givesPlants: Plants = {
  'gives-element-missing': (draft) => {
    plantGift(draft, { 'planted.kind': 'company', 'planted.nowhere': true });
    return `${at}/planted.nowhere`;
  },
  'gives-unfit': (draft, random) => {
    plantGift(draft, { 'planted.kind': pick(random, ['nonsense', 7, null]) });
    return `${at}/planted.kind`;
  },
};
