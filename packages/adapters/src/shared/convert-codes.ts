import { codeFor, codeTable, lookup } from '@tongban/core/code-tables';
import { splitValues } from '@tongban/core/text';
import type { Cells, Rule } from './rules.js';

/** A code of a system, with its words where they are known. */
export interface CodedValue {
  readonly system: string;
  readonly code: string;
  readonly text?: string;
}

// The format's own bound of a code.
const longest = 64;

const twinOf = (field: string): string => `${field}_TEXT`;

/** A rule for a cell with one code. Words come from the twin `…_TEXT`, else from the table, else not at all. */
export function coded(field: string, to: string, system: string): Rule {
  return {
    from: [field, twinOf(field)],
    to,
    as: (cells) => {
      const code = cells.text(field);
      const text = cells.text(twinOf(field));
      return code === undefined && text === undefined
        ? undefined
        : codedValue(cells, { field, system, code, text });
    },
  };
}

/** A rule for a cell with several codes, joined; so may the words of its twin be. */
export function codes(field: string, to: string, system: string): Rule {
  return {
    from: [field, twinOf(field)],
    to,
    add: true,
    as: (cells) => {
      const given = splitValues(cells.text(field) ?? '');
      const texts = splitValues(cells.text(twinOf(field)) ?? '', /[\^,，;；|、]+/);
      const paired = texts.length === given.length || given.length === 0;
      if (!paired && texts.length > 0) cells.fault(twinOf(field), 'twin');
      const values = (given.length > 0 ? given : texts).map((code, index) =>
        codedValue(cells, {
          field,
          system,
          code: given.length > 0 ? code : undefined,
          text: paired ? texts[index] : undefined,
        }),
      );
      // One bad code and the cell is kept as it is: half a list says something else than the whole.
      return values.length > 0 && values.every((value) => value !== undefined) ? values : undefined;
    },
  };
}

interface CodedParts {
  readonly field: string;
  readonly system: string;
  readonly code: string | undefined;
  readonly text: string | undefined;
}

function codedValue(cells: Cells, { field, system, code, text }: CodedParts): CodedValue | undefined {
  // A source that gives words only: the code with these words, else the words stand for themselves.
  const known = code ?? codeFor(system, text ?? '') ?? text ?? '';
  if (known.length > longest) return cells.fault(field, 'length');
  const meaning = text ?? lookup(system, known);
  // Where there is no public table nothing is wrong with the code.
  if (meaning === undefined && codeTable(system)) cells.warn(field, 'unknown-code', { system, code: known });
  return meaning === undefined ? { system, code: known } : { system, code: known, text: meaning };
}
