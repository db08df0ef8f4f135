import { readFile } from 'node:fs/promises';

const known = ['windows', 'office', 'page', 'rules', 'tagLists', 'complaintUrl', 'complaintPhone'];

/**
 * What a department says about its ratings, from a file.
 *
 * @throws {Error} that names the file and what is wrong with it
 */
export async function readRatingSettings(file) {
  let given;
  try {
    given = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    // What the parser says quotes the file.
    throw new Error(`${file}: ${error.code ?? 'no JSON'}`, { cause: error });
  }
  const other = Object.keys(given ?? {}).find((name) => !known.includes(name));
  if (typeof given !== 'object' || given === null || other !== undefined)
    throw new Error(`${file}: ${other === undefined ? 'no object' : `nobody knows ${other}`}`);
  return given;
}
