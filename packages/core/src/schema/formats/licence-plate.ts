const province = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]';
/** No I and O, which are taken for 1 and 0. */
const sign = '[A-HJ-NP-Z\\d]';

const plate = new RegExp(
  `^(${province}[A-HJ-NP-Z](` +
    // Petrol: five signs; the last may say what the vehicle is for.
    `${sign}{5}|${sign}{4}[挂学警港澳试超领]` +
    // New energy: the letter first on small vehicles, last on large ones (A–E electric, F–K other).
    `|[A-HJK]${sign}\\d{4}|\\d{5}[A-HJK])` +
    `|\\d{6}使)$`,
);

/** Whether a text is the number of a Chinese licence plate (GA 36-2018), with or without the dot. */
export function isLicencePlate(text: string): boolean {
  return plate.test(text.replace('·', ''));
}
