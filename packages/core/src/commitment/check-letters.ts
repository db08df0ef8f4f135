import type { Issue } from '../base/issue.js';
import { pointerTo } from '../base/pointer.js';
import type { Checklist } from '../checklist/checklist.js';
import type { JointApplication } from '../form/joint-application.js';
import type { Scenario } from '../format/generated/types.js';
import type { Day } from '../limits/day.js';
import type { WorkCalendar } from '../limits/work-calendar.js';
import { commitmentLetters, lineBar } from './commitment-letters.js';
import { dayOf } from './deferral-limit.js';
import { deferralLetters } from './deferral-letters.js';
import { LETTER_DAYS } from './letter-age.js';
import type { DeferralLetter, Letter, SignedLetter } from './letter.js';
import type { CreditBar } from './may-commit.js';
import { mayDefer, missingLines } from './may-defer.js';
import { readSignedLetter } from './read-signed.js';

/** What letters are checked against. */
export interface LetterCheck {
  /** Of the answers the application was made with. */
  readonly checklist: Checklist;
  readonly scenario?: Scenario;
  /** The day the application is taken in. */
  readonly acceptedOn: Day;
  /** The moment it comes in, in milliseconds since 1970. Left out: the end of that day in China. */
  readonly now?: number;
  readonly calendar?: WorkCalendar;
  /** What the record of the person rules out, as far as it is known. */
  readonly credit?: CreditBar;
}

/** What of a joint application is looked at. */
type Handed = Pick<JointApplication, 'materials' | 'letters'>;

/** A letter as it came, and where. */
interface Given {
  readonly signed: SignedLetter;
  readonly pointer: string;
}

/**
 * Whether what is committed to or deferred may be, and has its letter: the check of a gateway, with the same code that made the letters in
 * the page. Empty when all is well; pointers lead into the joint application.
 *
 * Codes: `letter-form` (`params.part`), `letter-missing` (`params.item`), `letter-unknown` (of nothing asked for, or a second one), `letter-materials`, `letter-early`,
 * `letter-old` (`params.days`), `letter-deadline` (`params.latest`), `letter-expired`, `letter-barred` (`params.reason`), `not-committable`, `not-deferrable` (`params.reason`).
 */
export function checkLetters(handed: Handed, check: LetterCheck): readonly Issue[] {
  const issues: Issue[] = [];
  const tell: Tell = (pointer, code, params = {}) => void issues.push({ pointer, code, params });
  const given = readAll(handed.letters, tell);
  const desk: Desk = { ...check, tell, keysOf: keysOf(handed), placeOf: placeOf(handed) };
  checkCommitted(desk);
  checkDeferred(desk);
  const expected = expectedLetters(desk);
  for (const letter of expected) {
    const [found, ...others] = given.filter(({ signed }) => isOf(signed, letter));
    // Only one is looked at, so only one may be there to be kept.
    for (const { pointer } of others) tell(pointer, 'letter-unknown');
    if (found) checkOne(letter, found, desk);
    else for (const key of keysIn(letter)) tell(desk.placeOf(key), 'letter-missing', { item: letter.item });
  }
  for (const { signed, pointer } of given) {
    if (expected.some((letter) => isOf(signed, letter))) continue;
    const reason = barOf(signed, check);
    if (reason === undefined) tell(pointer, 'letter-unknown');
    else tell(pointer, 'letter-barred', { reason });
  }
  return issues;
}

type Tell = (pointer: string, code: string, params?: Issue['params']) => void;

/** All that one check has before it. */
interface Desk extends LetterCheck {
  readonly tell: Tell;
  /** Keys of the materials in a state. */
  keysOf(state: 'committed' | 'deferred'): readonly string[];
  /** Pointer to what is said of a material. */
  placeOf(key: string): string;
}

const keysOf =
  ({ materials }: Handed): Desk['keysOf'] =>
  (state) =>
    materials.filter((material) => material.state === state).map(({ key }) => key);

const placeOf =
  ({ materials }: Handed): Desk['placeOf'] =>
  (key) =>
    pointerTo(pointerTo('/materials', materials.map((material) => material.key).indexOf(key)), 'state');

const isOf = (signed: SignedLetter, { id, kind }: Letter): boolean =>
  signed.letter === id && signed.kind === kind;

function checkCommitted({ checklist, credit, tell, keysOf: keys, placeOf: place }: Desk): void {
  for (const key of keys('committed')) {
    const line = checklist.lines.filter((each) => each.key === key)[0];
    const bar = line && lineBar(checklist, line, credit);
    if (bar) tell(place(key), 'letter-barred', { reason: bar });
    else if (!line?.commitment || line.exemption) tell(place(key), 'not-committable');
  }
}

function checkDeferred({ checklist, credit, tell, keysOf: keys, placeOf: place }: Desk): void {
  const deferred = keys('deferred');
  const answer = mayDefer(checklist, deferred, credit);
  const told = answer.may ? [] : answer.keys;
  if (!answer.may) for (const key of told) tell(place(key), 'not-deferrable', { reason: answer.reason });
  const known = missingLines(checklist, deferred).map(({ key }) => key);
  for (const key of deferred)
    if (told.indexOf(key) < 0 && known.indexOf(key) < 0)
      tell(place(key), 'not-deferrable', { reason: 'unknown' });
}

function expectedLetters({
  checklist,
  scenario,
  credit,
  acceptedOn,
  calendar,
  keysOf: keys,
}: Desk): readonly Letter[] {
  const about = { ...(scenario && { scenario }) };
  return [
    ...commitmentLetters(checklist, keys('committed'), { ...about, ...(credit && { credit }) }),
    ...deferralLetters(checklist, keys('deferred'), { ...about, acceptedOn, ...(calendar && { calendar }) }),
  ];
}

function readAll(letters: JointApplication['letters'], tell: Tell): readonly Given[] {
  const found: Given[] = [];
  letters.forEach((each, index) => {
    const pointer = pointerTo('/letters', index);
    const signed = readSignedLetter(each);
    if ('wrong' in signed)
      tell(signed.wrong ? pointerTo(pointer, signed.wrong) : pointer, 'letter-form', { part: signed.wrong });
    else found.push({ signed, pointer });
  });
  return found;
}

function checkOne(letter: Letter, { signed, pointer }: Given, desk: Desk): void {
  const { tell } = desk;
  const keys = keysIn(letter);
  const same =
    signed.item === letter.item &&
    keys.slice().sort().join('\n') === signed.materials.slice().sort().join('\n');
  if (!same) tell(pointerTo(pointer, 'materials'), 'letter-materials');
  checkSignedAt(signed, pointer, desk);
  if (letter.kind === 'deferral') checkUntil(letter, { signed, pointer }, desk);
}

const DAY = 86_400_000;
/** A clock may be wrong by hours, not by days. */
const CLOCK = DAY;

function checkSignedAt({ signedAt }: SignedLetter, pointer: string, { acceptedOn, now, tell }: Desk): void {
  const at = Date.parse(signedAt);
  const begins = Date.parse(`${acceptedOn}T00:00:00+08:00`);
  if (at > (now ?? begins + DAY) + CLOCK) tell(pointerTo(pointer, 'signedAt'), 'letter-early');
  if (at < begins - LETTER_DAYS * DAY)
    tell(pointerTo(pointer, 'signedAt'), 'letter-old', { days: LETTER_DAYS });
}

/** A letter that was read without a calendar names limits and no day: by these it holds, and `datedLetters` says the day. */
function checkUntil(
  letter: DeferralLetter,
  { signed: { until }, pointer }: Given,
  { acceptedOn, calendar, tell }: Desk,
): void {
  if (until === undefined) return;
  const at = pointerTo(pointer, 'until');
  const promised = letter.promised && dayOf(letter.promised, { acceptedOn, ...(calendar && { calendar }) });
  const latest = [letter.until, promised].filter((day): day is Day => day !== undefined).sort()[0];
  if (until < acceptedOn) tell(at, 'letter-expired');
  if (latest !== undefined && until > latest) tell(at, 'letter-deadline', { latest });
}

const keysIn = (letter: Letter): readonly string[] =>
  letter.kind === 'commitment' ? [letter.material] : letter.materials.map(({ key }) => key);

/** What rules out a letter that should not be there. */
function barOf(
  { kind, item, materials }: SignedLetter,
  { checklist, credit }: LetterCheck,
): string | undefined {
  if (kind === 'deferral') return credit;
  const line = checklist.lines.filter(({ key }) => materials.indexOf(key) >= 0)[0];
  const own = checklist.items.filter((each) => each.item.id === item)[0]?.item.commitmentBarred?.[0];
  return own ?? (line && lineBar(checklist, line, credit)) ?? credit;
}
