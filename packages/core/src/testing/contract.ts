/**
 * One promise of an extension point, for any test runner: `for (const c of cases) it(c.name, c.run)`.
 * `run` rejects with a {@link ContractError} when the promise is broken.
 */
export interface ContractCase {
  readonly name: string;
  run(): Promise<void>;
}

/** What an implementation does otherwise than its extension point promises. */
export class ContractError extends Error {
  override readonly name = 'ContractError';
}

/** Fails the running case unless `condition` holds. */
export function promise(condition: boolean, broken: string): asserts condition {
  if (!condition) throw new ContractError(broken);
}

/** What `action` rejects with; fails the running case when it does not reject. */
export async function rejection(action: () => Promise<unknown>): Promise<unknown> {
  try {
    await action();
  } catch (error) {
    return error;
  }
  throw new ContractError('should have been rejected');
}
