import type { PatternNode } from './parse-pattern.js';

/**
 * A pattern as a graph of positions: each matches one character, and an edge leads to a position that may come next (Glushkov's
 * construction). Two ways from one position to another are counted, for they are two ways to read the same text.
 */
export interface Automaton {
  /** Source of the character at each position. */
  readonly characters: readonly string[];
  /** By position: which may come next, and in how many ways. */
  readonly next: readonly ReadonlyMap<number, number>[];
  /** Positions that may repeat themselves without end, or so often that it comes to the same. */
  readonly endless: ReadonlySet<number>;
}

/** A part: where it may begin and end, and whether it may match nothing. */
interface Part {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly empty: boolean;
}

/** Repetitions of one character up to this often are written out, of a group up to {@link groupCopies}; more are a loop. */
const characterCopies = 20;
const groupCopies = 7;
/** From this many repetitions on, two neighbours that compete cost more than a form has time for. */
const manyTimes = 200;

/** The graph of a pattern; `undefined` when it gets too large to look at. */
export function automatonOf(node: PatternNode, limit: number): Automaton | undefined {
  const characters: string[] = [];
  const next: Map<number, number>[] = [];
  const endless = new Set<number>();

  function link(from: readonly number[], to: readonly number[]): void {
    for (const position of from) {
      const ways = next[position] as Map<number, number>;
      for (const target of to) ways.set(target, (ways.get(target) ?? 0) + 1);
    }
  }

  function build(part: PatternNode): Part {
    if (characters.length > limit) return nothing;
    switch (part.kind) {
      case 'character':
        next.push(new Map());
        return single(characters.push(part.source) - 1);
      case 'all':
        return part.parts.reduce((before: Part, after) => chain(before, build(after)), nothing);
      case 'either':
        return part.parts.map(build).reduce(choice);
      case 'repeat':
        return repeat(part.part, part.min, part.max);
    }
  }

  function chain(before: Part, after: Part): Part {
    link(before.last, after.first);
    return {
      first: before.empty ? [...before.first, ...after.first] : before.first,
      last: after.empty ? [...before.last, ...after.last] : after.last,
      empty: before.empty && after.empty,
    };
  }

  function repeat(part: PatternNode, min: number, max: number): Part {
    const copies = part.kind === 'character' ? characterCopies : groupCopies;
    let whole = nothing;
    if (max > copies) {
      for (let count = 1; count < Math.min(min, copies); count++) whole = chain(whole, build(part));
      const looped = loop(build(part), min === 0, max > manyTimes);
      // Which of the rounds it must make are empty is open: (a?){25}.
      if (looped.empty && min > 1) link(looped.last, looped.first);
      return chain(whole, looped);
    }
    // The optional ones lie in each other, (x(x)?)?, as an engine tries them.
    for (let count = min; count < max; count++) whole = { ...chain(build(part), whole), empty: true };
    for (let count = 0; count < min; count++) whole = chain(build(part), whole);
    return whole;
  }

  function loop(part: Part, empty: boolean, many: boolean): Part {
    link(part.last, part.first);
    if (many)
      part.last
        .filter((position) => part.first.includes(position))
        .forEach((position) => endless.add(position));
    return { ...part, empty: empty || part.empty };
  }

  build(node);
  return characters.length > limit ? undefined : { characters, next, endless };
}

const nothing: Part = { first: [], last: [], empty: true };

function single(position: number): Part {
  return { first: [position], last: [position], empty: false };
}

function choice(one: Part, other: Part): Part {
  return {
    first: [...one.first, ...other.first],
    last: [...one.last, ...other.last],
    empty: one.empty || other.empty,
  };
}
