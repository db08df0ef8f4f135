/** The root folder of the repository. */
export const repoRoot: string;

/** An absolute path inside the repository. */
export function inRepo(...parts: readonly string[]): string;
