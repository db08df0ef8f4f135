// What a department says about its halls, out of a file or as an object.
import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

/** What holds where the department says nothing. Minutes before a time begins: until then it can be booked, and cancelled. */
export const usualRules = {
  daysAhead: 7,
  closeMinutes: 0,
  cancelMinutes: 60,
  // After it began.
  checkInMinutes: 15,
  // How long after its day somebody is known by name.
  keepDays: 30,
};

const usualAsks = { name: 'required', phone: 'required', document: 'no' };
const officeWeek = [1, 2, 3, 4, 5];

/**
 * @typedef {{ id: string, name: string, area?: string, windows?: string[], items?: string[], letter: string,
 *   slots: { from: string, until: string, total: number }[] }} Theme without `items` it takes any
 * @typedef {{ id: string, name: string, address: string, phone?: string, hours: string, daysAhead: number, week: number[], closed: string[], open: string[],
 *   asks: Record<'name' | 'phone' | 'document', 'required' | 'optional' | 'no'>, themes: Theme[] }} Hall `week`: 1 for Monday to 7 for Sunday
 * @typedef {typeof usualRules & { mostAhead?: number, missed?: { most: number, withinDays: number, refusedDays: number } }} Rules
 */

/**
 * Halls and rules, whole: with what is usual where nothing is said.
 *
 * @param {string | object | undefined} given a file, or what would stand in it; without it there are no halls
 * @returns {Promise<{ halls: readonly Hall[], rules: Rules }>}
 * @throws {Error} that names the file and the place in it
 */
export async function readHalls(given) {
  const name = typeof given === 'string' ? given : 'halls';
  const { halls, rules } =
    given === undefined
      ? { halls: [] }
      : await checked(typeof given === 'string' ? await parsed(given) : given, name);
  const whole = { ...usualRules, ...rules };
  return { rules: whole, halls: halls.map((hall) => asWhole(hall, whole, name)) };
}

async function parsed(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    // What the parser says quotes the file.
    throw new Error(`${file}: ${error.code ?? 'no JSON'}`, { cause: error });
  }
}

async function checked(given, name) {
  const ajv = new Ajv2020();
  formats.default(ajv);
  const fits = ajv.compile(JSON.parse(await readFile(new URL('halls.schema.json', import.meta.url), 'utf8')));
  if (fits(given)) return given;
  const [{ instancePath, message }] = fits.errors;
  throw new Error(`${name}: ${instancePath || '/'} ${message}`);
}

function asWhole(hall, { daysAhead }, name) {
  const themes = hall.themes.map((theme, at) => ({ letter: String.fromCharCode(65 + (at % 26)), ...theme }));
  for (const { id, slots } of themes)
    if (slots.some(({ from, until }) => until <= from) || doubled(slots.map(({ from }) => from)))
      throw new Error(`${name}: times of ${hall.id} ${id} end before they begin, or begin twice`);
  if (doubled(themes.map(({ id }) => id))) throw new Error(`${name}: two themes of ${hall.id} have one id`);
  return {
    daysAhead,
    week: officeWeek,
    closed: [],
    open: [],
    ...hall,
    themes,
    asks: { ...usualAsks, ...hall.asks },
  };
}

const doubled = (values) => new Set(values).size < values.length;
