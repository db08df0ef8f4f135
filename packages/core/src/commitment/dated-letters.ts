import type { JointApplication } from '../form/joint-application.js';
import type { LetterCheck } from './check-letters.js';
import { deferralLetters } from './deferral-letters.js';
import type { SignedLetter } from './letter.js';
import { readSignedLetter } from './read-signed.js';

/**
 * The letters of an application that `checkLetters` has nothing against, each letter of deferral with its day: the one that was read, else
 * (the page had no calendar, and the letter said "within 5 working days") the one its limits end on, counted from the day of acceptance. Without a
 * day where the calendar does not reach so far.
 */
export function datedLetters(
  { materials, letters }: Pick<JointApplication, 'materials' | 'letters'>,
  { checklist, scenario, acceptedOn, calendar }: Omit<LetterCheck, 'now' | 'credit'>,
): readonly SignedLetter[] {
  const deferred = materials.filter(({ state }) => state === 'deferred').map(({ key }) => key);
  const known = deferralLetters(checklist, deferred, {
    ...(scenario && { scenario }),
    acceptedOn,
    ...(calendar && { calendar }),
  });
  return letters
    .map(readSignedLetter)
    .filter((letter): letter is SignedLetter => !('wrong' in letter))
    .map((letter) => {
      const until = letter.until ?? known.filter(({ id }) => id === letter.letter)[0]?.until;
      return until === undefined ? letter : { ...letter, until };
    });
}
