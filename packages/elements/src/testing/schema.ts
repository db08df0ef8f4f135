import type { Item } from '@tongban/core/catalogue';

/** A property of the schema as these tests read it. */
interface Property {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly items?: Property;
  readonly properties?: Readonly<Record<string, Property>>;
  readonly pattern?: string;
  readonly 'x-zh'?: string;
  readonly 'x-source'?: string;
  readonly 'x-show'?: 'guide' | 'data';
}

interface Schema {
  readonly $defs: Readonly<Record<string, Property>>;
}

/** One element of a service guide as the standard names it (办事指南要素). */
export interface StandardElement {
  /** `Material.guidance` */
  readonly name: string;
  readonly zh: string;
  readonly show: 'guide' | 'data';
  /** Its values in {@link SampleItem.item}, as a reader would find them. */
  readonly values: string[];
}

/** An item with a value of its own in every property of the schema. */
export interface SampleItem {
  readonly item: Item;
  readonly elements: ReadonlyMap<string, StandardElement>;
}

/** What parts of a value are only for machines where the schema does not say. */
const notForReaders = new Set(['id', 'code', 'mediaType']);

let schema: Schema | undefined;

/** The schema of the format. */
export async function loadSchema(): Promise<Schema> {
  const path = '/packages/core/src/format/tongban-catalogue-1.schema.json';
  schema ??= (await (await fetch(path)).json()) as Schema;
  return schema;
}

/**
 * Fills an item by the schema.
 * @param make - Makes a string for a path; `prose` where the schema allows markup.
 */
export async function sampleItem(
  make: (path: string, prose: boolean) => string = (path) => `值:${path}`,
): Promise<SampleItem> {
  const { $defs } = await loadSchema();
  const elements = new Map<string, StandardElement>();
  let number = 7000;
  let day = 0;

  const def = (property: Property): [string, Property] => {
    const name = property.$ref?.split('/').pop() ?? '';
    return [name, name ? ($defs[name] as Property) : property];
  };

  /** The value of a property, and the words a reader would meet. */
  function value(property: Property, path: string, depth: number): { made: unknown; words: string[] } {
    const [name, type] = def(property);
    if (name === 'Url')
      return { made: `https://value.example/${path}`, words: [`https://value.example/${path}`] };
    if (name === 'Day') {
      day += 1;
      const month = Math.floor((day - 1) / 28) + 1;
      const date = ((day - 1) % 28) + 1;
      const year = path.endsWith('effectiveTo') ? 2061 : 2001;
      const two = (part: number): string => String(part).padStart(2, '0');
      return { made: `${year}-${two(month)}-${two(date)}`, words: [`${year}年${month}月${date}日`] };
    }
    if (name === 'Moment') return { made: '2003-04-05T10:00:00+08:00', words: ['2003年4月5日'] };
    if (name === 'RegionCode' || name === 'UnifiedCode')
      return { made: String((number += 1)).repeat(3), words: [String(number).repeat(3)] };
    if (name === 'Code') return { made: `code-${(number += 1)}`, words: [`code-${number}`] };
    if (name === 'Coded')
      return {
        made: { system: 'value.test', code: path, text: make(path, false) },
        words: [make(path, false)],
      };
    if (name === 'SourceData')
      return { made: { secret: make(`${path}.secret`, false) }, words: [make(`${path}.secret`, false)] };
    if (name === 'Limit') {
      number += 1;
      return {
        made: { amount: number, unit: 'workday', note: make(`${path}.note`, true) },
        words: [`${number} 个工作日`],
      };
    }
    if (type.enum) return { made: type.enum[0], words: [] };
    switch (type.type) {
      case 'string':
        return { made: make(path, name === 'Text'), words: [make(path, name === 'Text')] };
      case 'integer':
      case 'number':
        number += 1;
        return { made: number, words: [String(number)] };
      case 'boolean':
        return { made: true, words: [] };
      case 'array': {
        const { made, words } = value(type.items as Property, path, depth);
        return { made: [made], words };
      }
      default:
        return object(name, type, path, depth);
    }
  }

  function object(
    name: string,
    type: Property,
    path: string,
    depth: number,
  ): { made: unknown; words: string[] } {
    const made: Record<string, unknown> = {};
    const all: string[] = [];
    for (const [key, property] of Object.entries(type.properties ?? {})) {
      if (key === 'questions' && depth > 1) continue;
      const at = path ? `${path}.${key}` : key;
      const inner = value(property, at, depth + 1);
      made[key] = inner.made;
      if (!notForReaders.has(key) || property['x-show']) all.push(...inner.words);
      const show = property['x-show'];
      if (!show || !property['x-zh']) continue;
      const element = `${name || path}.${key}`;
      const known = elements.get(element);
      const words = nested(property) ? [] : inner.words;
      if (known) known.values.push(...words);
      else elements.set(element, { name: element, zh: property['x-zh'], show, values: [...words] });
    }
    return { made, words: all };
  }

  /** Objects with standard elements of their own are found by these. */
  function nested(property: Property): boolean {
    const [, type] = def(property);
    const [, inner] = type.type === 'array' ? def(type.items as Property) : [undefined, type];
    return Object.values(inner.properties ?? {}).some((each) => each['x-show']);
  }

  const { made } = object('Item', $defs['Item'] as Property, '', 0);
  const item = made as Item;
  const [material] = item.materials ?? [];
  const [option] = item.situations?.[0]?.options ?? [];
  if (material && option) {
    option.materials = [material.id];
    elements.get('Option.materials')?.values.splice(0, 1, option.text);
  }
  return { item, elements };
}
