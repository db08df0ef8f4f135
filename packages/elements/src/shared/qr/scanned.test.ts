import { expect, fixture } from '@open-wc/testing';
import { encode } from 'uqr';
import { qrCode } from './qr-code.js';
import { scan } from '../../testing/scan.js';

/** The longest addresses of each size of code, up to the longest a token makes. */
const longest = 620;

const address = (length: number): string => {
  const before = 'https://a.example/#t=';
  return before + 'Ab3_x-Z9'.repeat(100).slice(0, length - before.length);
};

/** One address for each version of code that addresses of rating pages make at a level. */
function ofEachVersion(correction: 'M' | 'Q' | 'H'): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (let length = 24; length <= longest; length += 1)
    found.set(encode(address(length), { ecc: correction, boostEcc: true }).version, address(length));
  return found;
}

const drawn = (text: string, correction: 'M' | 'Q' | 'H'): Promise<SVGSVGElement> =>
  fixture<SVGSVGElement>(qrCode(text, { correction }));

describe('a QR code before a phone', () => {
  for (const correction of ['M', 'Q', 'H'] as const)
    it(`is read in every size an address makes it, at level ${correction}`, async function () {
      this.timeout(60_000);
      const versions = ofEachVersion(correction);
      expect(versions.size).to.be.greaterThan(15);
      for (const [version, text] of versions)
        expect(await scan(await drawn(text, correction)), `version ${version}`).to.equal(text);
    });

  for (const colour of ['#fff', '#000', '#8a8a8a'])
    it(`is read off a sign with a spot of ${colour} on it`, async () => {
      for (const length of [60, 120, 200]) {
        const svg = await drawn(address(length), 'Q');
        expect(await scan(svg, { spot: 5, colour }), String(length)).to.equal(address(length));
      }
    });

  it('takes more damage on a sign than on a screen', async () => {
    const most = async (correction: 'M' | 'H'): Promise<number> => {
      const svg = await drawn(address(120), correction);
      let spot = 0;
      while (spot < 40 && (await scan(svg, { spot: spot + 1, colour: '#fff' })) === address(120)) spot += 1;
      return spot;
    };
    expect(await most('H')).to.be.greaterThan(await most('M'));
  });
});
