import type { Issue } from '../../base/issue.js';
import { isRecord, type Json } from '../../base/json.js';
import { pointerTo } from '../../base/pointer.js';
import type { Plan } from '../layout/plan.js';
import { CHOSEN } from '../layout/pseudo-names.js';
import { stepsOf, without } from './answers.js';
import type { Place } from './place.js';
import type { Tree } from './tree.js';

/** Something that is shown or not. */
export interface Hideable {
  readonly plan: Plan;
  readonly shown: boolean;
}

/** Answers of questions that are not shown now, and the value without them. */
export class Hidden {
  /** Counts changes. */
  version = 0;
  private readonly pointers = new Map<Hideable, readonly string[]>();
  /** What is shown though it is hidden elsewhere in the form. */
  private readonly kept = new Map<Hideable, string>();
  private trie: Trie | undefined;
  /** Objects that were cut before, so that what did not change stays the same object. */
  private readonly cut = new WeakMap<object, { readonly trie: Trie; readonly value: Json }>();

  /** Something inside the object at `around` is shown from now on, or not. To be told again while it is not: entries come and go. */
  note(owner: Hideable, around: Place, tree: Tree): void {
    const { plan, shown } = owner;
    const pointers = shown && !plan.twin ? [] : pointersOf(plan, around, tree);
    const known = this.pointers.get(owner);
    if (!shown && known?.length === pointers.length && pointers.every((pointer, at) => pointer === known[at]))
      return;
    if (pointers.length === 0 || shown) this.forget(owner);
    if (pointers.length === 0) return;
    if (shown) this.kept.set(owner, pointers[0] as string);
    else {
      this.kept.delete(owner);
      this.pointers.set(owner, pointers);
    }
    this.change();
  }

  /** Something is no more. */
  forget(owner: Hideable): void {
    const known = this.pointers.delete(owner);
    if (this.kept.delete(owner) || known) this.change();
  }

  /** Whether what stands at `pointer` is hidden, or what it is in. */
  has(pointer: string): boolean {
    let trie: Trie | undefined = this.tree();
    for (const step of stepsOf(pointer)) {
      trie = trie?.get(step);
      if (trie?.size === 0) return true;
    }
    return false;
  }

  /** Whether an issue is about what is hidden: also that no branch fits, where the choice is. */
  hides({ code, pointer }: Issue): boolean {
    return this.has(pointer) || (/^(one|any)Of$/.test(code) && this.has(pointerTo(pointer, CHOSEN)));
  }

  /** `value` without what is hidden; the same object when nothing is. */
  without(value: Json | undefined): Json | undefined {
    return value === undefined ? value : this.strip(value, this.tree());
  }

  private change(): void {
    this.version++;
    this.trie = undefined;
  }

  private strip(value: Json, trie: Trie): Json {
    if (trie.size === 0 || typeof value !== 'object' || value === null) return value;
    const known = this.cut.get(value);
    if (known?.trie === trie) return known.value;
    const given = value as Record<string, Json>;
    let out = given;
    trie.forEach((inner, name) => {
      if (!Object.prototype.hasOwnProperty.call(value, name)) return;
      const old = out[name] as Json;
      const left = inner.size === 0 ? undefined : this.strip(old, inner);
      if (left === old) return;
      if (!isRecord(value)) {
        // A part of a tuple cannot be taken out without moving the others.
        if (out === given) out = [...(value as Json[])] as never;
        out[name] = left ?? null;
      } else out = left === undefined ? without(out, name) : { ...out, [name]: left };
    });
    this.cut.set(value, { trie, value: out });
    return out;
  }

  private tree(): Trie {
    if (!this.trie) {
      const trie: Trie = (this.trie = new Map());
      const kept = new Set(this.kept.values());
      this.pointers.forEach((pointers) => {
        for (const pointer of pointers) if (!kept.has(pointer)) plant(trie, stepsOf(pointer));
      });
    }
    return this.trie;
  }
}

/** Steps of pointers; one without more is hidden whole. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- a type cannot contain itself.
interface Trie extends Map<string, Trie> {}

function plant(root: Trie, steps: readonly string[]): void {
  let trie = root;
  for (let index = 0; index < steps.length; index++) {
    const step = steps[index] as string;
    const known = trie.get(step);
    // All of what is around it is hidden already.
    if (known?.size === 0) return;
    const next: Trie = (index < steps.length - 1 && known) || new Map();
    trie.set(step, next);
    trie = next;
  }
}

/** Where the answers of a plan stand, the outermost of each. */
function pointersOf(plan: Plan, around: Place, tree: Tree): string[] {
  const { pointer } = around;
  switch (plan.kind) {
    case 'data':
      return plan.steps.length > 0 ? [plan.steps.reduce(pointerTo, pointer)] : [];
    case 'choice':
    case 'entries':
      return (tree.structures?.namesAsked(plan, around, tree) ?? []).map((name) => pointerTo(pointer, name));
    default:
      return (plan.inside ?? []).reduce<string[]>(
        (out, inner) => out.concat(pointersOf(inner, around, tree)),
        [],
      );
  }
}
