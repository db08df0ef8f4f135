/**
 * For each node of a graph the number of its loop: nodes that lead to each other have the same; `undefined` for one that does
 * not lead back to itself. Source: R. Tarjan, Depth-first search and linear graph algorithms (1972).
 */
export function loopsOf(next: readonly ReadonlyMap<number, unknown>[]): readonly (number | undefined)[] {
  const order: (number | undefined)[] = [];
  const lowest: number[] = [];
  const open: number[] = [];
  const loops: (number | undefined)[] = next.map(() => undefined);
  const closed = new Set<number>();
  let count = 0;

  function visit(node: number): void {
    order[node] = lowest[node] = count++;
    open.push(node);
    for (const target of next[node]?.keys() ?? []) {
      if (order[target] === undefined) visit(target);
      if (!closed.has(target)) lowest[node] = Math.min(lowest[node] as number, lowest[target] as number);
    }
    if (lowest[node] === order[node]) close(node);
  }

  function close(node: number): void {
    const together = open.splice(open.indexOf(node));
    const loop = together.length > 1 || next[node]?.has(node) === true;
    for (const member of together) {
      closed.add(member);
      if (loop) loops[member] = node;
    }
  }

  for (let node = 0; node < next.length; node++) if (order[node] === undefined) visit(node);
  return loops;
}
