import type { Letter, SignedLetter } from '@tongban/core/commitment';
import { SignaturePad, type PadHost } from '../form/rich/signature-pad.js';
import { BOX, inBox, isSpeck } from './drawn-path.js';
import type { Applicant } from './letter-scene.js';

/** Height of the paper by its width: where it is narrow, as high as a hand needs. */
const RATIO = { wide: BOX.height / BOX.width, narrow: 0.55 };
/** Pixels of CSS. */
const NARROW = 480;

/** What is missing before a letter is signed, by key of its words; the first is the one to go to. */
export type Lack = 'read' | 'agent' | 'strokes' | 'speck' | 'name' | 'other-name';

/** What a resident has put into a letter before signing it: kept in memory, for as long as the letter is on the page. */
export class Signing {
  choice: 'commit' | 'proof' | undefined;
  /** That it was read: ticked by the resident, never for them. */
  read = false;
  /** Whether somebody signs for the applicant. */
  byAgent = false;
  agent = '';
  lacks: readonly Lack[] = [];
  readonly pad: SignaturePad;
  readonly #host: PadHost;

  /** @param width - Of the letter, in pixels. */
  constructor(host: PadHost, width: number) {
    this.#host = host;
    this.pad = new SignaturePad(host, width < NARROW ? RATIO.narrow : RATIO.wide);
    // Where nothing but keys can point, nobody can write by hand. Both ways are offered everywhere.
    this.pad.way = matchMedia('(any-pointer: coarse)').matches ? 'draw' : 'type';
  }

  release(): void {
    this.pad.release();
  }

  set(change: Partial<Pick<Signing, 'choice' | 'read' | 'byAgent' | 'agent'>>): void {
    Object.assign(this, change);
    this.lacks = [];
    this.#host.redraw();
  }

  /** What is missing, in the order of the page; also drawn. */
  check(applicant: Applicant | undefined): readonly Lack[] {
    const lacks: Lack[] = [];
    if (!this.read) lacks.push('read');
    if (this.byAgent && !this.agent.trim()) lacks.push('agent');
    if (this.pad.empty) lacks.push(this.pad.way === 'type' ? 'name' : 'strokes');
    else if (this.pad.way !== 'type' && isSpeck(this.pad.path(BOX.width))) lacks.push('speck');
    else if (this.pad.way === 'type' && !this.#isSigner(applicant)) lacks.push('other-name');
    this.lacks = lacks;
    this.#host.redraw();
    return lacks;
  }

  /** The letter as it is signed at this moment, in milliseconds since 1970. */
  signed(letter: Letter, now: number): SignedLetter {
    const typed = this.pad.way === 'type';
    return {
      letter: letter.id,
      kind: letter.kind,
      item: letter.item,
      materials: letter.kind === 'commitment' ? [letter.material] : letter.materials.map(({ key }) => key),
      signedAt: momentInChina(now),
      signature: typed
        ? { kind: 'typed', name: this.pad.name.trim() }
        : { kind: 'drawn', path: inBox(this.pad.path(BOX.width)) },
      ...(this.byAgent && { agent: this.agent.trim() }),
      ...(letter.kind === 'deferral' && letter.until !== undefined && { until: letter.until }),
    };
  }

  /** A typed name is that of whoever signs, as far as it is known: masked names tell nothing. */
  #isSigner(applicant: Applicant | undefined): boolean {
    const expected = this.byAgent ? this.agent : signerOf(applicant);
    if (!expected || expected.indexOf('*') >= 0) return true;
    return bare(expected) === bare(this.pad.name);
  }
}

/** Who signs, if nobody does for them; empty where that is not known. */
export const signerOf = (applicant: Applicant | undefined): string =>
  applicant?.signer ?? applicant?.name ?? '';

/** Whether somebody signs for the applicant by office. */
export const isOrganisation = (applicant: Applicant | undefined): boolean => applicant?.signer !== undefined;

const bare = (name: string): string => name.replace(/[\s·•．.]/g, '').toLowerCase();

/** ISO 8601 with the offset of China, which has one time zone. */
const momentInChina = (ms: number): string =>
  new Date(ms + 8 * 3_600_000).toISOString().replace(/\.\d+Z$/, '+08:00');
