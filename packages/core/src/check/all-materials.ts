import type { LimitLike } from '../catalogue/limit-order.js';
import type { Material } from '../format/generated/types.js';
import type { CheckContext } from './context.js';
import { entries } from './entries.js';
import type { Loose } from './loose.js';

/** A material, and where it stands. */
export interface FoundMaterial {
  readonly material: Loose<Material>;
  readonly pointer: string;
  /** What its item or scenario promises. */
  readonly promised: LimitLike | undefined;
}

/** The materials of all items, and those of the scenarios themselves. */
export function allMaterials({ items, catalogue }: CheckContext): readonly FoundMaterial[] {
  const owners = [
    ...items.map(({ item, pointer }) => [item, pointer] as const),
    ...entries(catalogue.scenarios, '/scenarios'),
  ];
  return owners.flatMap(([{ materials, promisedLimit }, at]) =>
    entries(materials, `${at}/materials`).map(([material, pointer]) => ({
      material,
      pointer,
      promised: promisedLimit,
    })),
  );
}
