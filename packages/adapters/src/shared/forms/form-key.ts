/** Where an answer stands, by names; the empty name is any row of a list: `['members', '', 'name']`. */
export type KeyPath = readonly string[];

/** Names that need no quotes in `members[].name`. */
const PLAIN = /^[^.[\]'"\s]+$/;

/** As a form definition has it: `members[].name`, or the list of names where one of them has signs with a meaning. */
export function formKey(path: KeyPath): string | readonly string[] {
  if (!path.every((name) => name === '' || PLAIN.test(name))) return path;
  return path.reduce((key, name) => {
    if (name === '') return `${key}[]`;
    return key === '' ? name : `${key}.${name}`;
  }, '');
}
