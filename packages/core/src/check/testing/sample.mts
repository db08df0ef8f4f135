import { readFileSync, readdirSync } from 'node:fs';
import type { Catalogue, Item } from '../../format/generated/types.js';

const folder = new URL('../../../../../examples/catalogue/', import.meta.url);

const readJson = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

const readAll = (kind: string): readonly unknown[] =>
  readdirSync(new URL(`${kind}/`, folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readJson(`${kind}/${name}`));

/** The sample catalogue, put together from its files. */
export const readSample = (): Catalogue & Required<Pick<Catalogue, 'scenarios' | 'forms'>> =>
  ({
    ...(readJson('base.json') as object),
    items: readAll('items'),
    scenarios: readAll('scenarios'),
    forms: readAll('forms'),
  }) as never;

/** An item with nothing but what the format asks for. */
export const bareItem: Item = {
  id: 'bare',
  name: '最简事项（虚构）',
  type: { system: 'natl.task-type', code: '20', text: '公共服务' },
  department: { name: '津港市市场监督管理局（虚构）' },
};
