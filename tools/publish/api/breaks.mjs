// What of one report no longer holds in the next.
//
// Compared line by line and not by meaning: a signature that became wider is called changed. Whoever knows
// that nobody can notice says so in the changeset, which is read by people.
import { NOT_EXPORTED } from './declarations.mjs';

/**
 * @returns `[{ declaration: 'Finding', text: '@tongban/core/check: Finding has lost `readonly rule: string;`' }]`
 */
export function findBreaks(before, after) {
  return [...before].flatMap(([heading, declarations]) => {
    const now = after.get(heading);
    if (heading === NOT_EXPORTED) return changedBehindExports(declarations, after);
    if (!now) return [{ declaration: heading, text: `${heading} is gone` }];
    const candidates = now.flatMap((declaration) => inFull(declaration, after));
    return declarations
      .flatMap((declaration) => inFull(declaration, before))
      .flatMap((declaration) => breaksOf(declaration, candidates))
      .map(({ declaration, text }) => ({ declaration, text: `${heading}: ${text}` }));
  });
}

/** One that is gone from there is exported now, or what named it has changed and is told itself. */
function changedBehindExports(declarations, after) {
  const now = [...after.values()]
    .flat()
    .map(({ head, members }) => ({ head: head.replace(/^export /, ''), members }));
  const names = new Set(now.map(({ head }) => nameOf(head)));
  return declarations
    .filter(({ head }) => names.has(nameOf(head)))
    .flatMap((declaration) => breaksOf(declaration, now));
}

/** What is exported once more by another entry stands in the report by reference. */
function inFull(declaration, report) {
  const [, name, entry] = REFERENCE.exec(declaration.head) ?? [];
  if (!entry) return [declaration];
  return report.get(entry).filter(({ head }) => nameOf(head) === name);
}

const REFERENCE = /^export \{ ([\w$]+) \} from '([^']+)';$/;

/** A function has as many declarations of one name as overloads. */
function breaksOf(declaration, now) {
  const name = nameOf(declaration.head);
  const candidates = now.filter(({ head }) => nameOf(head) === name);
  const broken = (text) => [{ declaration: name, text }];
  if (candidates.length === 0) return broken(`${name} is gone`);
  const same = candidates.find(({ head }) => head === declaration.head);
  if (!same) return broken(`${name} was \`${declaration.head}\`, is \`${candidates[0].head}\``);
  return [...lostMembers(declaration, same), ...newDuties(declaration, same)].flatMap((text) =>
    broken(`${name} ${text}`),
  );
}

function lostMembers(before, after) {
  return before.members
    .filter((member) => !after.members.includes(member))
    .map((member) => {
      const changed = after.members.find((other) => memberName(other) === memberName(member));
      return changed ? `had \`${member}\`, has \`${changed}\`` : `has lost \`${member}\``;
    });
}

/** Others make objects of an interface too, and do not know the new member. */
function newDuties(before, after) {
  if (!/^(export )?interface /.test(before.head)) return [];
  const known = new Set(before.members.map(memberName));
  return after.members
    .filter((member) => !known.has(memberName(member)) && !/^(readonly )?("[^"]*"|[\w$]+)\?/.test(member))
    .map((member) => `now demands \`${member}\``);
}

const KINDS =
  /^(export )?(abstract )?(class|interface|function|const|let|var|type|enum|namespace|element|token|file) /;

/** The name behind `export interface`, `element` and their like; of a file its address. */
function nameOf(head) {
  return REFERENCE.exec(head)?.[1] ?? /^[\w$@/.*-]+/.exec(head.replace(KINDS, ''))?.[0] ?? head;
}

/** `attribute code`, `rule`: all before the type. */
const memberName = (member) =>
  member
    .replace(/^readonly /, '')
    .replace(/[?(:<=;].*$/, '')
    .trim();
