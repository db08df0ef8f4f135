/** A regular expression as a tree. */
export type PatternNode =
  /** One character: the source of what stands for it, `\d` or `[^@]`. */
  | { readonly kind: 'character'; readonly source: string }
  | { readonly kind: 'all'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'either'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly part: PatternNode; readonly min: number; readonly max: number };

/** What a pattern matches, and what its assertions (`(?=…)`) match apart from that. */
export interface ParsedPattern {
  readonly whole: PatternNode;
  readonly assertions: readonly PatternNode[];
}

const character =
  /^(?:\[(?:\\[^]|[^\]\\])*\]|\\(?:u\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|p\{[^}]*\}|k<[^>]*>|\d+|[^])|[\ud800-\udbff][\udc00-\udfff]|[^])/i;
const opening = /^\((?:\?(?:[:=!]|<[=!]|<[^>]*>|[a-z-]*:))?/;
const quantifier = /^(?:[*+?]|\{(\d+)(,(\d*))?\})\??/;
/** Any character whatever: what a back reference may match. */
const anything = '[^]';

/** Reads a pattern that the engine can read. */
export function parsePattern(source: string): ParsedPattern {
  const assertions: PatternNode[] = [];
  let rest = source;

  function take(expression: RegExp): string {
    const [taken = ''] = expression.exec(rest) ?? [];
    rest = rest.slice(taken.length);
    return taken;
  }

  function either(): PatternNode {
    const parts = [all()];
    while (take(/^\|/)) parts.push(all());
    return parts.length === 1 ? (parts[0] as PatternNode) : { kind: 'either', parts };
  }

  function all(): PatternNode {
    const parts: PatternNode[] = [];
    while (rest !== '' && !/^[|)]/.test(rest)) {
      const part = term();
      const found = quantifier.exec(rest);
      take(quantifier);
      parts.push(found ? repeated(part, found) : part);
    }
    return { kind: 'all', parts };
  }

  function term(): PatternNode {
    const group = take(opening);
    if (group) {
      const inside = either();
      take(/^\)/);
      if (!/[=!]$/.test(group)) return inside;
      assertions.push(inside);
      return nothing;
    }
    const taken = take(character);
    if (/^(\^|\$|\\b|\\B)$/.test(taken)) return nothing;
    const reference = /^\\([1-9]|k<)/.test(taken);
    return {
      kind: 'character',
      source: reference ? anything : /^[{}\]/]$/.test(taken) ? `\\${taken}` : taken,
    };
  }

  return { whole: either(), assertions };
}

const nothing: PatternNode = { kind: 'all', parts: [] };

function repeated(
  part: PatternNode,
  [sign = '', least = '', comma, most]: readonly (string | undefined)[],
): PatternNode {
  if (least === '') {
    return {
      kind: 'repeat',
      part,
      min: sign.startsWith('+') ? 1 : 0,
      max: sign.startsWith('?') ? 1 : Infinity,
    };
  }
  const max = comma === undefined ? Number(least) : most ? Number(most) : Infinity;
  return { kind: 'repeat', part, min: Number(least), max };
}
