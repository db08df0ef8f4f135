import type { Item } from '../../../format/generated/types.js';
import { coded, otherItem, type Plants } from '../plant.mjs';
import { pick, type Random } from '../../../base/testing/random.mjs';

const body = '11990100MB9900101F';
const otherBody = '12990100MB9902326P';

/** A unified code with one wrong character. */
function slip(code: string, random: Random): string {
  const at = Math.floor(random() * 18);
  const signs = at >= 2 && at < 8 ? '0123456789' : '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const wrong = pick(
    random,
    [...signs].filter((sign) => sign !== code.charAt(at)),
  );
  return code.slice(0, at) + wrong + code.slice(at + 1);
}

/** Gives the item codes that agree with each other. */
function withCodes(item: Item): Item & { taskCode: string; handleCode: string } {
  item.department.code = body;
  item.levels = [coded('natl.use-level', '3', '市级')];
  item.catalogCode = '000199001000';
  const taskCode = `${body}3${item.catalogCode}`;
  return Object.assign(item, { taskCode, handleCode: `${taskCode}01` });
}

export const codePlants: Plants = {
  'unified-code': ({ catalogue, item, at }, random) => {
    const places = ['publisher', 'department', 'departments'] as const;
    switch (pick(random, places)) {
      case 'publisher':
        catalogue.publisher.code = slip(body, random);
        return '/publisher/code';
      case 'departments':
        (catalogue.departments ??= []).push({ name: '某局（虚构）', code: slip(body, random) });
        return `/departments/${String(catalogue.departments.length - 1)}/code`;
      case 'department':
        delete item.taskCode;
        item.department.code = slip(body, random);
        return `${at}/department/code`;
    }
  },
  'catalog-code': ({ item, at }) => {
    delete item.taskCode;
    item.catalogCode = '770199001000';
    return `${at}/catalogCode`;
  },
  'task-code': ({ item, at }, random) => {
    const { taskCode } = withCodes(item);
    delete item.handleCode;
    item.taskCode = slip(taskCode, random);
    return `${at}/taskCode`;
  },
  'handle-code': ({ item, at }, random) => {
    const { handleCode } = withCodes(item);
    delete item.taskCode;
    item.handleCode = slip(handleCode, random);
    return `${at}/handleCode`;
  },
  'task-code-department': ({ item, at }) => {
    withCodes(item).department.code = otherBody;
    return `${at}/taskCode`;
  },
  'task-code-level': ({ item, at }) => {
    withCodes(item).levels = [coded('natl.use-level', '4', '县级')];
    return `${at}/taskCode`;
  },
  'task-code-catalog': ({ item, at }) => {
    withCodes(item).catalogCode = '000199002000';
    return `${at}/taskCode`;
  },
  'handle-code-task': ({ item, at }) => {
    withCodes(item).handleCode = `${body}400019900100001`;
    return `${at}/handleCode`;
  },
  'region-code': ({ catalogue, item, at }, random) => {
    const regions = (catalogue.regions ??= []);
    regions.push({ code: random() < 0.5 ? '770000000000' : '780000000000', name: '某省' });
    const { code } = regions[regions.length - 1] as { code: string };
    if (random() < 0.5) return `/regions/${String(regions.length - 1)}/code`;
    item.region = code;
    return `${at}/region`;
  },
  'region-missing': ({ catalogue, item, at }, random) => {
    if (random() < 0.5) {
      item.region = '990199000000';
      return `${at}/region`;
    }
    catalogue.servicePoints = [
      { id: 'hall', name: '政务服务中心（虚构）', kind: 'hall', region: '990199000000' },
    ];
    return '/servicePoints/0/region';
  },
  'duplicate-id': ({ catalogue, item }, random) => {
    switch (pick(random, ['items', 'regions', 'forms'] as const)) {
      case 'items':
        catalogue.items.push(otherItem(item.id));
        return `/items/${String(catalogue.items.length - 1)}/id`;
      case 'regions': {
        const regions = (catalogue.regions ??= []);
        regions.push({ ...pick(random, regions) });
        return `/regions/${String(regions.length - 1)}/code`;
      }
      case 'forms':
        catalogue.forms = [
          ...(catalogue.forms ?? []),
          { id: 'planted', schema: {} },
          { id: 'planted', schema: {} },
        ];
        return `/forms/${String(catalogue.forms.length - 1)}/id`;
    }
  },
  'duplicate-handle-code': ({ catalogue, item }) => {
    const { handleCode } = withCodes(item);
    catalogue.items.push({ ...otherItem('other'), handleCode });
    return `/items/${String(catalogue.items.length - 1)}/handleCode`;
  },
};
