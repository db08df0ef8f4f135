import { needVisits, type Plants, withoutDeferralLimits } from '../plant.mjs';
import { pick } from '../../../base/testing/random.mjs';
import type { Limit } from '../../../format/generated/types.js';

const limit = (amount: number, unit: Limit['unit']): Limit => ({ amount, unit });

/** Legal limits and longer promises. */
const brokenPromises: readonly (readonly [Limit, Limit])[] = [
  [limit(10, 'workday'), limit(11, 'workday')],
  [limit(1, 'day'), limit(25, 'hour')],
  [limit(1, 'hour'), limit(61, 'minute')],
  [limit(2, 'day'), limit(2881, 'minute')],
  [limit(1, 'month'), limit(2, 'month')],
];

export const amountPlants: Plants = {
  'promise-over-legal': ({ item, at }, random) => {
    delete item.caseType; // what an instant case may promise is another rule's
    withoutDeferralLimits(item);
    [item.legalLimit, item.promisedLimit] = pick(random, brokenPromises);
    return `${at}/promisedLimit`;
  },
  'limit-range': ({ item, at }, random) => {
    const endless = { amount: pick(random, [100_000_000, 2 ** 53, 1e300]), unit: 'day' } as const;
    switch (pick(random, ['legal', 'step', 'procedure'] as const)) {
      case 'legal':
        item.legalLimit = endless;
        return `${at}/legalLimit/amount`;
      case 'step':
        (item.steps ??= []).push({ name: '归档', limit: endless });
        return `${at}/steps/${String(item.steps.length - 1)}/limit/amount`;
      case 'procedure':
        (item.specialProcedures ??= []).push({ name: '专家评审', limit: endless });
        return `${at}/specialProcedures/${String(item.specialProcedures.length - 1)}/limit/amount`;
    }
  },
  'count-range': ({ item, at }, random) => {
    if (random() < 0.3) {
      needVisits(item, 100);
      return `${at}/visits`;
    }
    const materials = (item.materials ??= [{ id: 'm1', name: '申请书', basis: '某法第一条' }]);
    const index = Math.floor(random() * materials.length);
    const key = pick(random, ['copiesTotal', 'originals', 'copies'] as const);
    (materials[index] as { [count in typeof key]?: number })[key] = pick(random, [100, 2 ** 53]);
    return `${at}/materials/${String(index)}/${key}`;
  },
  date: ({ catalogue, item, at }, random) => {
    switch (pick(random, ['updated', 'validUntil', 'effectiveFrom', 'item', 'law'] as const)) {
      case 'updated':
        catalogue.updated = '2026-02-30';
        return '/updated';
      case 'validUntil':
        catalogue.validUntil = pick(random, [
          '2026-11-31',
          '2026-11-30T24:00:00Z',
          '2026-11-30T08:00:00+08:60',
        ]);
        return '/validUntil';
      case 'effectiveFrom':
        delete item.effectiveTo;
        item.effectiveFrom = '2025-02-29';
        return `${at}/effectiveFrom`;
      case 'item':
        item.updated = '2026-00-10';
        return `${at}/updated`;
      case 'law':
        (item.legalBases ??= []).push({ name: '某条例', effectiveFrom: '2021-04-31' });
        return `${at}/legalBases/${String(item.legalBases.length - 1)}/effectiveFrom`;
    }
  },
  'effective-order': ({ item, at }) => {
    item.effectiveFrom = '2026-01-01';
    item.effectiveTo = '2025-12-31';
    return `${at}/effectiveTo`;
  },
};
