/** The builds an engine can take: as written for today's, or lowered to Chromium 64. */
export type Build = 'modern' | 'lowered';

/**
 * Which build this engine takes.
 *
 * `nomodule` cannot tell: Chromium 64 knows modules, but neither today's syntax nor constructable style sheets.
 * So a tiny module is imported that has the syntax and looks for the functions the modern build needs; where
 * either is missing, it ends in a `SyntaxError`.
 *
 * @param base - Address of the folder the loader lies in.
 * @param query - Put behind the address of the probe.
 * @throws what `import()` throws when the probe cannot be had; that says nothing about the engine.
 */
export async function pickBuild(base: string, query: string): Promise<Build> {
  if (!('adoptedStyleSheets' in document)) return 'lowered';
  try {
    await import(`${base}modern/probe.js${query}`);
    return 'modern';
  } catch (error) {
    if (error instanceof SyntaxError) return 'lowered';
    throw error;
  }
}
