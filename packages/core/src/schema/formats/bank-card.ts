/** Whether a text is a bank card's number: 12 to 19 digits whose last is right (ISO/IEC 7812-1, annex B: Luhn). */
export function isBankCard(text: string): boolean {
  if (!/^[1-9]\d{11,18}$/.test(text)) return false;
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = Number(text.charAt(text.length - 1 - at));
    const counted = at % 2 === 0 ? digit : digit * 2;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
}
