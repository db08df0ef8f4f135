/** Words an expression takes for something else than an answer. */
const TAKEN = /^(true|false|null|this|undefined|model|row|index|arrayIndex|__proto__)$/;

/**
 * Names for properties of the joint form, each made of an id: expressions can speak of them (`food_licence.area > 50`), and no two
 * are the same. The same ids in the same order give the same names.
 */
export function jointKeys(ids: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return ids.map((id) => {
    const plain = id.replace(/[^A-Za-z0-9_]/g, '_');
    const name = /^[0-9]/.test(plain) || plain === '' || TAKEN.test(plain) ? `_${plain}` : plain;
    let key = name;
    for (let count = 2; used.has(key); count += 1) key = `${name}_${String(count)}`;
    used.add(key);
    return key;
  });
}
