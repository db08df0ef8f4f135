import type { Item, Option } from '../../../format/generated/types.js';
import { otherQuestion, type Plants, questionsOf } from '../plant.mjs';
import { pick } from '../../../base/testing/random.mjs';

/** Ways to break the schema: what to set, or `undefined` to delete, and where it is told. */
const misfits: readonly (readonly [key: string, value: unknown, pointer?: string])[] = [
  ['surprise', 1],
  ['__proto__', { polluted: true }],
  ['constructor', 'x'],
  ['name', undefined],
  ['type', undefined],
  ['department', {}, '/department/name'],
  ['department', [], '/department'],
  ['commitment', 'yes'],
  ['version', ''],
  ['version', 3],
  ['minLevel', 'highest'],
  ['initials', 'A B'],
  ['origin', { system: 'x' }, '/origin/code'],
  ['queryUrl', 'javascript:alert(1)'],
  ['keywords', ['甲', null], '/keywords/1'],
];

export const structurePlants: Plants = {
  schema: ({ item, at }, random) => {
    const [key, value, pointer = `/${key}`] = pick(random, misfits);
    // Defined rather than assigned: `__proto__` shall be a property like any other, as from JSON.parse.
    if (value === undefined) delete (item as unknown as Record<string, unknown>)[key];
    else Object.defineProperty(item, key, { value, enumerable: true, configurable: true, writable: true });
    return at + pointer;
  },
  depth: ({ item, at }) => {
    let nest: unknown[] = [];
    for (let level = 0; level < 5000; level++) nest = [nest];
    item.data = { nest };
    // The catalogue, its items, the item, its data and 196 lists make two hundred.
    return `${at}/data/nest${'/0'.repeat(196)}`;
  },
  'items-missing': ({ catalogue }) => {
    catalogue.items = [];
    return '/items';
  },
  'duplicate-part-id': ({ item, at }, random) => {
    switch (pick(random, ['material', 'question', 'option'] as const)) {
      case 'material': {
        const materials = (item.materials ??= [{ id: 'm1', name: '申请书', basis: '某法第一条' }]);
        materials.push({ id: pick(random, materials).id, name: '另一材料', basis: '某法第一条' });
        return `${at}/materials/${String(materials.length - 1)}/id`;
      }
      case 'question': {
        const questions = questionsOf(item);
        questions.push({ ...otherQuestion(), id: pick(random, questions).id });
        return `${at}/situations/${String(questions.length - 1)}/id`;
      }
      case 'option': {
        const { options } = questionsOf(item)[0] as Required<Item>['situations'][number];
        options.push({ id: pick(random, options).id, text: '以上都不是' });
        return `${at}/situations/0/options/${String(options.length - 1)}/id`;
      }
    }
  },
  'option-material-missing': ({ item, at }, random) => {
    const questions = questionsOf(item);
    const question = Math.floor(random() * questions.length);
    const options = questions[question]?.options ?? [];
    const option = Math.floor(random() * options.length);
    const materials = (options[option] as { materials?: string[] }).materials ?? [];
    Object.assign(options[option] as object, { materials: [...materials, 'nowhere'] });
    return `${at}/situations/${String(question)}/options/${String(option)}/materials/${String(materials.length)}`;
  },
  'scenario-item-missing': ({ catalogue, item }) => {
    catalogue.scenarios = [{ id: 'one-thing', name: '一件事', items: [item.id, 'nowhere'] }];
    return '/scenarios/0/items/1';
  },
  'service-point-item-missing': ({ catalogue, item }) => {
    catalogue.servicePoints = [
      { id: 'hall', name: '政务服务中心（虚构）', kind: 'hall', items: [item.id, 'nowhere'] },
    ];
    return '/servicePoints/0/items/1';
  },
  'form-missing': ({ item, at }) => {
    item.form = 'nowhere';
    return `${at}/form`;
  },
  'option-repeated': ({ item, at }, random) => {
    const { options } = questionsOf(item)[0] as Required<Item>['situations'][number];
    options.push({ id: 'planted-option', text: pick(random, options).text });
    return `${at}/situations/0/options/${String(options.length - 1)}/text`;
  },
  'question-unreachable': ({ item, at }, random) => {
    const asked = questionsOf(item)[0] as Required<Item>['situations'][number];
    const option = Math.floor(random() * asked.options.length);
    const below = ((asked.options[option] as Option).questions ??= []);
    delete asked.multiple;
    below.push({ ...otherQuestion([{ id: 'neither', text: '以上都不是' }]), question: asked.question });
    return `${at}/situations/0/options/${String(option)}/questions/${String(below.length - 1)}/question`;
  },
  'option-unreachable': ({ item, at }, random) => {
    const asked = questionsOf(item)[0] as Required<Item>['situations'][number];
    const option = Math.floor(random() * asked.options.length);
    const chosen = asked.options[option] as Option;
    const options = [
      { id: 'same', text: chosen.text },
      { id: 'neither', text: '以上都不是' },
    ];
    const below = (chosen.questions ??= []);
    delete asked.multiple;
    below.push({ ...otherQuestion(options), question: asked.question });
    return `${at}/situations/0/options/${String(option)}/questions/${String(below.length - 1)}/options/1`;
  },
};
