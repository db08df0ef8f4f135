import { pointerTo } from '../base/pointer.js';
import type { Material } from '../format/generated/types.js';

/**
 * What makes two materials the same thing: the code of their electronic licence (`licence/…`), else their name in the standard catalogue
 * of materials (`standard/…`); else a material is like no other but itself (`own/owner/id`). Together with the holder: the identity
 * card of the buyer is not that of the seller. Never by equal names. Parts are escaped as in JSON pointers.
 * @param owner - Id of the item or scenario.
 */
export function materialIdentity(owner: string, { id, licence, standardName, holder }: Material): string {
  const thing = licence?.code
    ? pointerTo('licence', licence.code)
    : standardName
      ? pointerTo('standard', standardName)
      : pointerTo(pointerTo('own', owner), id);
  return holder ? pointerTo(thing, holder) : thing;
}
