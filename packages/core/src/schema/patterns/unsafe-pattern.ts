import { type Automaton, automatonOf } from './automaton.js';
import { loopsOf } from './loops.js';
import { mayCompete } from './may-compete.js';
import { overlaps } from './overlap.js';
import { parsePattern, type PatternNode } from './parse-pattern.js';

/** A pattern with more positions, or a comparison of more steps, is refused without an answer. */
const mostPositions = 600;
const mostSteps = 400_000;

const known = new Map<string, string | undefined>();

/**
 * Why a pattern may take catastrophic time in an engine that backtracks, in English; `undefined` when it may not.
 *
 * Found are two ways to read the same text through a loop (`(a+)+`, `(a|a)*`, `(a?b?)*`), which take exponential
 * time, and neighbours that compete for the same characters without end (`\d+\d+`). Counted repetition is a loop when there is much of
 * it. Not refused is what takes the square of the length because it starts anywhere (`\s+$`).
 * The pattern must be one that the engine can read.
 * Source: N. Weideman et al., Analyzing matching time behavior of backtracking regular expression matchers (2016).
 */
export function unsafePattern(source: string): string | undefined {
  if (!mayCompete(source)) return undefined;
  if (!known.has(source)) {
    const { whole, assertions } = parsePattern(source);
    known.set(
      source,
      [whole, ...assertions].reduce((found: string | undefined, node) => found ?? reason(node), undefined),
    );
  }
  return known.get(source);
}

function reason(node: PatternNode): string | undefined {
  const automaton = automatonOf(node, mostPositions);
  if (automaton === undefined) return 'the pattern is too long to be looked at';
  if (neighboursCompete(automaton)) return 'two repetitions side by side match the same characters';
  return ambiguousLoop(automaton);
}

function neighboursCompete({ characters, next, endless }: Automaton): boolean {
  return [...endless].some((position) =>
    [...(next[position]?.keys() ?? [])].some(
      (after) =>
        after !== position &&
        endless.has(after) &&
        overlaps(characters[position] ?? '', characters[after] ?? ''),
    ),
  );
}

/** Looks for two ways from a position back to itself that read the same text. */
function ambiguousLoop({ characters, next }: Automaton): string | undefined {
  const loops = loopsOf(next);
  const count = characters.length;
  const inside = (from: number): [number, number][] =>
    [...(next[from] ?? [])].filter(([to]) => loops[from] !== undefined && loops[from] === loops[to]);
  for (let from = 0; from < count; from++)
    if (inside(from).some(([, ways]) => ways > 1))
      return 'a repetition inside a repetition matches the same text';

  // Pairs of positions that two readers of one text can be at: apart after being together, and together again.
  const apart = new Set<number>();
  const work: number[] = [];
  for (let position = 0; position < count; position++)
    if (loops[position] !== undefined) work.push(position * count + position);
  let steps = 0;
  for (let pair = work.pop(); pair !== undefined; pair = work.pop()) {
    for (const [one] of inside(Math.floor(pair / count))) {
      for (const [other] of inside(pair % count)) {
        if (++steps > mostSteps) return 'the pattern is too intricate to be looked at';
        if (one !== other && !overlaps(characters[one] ?? '', characters[other] ?? '')) continue;
        const target = one * count + other;
        if (one === other) {
          if (apart.has(pair)) return 'a repetition can match the same text in more than one way';
        } else if (!apart.has(target)) {
          apart.add(target);
          work.push(target);
        }
      }
    }
  }
  return undefined;
}
