import { html, nothing } from 'lit';
import { licenceSources } from '@tongban/core/extensions';
import type { ChecklistLine } from '@tongban/core/checklist';
import { submissionTargets, type Handed, type UploadedFile } from '@tongban/core/form';
import type { App } from '../shared/app-context.js';
import type { Part } from '../shared/catalogue-view/catalogue-view.js';
import type { ChecklistSeam } from './checklist-view.js';
import type { LineWay } from './ways-part.js';

/** Takes files back that nothing has been loaded for yet. */
async function takeBackFiles(
  app: App | undefined,
  lists: readonly (readonly UploadedFile[])[],
): Promise<void> {
  try {
    const { takeBackAt } = await import('./ways-part.js');
    await takeBackAt(app, lists);
  } catch {
    // The server drops them once they are old enough.
  }
}

/** How a line can be handed in from here. */
export type WayKind = 'licence' | 'upload';

/** What lines are handed in by, without bringing them: an electronic licence (电子证照), files. What it takes is loaded when it is wanted. */
export class Ways {
  readonly #seam: ChecklistSeam;
  readonly #changed: (line: ChecklistLine) => void;
  readonly #lines = new Map<string, LineWay>();
  /** Files of an earlier visit of lines that are not on the list now, or whose part is still being loaded. */
  readonly #waiting = new Map<string, readonly UploadedFile[]>();
  #failed = '';

  /** @param changed - A resident has handed a line in, or taken that back. */
  constructor(seam: ChecklistSeam, changed: (line: ChecklistLine) => void) {
    this.#seam = seam;
    this.#changed = changed;
  }

  /** What has been handed in for it. */
  handed({ key }: ChecklistLine): Handed | undefined {
    const files = this.#waiting.get(key);
    return this.#lines.get(key)?.handed ?? (files && { state: 'uploaded', files });
  }

  /** Files by key of the line: what is worth keeping. A right to use a licence is not: it ends soon, and is a secret. */
  get files(): Readonly<Record<string, readonly UploadedFile[]>> {
    const files: Record<string, readonly UploadedFile[]> = {};
    this.#waiting.forEach((list, key) => (files[key] = list));
    this.#lines.forEach((way, key) => {
      if (way.files.length > 0) files[key] = way.files;
    });
    return files;
  }

  /** Whether files are on their way. */
  get pending(): boolean {
    return [...this.#lines.values()].some((way) => way.pending);
  }

  /** Whether something has been handed in, or is about to be. */
  get isUsed(): boolean {
    return this.#lines.size + this.#waiting.size > 0;
  }

  /** Puts in files of an earlier visit, or what another tab has made of them. */
  restore(files: Readonly<Record<string, readonly UploadedFile[]>>): void {
    this.#waiting.clear();
    this.#lines.forEach((way, key) => way.put(files[key] ?? []));
    for (const [key, kept] of Object.entries(files))
      if (kept.length > 0 && !this.#lines.has(key)) this.#waiting.set(key, kept);
    this.follow();
  }

  /** The list is another: lines that have come may have files. */
  follow(): void {
    for (const line of this.#seam.list.lines) {
      const way = this.#lines.get(line.key);
      if (way) way.line = line;
      else if (this.#waiting.has(line.key)) void this.#open(line);
    }
  }

  /** Forgets all, and calls off what is on its way. What the server has stays there: an application may hold it. */
  forget(): void {
    this.#lines.forEach((way) => way.stop());
    this.#lines.clear();
    this.#waiting.clear();
  }

  /** Forgets all, and takes back what the server has of it. */
  takeBack(): void {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    this.#lines.forEach((way) => way.takeBack());
    this.#lines.clear();
    if (waiting.length > 0) void takeBackFiles(this.#seam.app.app, waiting);
  }

  view(line: ChecklistLine): Part {
    const kinds = this.#kindsOf(line);
    if (kinds.length === 0) return nothing;
    const way = this.#lines.get(line.key);
    const { say } = this.#seam.words;
    return html`<div class="ways">
      ${way?.view() ?? nothing}
      ${
        way?.busy
          ? nothing
          : html`<p class="buttons">
              ${kinds
                .filter((kind) => !way?.shows(kind))
                .map(
                  (kind) =>
                    html`<button
                      class="button small-button"
                      type="button"
                      aria-label=${say(`materials.ways.${kind}.of`, { name: line.material.name })}
                      @click=${() => void this.#begin(line, kind)}
                    >
                      ${say(`materials.ways.${kind}`)}
                    </button>`,
                )}
              ${this.#failed === line.key ? html`<span class="small">${say('state.network')}</span>` : nothing}
            </p>`
      }
    </div>`;
  }

  /** Only where there is somewhere to turn to. */
  #kindsOf({ licence, exemption, need, upload }: ChecklistLine): readonly WayKind[] {
    const { app } = this.#seam.app;
    if (!app || exemption || need === 'conditional') return [];
    const canLink = app.gateway || app.host.of(licenceSources).all().length > 0;
    const canSend =
      app.gateway ||
      app.host
        .of(submissionTargets)
        .all()
        .some(({ upload }) => upload);
    return [
      ...(licence?.code && canLink ? (['licence'] as const) : []),
      ...(canSend && upload ? (['upload'] as const) : []),
    ];
  }

  async #begin(line: ChecklistLine, kind: WayKind): Promise<void> {
    this.#failed = '';
    (await this.#open(line))?.begin(kind);
  }

  async #open(line: ChecklistLine): Promise<LineWay | undefined> {
    try {
      const { LineWay: Way } = await import('./ways-part.js');
      const known = this.#lines.get(line.key);
      if (known) return known;
      const way: LineWay = new Way(this.#seam, line, () => this.#changed(way.line));
      this.#lines.set(line.key, way);
      const kept = this.#waiting.get(line.key);
      this.#waiting.delete(line.key);
      if (kept) way.put(kept);
      return way;
    } catch {
      this.#failed = line.key;
      this.#seam.element.requestUpdate();
      return undefined;
    }
  }
}
