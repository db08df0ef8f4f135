import type { Item, Limit, Material, Question } from '../format/generated/types.js';

/** What a resident asks first, worked out from an item. */
export interface ItemFacts {
  /** Materials to bring in any case. */
  readonly bring: number;
  /** Materials only some situations need. */
  readonly conditional: number;
  /** Materials that are wanted in any case and need not be handed in (免提交). */
  readonly exempt: number;
  /** Whether materials are listed at all. */
  readonly hasMaterials: boolean;
  /** The limit that counts for the resident: the promised one, else the legal one. */
  readonly limit?: Limit;
  /** Done while one waits (即办件). */
  readonly instant: boolean;
}

/** One answer that makes a material necessary, with its question. */
export interface MaterialReason {
  readonly question: string;
  readonly option: string;
}

/** The facts of an item. */
export function itemFacts(item: Item): ItemFacts {
  const reasons = materialReasons(item);
  const all = item.materials ?? [];
  const needed = all.filter((material) => !material.exemption && !isOptional(material));
  const limit = item.promisedLimit ?? item.legalLimit;
  return {
    bring: needed.filter((material) => !reasons.has(material.id)).length,
    conditional: needed.filter((material) => reasons.has(material.id)).length,
    exempt: all.filter((material) => material.exemption && !reasons.has(material.id)).length,
    hasMaterials: all.length > 0,
    ...(limit && { limit }),
    instant: isInstant(item),
  };
}

/** For each material that is not always needed: the answers that call for it. */
export function materialReasons(item: Item): ReadonlyMap<string, readonly MaterialReason[]> {
  const reasons = new Map<string, MaterialReason[]>();
  const visit = (questions: readonly Question[]): void => {
    for (const question of questions) {
      for (const option of question.options) {
        for (const id of option.materials ?? []) {
          reasons.set(id, [...(reasons.get(id) ?? []), { question: question.question, option: option.text }]);
        }
        visit(option.questions ?? []);
      }
    }
  };
  visit(item.situations ?? []);
  return reasons;
}

/** Not a must (非必要). */
export function isOptional(material: Material): boolean {
  return isNeed(material, '2');
}

/** May follow later (容缺后补). */
export function isDeferrable(material: Material): boolean {
  return !!material.deferral || isNeed(material, '3');
}

function isNeed({ necessity }: Material, code: string): boolean {
  return necessity?.system === 'natl.material-need' && necessity.code === code;
}

function isInstant(item: Item): boolean {
  const spoken = item.caseType?.system === 'natl.project-type' && item.caseType.code === '1';
  return spoken || item.promisedLimit?.amount === 0;
}
