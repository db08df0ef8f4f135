import type { Item, Limit, Material, Option, Question, Scenario } from '../format/generated/types.js';
import { pick, type Random } from '../base/testing/random.mjs';
import type { Answers, ChecklistSubject } from './checklist.js';

/** How wild a made-up scenario is. */
export interface Wildness {
  /** Items at most, and about as many questions and materials each. */
  readonly size: number;
  /** Whether ids may lead nowhere, be used twice, be called like members of an object, and questions ask each other in circles. */
  readonly hostile: boolean;
}

/** A scenario with its items, another for each state of `random`. The items are those of the scenario, as `scenarioSubject` finds them. */
export function randomScenario(
  random: Random,
  { size, hostile }: Wildness,
): { readonly scenario: Scenario; readonly items: Item[] } {
  const maker = new Maker(random, hostile);
  const count = 1 + Math.floor(random() * size);
  const items = Array.from({ length: count }, (_, index) => maker.item(`i${String(index)}`, size));
  return { scenario: maker.scenario(items, size), items };
}

/** Answers, some of them to questions that are not asked or with options that do not exist. */
export function randomAnswers(random: Random, { items, scenario }: ChecklistSubject): Answers {
  const answers: Record<string, string[]> = {};
  const answer = (questions: readonly Question[] | undefined, prefix: string): void => {
    for (const { id, options } of questions ?? []) {
      const chosen = options.filter(() => random() < 0.35).map((option) => option.id);
      if (random() < 0.8 && chosen.length > 0)
        Object.defineProperty(answers, prefix + id, {
          value: random() < 0.1 ? ['nowhere', ...chosen.reverse()] : chosen,
          enumerable: true,
          configurable: true,
          writable: true,
        });
      for (const option of options) answer(option.questions, prefix);
    }
  };
  answer(scenario?.situations, '');
  for (const item of items) answer(item.situations, scenario ? `${item.id}/` : '');
  return answers;
}

const hostileIds = ['__proto__', 'constructor', 'toString', 'a/b', '', '~0'];
const units: readonly Limit['unit'][] = ['workday', 'day', 'hour', 'month'];

class Maker {
  readonly #random: Random;
  readonly #hostile: boolean;

  constructor(random: Random, hostile: boolean) {
    this.#random = random;
    this.#hostile = hostile;
  }

  item(id: string, size: number): Item {
    const materials = this.#list(size, (index) => this.#material(this.#id(`m${String(index)}`)));
    const situations = this.#questions(size, materials, []);
    const item = {
      id,
      name: `事项 ${id}`,
      type: { system: 'natl.task-type', code: '20' },
      department: { name: '某局' },
      materials,
      situations,
    };
    return this.#chance(0.1) ? { ...item, commitmentBarred: ['environment'] } : item;
  }

  scenario(items: readonly Item[], size: number): Scenario {
    const theirs = items.map((item) => (item.materials ?? []).map(({ id }) => `${item.id}/${id}`)).flat();
    const materials = this.#list(size / 2, (index) => {
      const material = this.#material(this.#id(`own${String(index)}`));
      if (theirs.length > 0 && this.#chance(0.4))
        material.replaces = [pick(this.#random, theirs), this.#reference(theirs)];
      return material;
    });
    const inside = items.map((item) => item.materials ?? []).flat();
    const named = [...materials, ...inside.filter(() => this.#chance(0.15))];
    const committable = [...theirs, ...materials.map(({ id }) => id)];
    return {
      id: 'scenario',
      name: '一件事',
      items: items.map(({ id }) => id),
      materials,
      situations: this.#questions(size, named, items, committable),
    };
  }

  #questions(
    size: number,
    materials: readonly Material[],
    items: readonly Item[],
    committable: readonly string[] = materials.map(({ id }) => id),
  ): Question[] {
    const all: Question[] = [];
    const make = (most: number, depth: number): Question[] =>
      this.#list(most, () => {
        const question: Question = { id: this.#id(`q${String(all.length)}`), question: '？', options: [] };
        all.push(question);
        if (this.#chance(0.3)) question.multiple = true;
        question.options = Array.from({ length: 1 + Math.floor(this.#random() * 3) }, (_, index) =>
          this.#option(this.#id(`o${String(index)}`), {
            materials,
            items,
            committable,
            questions: depth < 3 && this.#chance(0.4) ? make(2, depth + 1) : [],
          }),
        );
        return question;
      });
    const roots = make(Math.max(1, size / 2), 0);
    for (const { options } of all)
      for (const option of options)
        if (this.#chance(0.15)) option.asks = [this.#reference(all.map(({ id }) => id))];
    return roots;
  }

  #option(
    id: string,
    {
      materials,
      items,
      committable,
      questions,
    }: {
      materials: readonly Material[];
      items: readonly Item[];
      committable: readonly string[];
      questions: Question[];
    },
  ): Option {
    const option: Option = { id, text: id, questions };
    if (materials.length > 0 && this.#chance(0.5))
      option.materials = this.#list(2, () => this.#reference(materials.map((material) => material.id)));
    if (committable.length > 0 && this.#chance(0.5))
      option.commits = this.#list(2, () => this.#reference(committable));
    if (items.length > 0 && this.#chance(0.3)) option.items = [this.#reference(items.map((item) => item.id))];
    const settled = items.filter(() => this.#chance(0.25));
    if (settled.length > 0)
      option.settles = settled.map((item) => {
        const asked = flat(item.situations ?? []);
        const question = asked.length > 0 ? pick(this.#random, asked) : undefined;
        return {
          item: item.id,
          question: question?.id ?? 'nowhere',
          option: question ? pick(this.#random, question.options).id : 'nowhere',
        };
      });
    return option;
  }

  #material(id: string): Material {
    const random = this.#random;
    const material: Material = { id, name: `材料 ${id}` };
    if (this.#chance(0.3)) material.licence = { code: pick(random, ['L1', 'L2', 'L3']), name: '证照' };
    if (this.#chance(0.3)) material.standardName = pick(random, ['S1', 'S2', 'L1']);
    if (this.#chance(0.2)) material.holder = pick(random, ['father', 'mother']);
    if (this.#chance(0.5)) material.originals = Math.floor(random() * 3);
    if (this.#chance(0.5)) material.copies = Math.floor(random() * 4);
    if (this.#chance(0.3)) material.copiesTotal = Math.floor(random() * 6);
    if (this.#chance(0.6))
      material.necessity = { system: 'natl.material-need', code: pick(random, ['1', '1', '2', '3']) };
    if (this.#chance(0.2))
      material.exemption = { reason: pick(random, ['licence', 'sharing', 'commitment']) };
    if (this.#chance(0.3))
      material.deferral = this.#chance(0.8)
        ? { limit: { amount: Math.floor(random() * 12), unit: pick(random, units) } }
        : { way: '邮寄' };
    if (this.#chance(0.4))
      material.commitment = {
        obligation: '甲',
        basis: '乙',
        content: '丙',
        statements: [id],
        liability: '丁',
      };
    return material;
  }

  #list<T>(most: number, make: (index: number) => T): T[] {
    return Array.from({ length: Math.floor(this.#random() * (most + 1)) }, (_, index) => make(index));
  }

  #id(usual: string): string {
    if (!this.#hostile || !this.#chance(0.1)) return usual;
    return pick(this.#random, [...hostileIds, 'q0', 'm0', 'o0']);
  }

  #reference(ids: readonly string[]): string {
    return this.#hostile && this.#chance(0.1) ? 'nowhere' : pick(this.#random, ids);
  }

  #chance(share: number): boolean {
    return this.#random() < share;
  }
}

const flat = (questions: readonly Question[]): Question[] =>
  questions
    .map((question) => [question, ...question.options.map((option) => flat(option.questions ?? [])).flat()])
    .flat();
