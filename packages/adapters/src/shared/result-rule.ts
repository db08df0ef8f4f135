import { lookup } from '@tongban/core/code-tables';
import { splitValues } from '@tongban/core/text';
import { files } from './convert.js';
import type { Cells, Rule } from './rules.js';

/** Result of an item in one row: name, kind and samples, as the national tables and the libraries after them have it. */
export const resultRule: Rule = {
  from: ['result_name', 'result_type', 'result_type_TEXT', 'result_guid'],
  to: 'results',
  add: true,
  as: (cells) => {
    const name = cells.text('result_name');
    const samples = cells.text('result_guid');
    // A kind alone (often `other`) says that there is no result of its own; a sample alone is a lost one.
    if (name === undefined)
      return samples === undefined ? undefined : cells.fault('result_guid', 'result-name');
    const type = resultType(cells);
    return [
      {
        name,
        ...(type ? { type } : {}),
        ...(samples === undefined
          ? {}
          : { samples: files(samples, (code) => cells.fault('result_guid', code)) }),
      },
    ];
  },
};

/** The kind; several kinds of one result stay together as the source joined them. */
function resultType(cells: Cells): { system: string; code: string; text?: string } | undefined {
  const system = 'natl.result-type';
  const code = cells.text('result_type');
  if (code === undefined) return undefined;
  if (code.length > 64) return cells.fault('result_type', 'length');
  const texts = splitValues(code).map((each) => lookup(system, each));
  const text = cells.text('result_type_TEXT') ?? (texts.includes(undefined) ? undefined : texts.join('、'));
  if (!text) cells.warn('result_type', 'unknown-code', { system, code });
  return text ? { system, code, text } : { system, code };
}
