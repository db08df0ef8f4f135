/**
 * Forgets what is kept of one item or scenario, on disk and in memory: answers, ticks and files, in every `<tb-materials>` on the page
 * too. For when an application has been sent, or is begun anew. Files stay at the server, where the application holds them.
 *
 * @param subjectId - The `id` of the item or scenario.
 * @throws {unknown} When what it takes cannot be loaded.
 *
 * @example
 * form.addEventListener('tb-submitted', () => void forgetMaterials(scenario.id));
 */
export async function forgetMaterials(subjectId: string): Promise<void> {
  const { forgetSubject } = await import('./checklist-part.js');
  await forgetSubject(subjectId);
}
