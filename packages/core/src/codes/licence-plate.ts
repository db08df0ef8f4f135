import type { CodeFault } from './code-fault.js';

/** The short names of provinces that plates begin with, in the order of GB/T 2260. */
export const platePrefixes = '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新';

/** The parts of a plate: `{ prefix: '粤', office: 'A', number: '12345' }`. */
export interface LicencePlateParts {
  readonly prefix: string;
  /** The letter of the issuing office. */
  readonly office: string;
  /** 5 signs, or 6 for new energy. */
  readonly number: string;
  /** Of a new-energy vehicle (新能源汽车号牌): one sign more. */
  readonly newEnergy: boolean;
}

/** Letters of new energy: D and F first, the others since; A to E and D are electric, F to K are not. */
const newEnergy = /^(?:[A-HJK][0-9A-HJ-NP-Z]\d{4}|\d{5}[A-HJK])$/;
/** Five signs (I and O are never used), or four and a word: trailer, learner, police, border. */
const ordinary = /^(?:[0-9A-HJ-NP-Z]{5}|[0-9A-HJ-NP-Z]{4}[挂学警港澳])$/;

/**
 * What is wrong with the number of a motor vehicle's plate (机动车号牌, GA 36-2018), without the dot: `粤A12345`, of new energy
 * `粤AD12345`, trailer `粤A1234挂`. Plates of embassies and of the army are other series and are `character`.
 */
export function checkLicencePlate(code: unknown): CodeFault | undefined {
  if (typeof code !== 'string') return 'type';
  if (code === '' || platePrefixes.indexOf(code.charAt(0)) < 0) return 'region';
  if (code.length !== 7 && code.length !== 8) return 'length';
  if (!/[A-HJ-NP-Z]/.test(code.charAt(1))) return 'character';
  const number = code.slice(2);
  if (code.length === 8) return newEnergy.test(number) ? undefined : 'character';
  return ordinary.test(number) ? undefined : 'character';
}

/** The parts of a plate, or `undefined` when something is wrong with it. */
export function parseLicencePlate(code: unknown): LicencePlateParts | undefined {
  if (checkLicencePlate(code) !== undefined) return undefined;
  const text = code as string;
  return {
    prefix: text.charAt(0),
    office: text.charAt(1),
    number: text.slice(2),
    newEnergy: text.length === 8,
  };
}
