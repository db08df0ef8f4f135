import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { readCatalogue } from '@tongban/core/catalogue';
import { sampleCatalogue } from '../generate/sample.mjs';

/** Why a catalogue cannot be reported on, in a sentence for the terminal. */
export class UnusableCatalogue extends Error {}

/**
 * The catalogue in a file, or in a folder in parts (`base.json`, `items/`, `scenarios/`, `forms/`), as far as it can be read.
 *
 * @throws {UnusableCatalogue} where there is none, it is no JSON, or has no scenarios.
 */
export async function catalogueAt(place) {
  const read = readCatalogue(parsed(await textAt(place), place));
  if (!read.value) throw new UnusableCatalogue(`${place} is no catalogue; tongban check tells why`);
  if (!read.value.scenarios?.length) throw new UnusableCatalogue(`${place} has no scenarios`);
  return read.value;
}

async function textAt(place) {
  const found = await stat(place).catch(() => undefined);
  if (!found) throw new UnusableCatalogue(`there is no file or folder ${place}`);
  if (found.isFile()) return readFile(place, 'utf8');
  if (!(await stat(path.join(place, 'base.json')).catch(() => undefined)))
    throw new UnusableCatalogue(
      `${place} is no catalogue in parts: it has no base.json. Name the file of the catalogue`,
    );
  try {
    return await sampleCatalogue(place);
  } catch (error) {
    throw new UnusableCatalogue(`a file in ${place} is no JSON, or lacks a name: ${error.message}`);
  }
}

function parsed(text, place) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnusableCatalogue(`${place} is no JSON: ${error.message}`);
  }
}
