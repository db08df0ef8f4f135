import { isRecord, type Json } from '../../base/json.js';

/** Answers of questions that are not shown now, and the value without them. */
export class Hidden {
  /** Counts changes. */
  version = 0;
  private readonly pointers = new Map<object, readonly string[]>();
  private trie: Trie | undefined;
  private trieOf = -1;
  /** Objects that were cut before, so that what did not change stays the same object. */
  private cut = new WeakMap<object, { readonly trie: Trie; readonly value: Json }>();

  /** `owner` hides what stands at `pointers`. */
  add(owner: object, pointers: readonly string[]): void {
    const old = this.pointers.get(owner);
    if (old ? String(old) === String(pointers) : pointers.length === 0) return;
    this.pointers.set(owner, pointers);
    this.version++;
  }

  /** `owner` hides nothing any more. */
  remove(owner: object): void {
    if (this.pointers.delete(owner)) this.version++;
  }

  /** Whether what stands at `pointer` is hidden, or what it is in. */
  has(pointer: string): boolean {
    if (this.pointers.size === 0) return false;
    let trie: Trie | undefined = this.tree();
    for (const step of pointer.split('/').slice(1)) {
      trie = trie?.get(step);
      if (trie && trie.size === 0) return true;
    }
    return false;
  }

  /** `value` without what is hidden; the same object when nothing is. */
  without(value: Json | undefined): Json | undefined {
    return this.pointers.size === 0 || value === undefined ? value : this.strip(value, this.tree());
  }

  private strip(value: Json, trie: Trie): Json {
    if (!isRecord(value) && !Array.isArray(value)) return value;
    const known = this.cut.get(value);
    if (known?.trie === trie) return known.value;
    let out: Json = value as Json;
    trie.forEach((inner, step) => {
      const name = step.replace(/~1/g, '/').replace(/~0/g, '~');
      if (!Object.prototype.hasOwnProperty.call(value, name)) return;
      const old = (value as Record<string, Json>)[name] as Json;
      const left = inner.size === 0 ? undefined : this.strip(old, inner);
      if (left === old) return;
      if (out === value) out = Array.isArray(value) ? [...(value as Json[])] : { ...value };
      const copy = out as Record<string, Json>;
      // A cell of a tuple cannot be taken out without moving the others.
      if (left !== undefined) copy[name] = left;
      else if (Array.isArray(out)) copy[name] = null;
      else delete copy[name];
    });
    this.cut.set(value, { trie, value: out });
    return out;
  }

  private tree(): Trie {
    if (!this.trie || this.trieOf !== this.version) {
      this.trie = new Map() as Trie;
      this.trieOf = this.version;
      this.pointers.forEach((pointers) => pointers.forEach((pointer) => this.plant(pointer)));
    }
    return this.trie;
  }

  private plant(pointer: string): void {
    let trie = this.trie as Trie;
    const steps = pointer.split('/').slice(1);
    const last = steps.pop() ?? '';
    for (const step of steps) {
      const next = trie.get(step);
      // All of it is hidden already.
      if (next?.size === 0) return;
      const inner: Trie = next ?? (new Map() as Trie);
      trie.set(step, inner);
      trie = inner;
    }
    trie.set(last, new Map() as Trie);
  }
}

/** Steps of pointers; one without more is hidden whole. */
interface Trie extends Map<string, Trie> {}
