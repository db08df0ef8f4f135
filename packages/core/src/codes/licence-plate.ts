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

/** The letter stands first on small vehicles, last on large ones: A to E are electric, F to K are not. */
const newEnergy = /^(?:[A-HJK][A-HJ-NP-Z\d]\d{4}|\d{5}[A-HJK])$/;
/** No I and O, which are taken for 1 and 0; the last may say what the vehicle is for. */
const ordinary = /^[A-HJ-NP-Z\d]{4}[A-HJ-NP-Z\d挂学警港澳试超领]$/;

/**
 * What is wrong with the number of a motor vehicle's plate (机动车号牌, GA 36-2018), without the dot: `粤A12345`, of new energy
 * `粤AD12345`, of a trailer `粤A1234挂`. `123456使` is an embassy's; plates of the army are another series.
 */
export function checkLicencePlate(code: unknown): CodeFault | undefined {
  if (typeof code !== 'string') return 'type';
  if (/^\d{6}使$/.test(code)) return undefined;
  if (code === '' || platePrefixes.indexOf(code.charAt(0)) < 0) return 'region';
  if (code.length !== 7 && code.length !== 8) return 'length';
  const right = code.length === 8 ? newEnergy : ordinary;
  return /[A-HJ-NP-Z]/.test(code.charAt(1)) && right.test(code.slice(2)) ? undefined : 'character';
}

/** The parts of a plate that begins with a province, or `undefined` when something is wrong with it. */
export function parseLicencePlate(code: unknown): LicencePlateParts | undefined {
  if (checkLicencePlate(code) !== undefined) return undefined;
  const text = code as string;
  if (platePrefixes.indexOf(text.charAt(0)) < 0) return undefined;
  return {
    prefix: text.charAt(0),
    office: text.charAt(1),
    number: text.slice(2),
    newEnergy: text.length === 8,
  };
}
