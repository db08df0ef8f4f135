import type { Checklist, LineSource } from '../checklist/checklist.js';
import type { Scenario } from '../format/generated/types.js';
import type { Letter } from './letter.js';

type LetterHead = Pick<Letter, 'item' | 'itemName' | 'itemCode' | 'department'>;

/** To whom a letter about a material of this source goes. A material of the scenario itself goes to the body that leads. */
export function headOf(
  checklist: Checklist,
  source: Pick<LineSource, 'item' | 'itemName'>,
  scenario?: Scenario,
): LetterHead {
  const own = checklist.items.filter(({ item }) => item.id === source.item)[0]?.item;
  const first = checklist.items[0]?.item;
  const code = own?.handleCode ?? own?.taskCode;
  return {
    item: source.item,
    itemName: source.itemName,
    ...(code !== undefined && { itemCode: code }),
    department: own?.department.name ?? scenario?.leadDepartment ?? first?.department.name ?? '',
  };
}
