import { regionLevel, regionLevels, regionPath, type RegionLevel } from '@tongban/core/codes';
import type { Region, RegionSource } from '@tongban/core/form';
import type { App } from '../../shared/app-context.js';
import type { Pen } from '../fields/field-view.js';
import { newCancel } from './cancel.js';
import { regionSourceOf } from './region-sources.js';

/** One list to pick from. */
export interface RegionStep {
  /** The region it lies below; empty for the provinces. */
  readonly parent: string;
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly regions: readonly Region[];
  /** What is picked in it; empty while nothing is. */
  readonly picked: string;
  /** What its regions are, as far as is known. */
  readonly level: RegionLevel;
}

/** How a field wants its region. */
export interface RegionWish {
  /** The answer as it stands. */
  value(): string | undefined;
  set(code: string | undefined): void;
  /** The level to pick down to, or as far as there is something below; a region with nothing below will do at any. */
  readonly depth: RegionLevel | undefined;
  /** Whether a region further up is an answer too. */
  readonly partial: boolean;
  /** The region to begin in; empty for the country. */
  readonly within: string;
}

interface List {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly regions: readonly Region[];
}

/** A region as it is picked from the top down, each list loaded when the one above has been answered. */
export class RegionSteps {
  readonly #pen: Pen;
  readonly #wish: RegionWish;
  #lists = new Map<string, List>();
  /** The app as it was when they were asked for. */
  #askedOf: App | undefined;
  readonly #cancel = newCancel();
  #path: readonly string[] = [];
  /** The answer the path was made of or for. */
  #answered: string | undefined;

  constructor(pen: Pen, wish: RegionWish) {
    this.#pen = pen;
    this.#wish = wish;
  }

  release(): void {
    this.#cancel.cancel();
  }

  /** The lists to draw; asks for what is missing. */
  get steps(): readonly RegionStep[] {
    this.#begin();
    this.#follow();
    const steps: RegionStep[] = [];
    for (let index = 0, parent: string | undefined = this.#wish.within; parent !== undefined; index++) {
      const { phase, regions } = this.#list(parent);
      if (phase === 'ready' && regions.length === 0) break;
      const picked = this.#align(index, regions);
      steps.push({ parent, phase, regions, picked, level: levelOf(regions, steps) });
      const region = regions.filter(({ code }) => code === picked)[0];
      // A region that is answered though no list has it may still have some below, which say more of where it is.
      parent = picked && phase === 'ready' && !this.#isEnd(picked, region) ? picked : undefined;
    }
    return steps;
  }

  /** Names from the top down, as far as they are loaded; the digits where they are not known. */
  get names(): readonly string[] {
    const answer = this.#wish.value();
    if (!answer) return [];
    const names = this.steps.map(
      ({ regions, picked }) => regions.filter(({ code }) => code === picked)[0]?.name,
    );
    const known = names.filter((name): name is string => name !== undefined);
    return known.length > 0 && known.length === names.filter((_, index) => this.#path[index]).length
      ? known
      : [answer];
  }

  /** Takes a region of that list, or takes the answer back from there on. */
  async pick(step: RegionStep, code: string): Promise<void> {
    const index = this.steps.map(({ parent }) => parent).indexOf(step.parent);
    this.#path = [...this.#path.slice(0, index), ...(code ? [code] : [])];
    const region = step.regions.filter((each) => each.code === code)[0];
    const done = code !== '' && this.#isEnd(code, region);
    const last = this.#path[this.#path.length - 1];
    this.#answer(done || this.#wish.partial ? last : undefined);
    this.#pen.redraw();
    if (done || !code) return;
    const list = await this.#load(code);
    if (this.#path[this.#path.length - 1] !== code || list?.phase !== 'ready') return;
    if (list.regions.length === 0) this.#answer(code);
    else this.#pen.announce(this.#pen.words.say(levelWords[levelOf(list.regions, [])].next));
    this.#pen.redraw();
  }

  /** Asks again for a list that could not be had. */
  retry({ parent }: RegionStep): void {
    this.#lists.delete(parent);
    void this.#load(parent);
    this.#pen.redraw();
  }

  #answer(code: string | undefined): void {
    this.#answered = code;
    if (code !== this.#wish.value()) this.#wish.set(code);
    this.#pen.settle();
  }

  /** Undone, restored from a draft or set by the page: the path is that of the answer. */
  #follow(): void {
    const value = this.#wish.value();
    if (value === this.#answered) return;
    this.#answered = value;
    const outside = this.#wish.within ? regionPath(this.#wish.within) : [];
    this.#path = value ? regionPath(value).filter((code) => outside.indexOf(code) < 0) : [];
  }

  /** What is picked at that place. Counties right below a province have a city in their digits that no list has. */
  #align(index: number, regions: readonly Region[]): string {
    const listed = (code: string | undefined): boolean => regions.some((region) => region.code === code);
    const next = this.#path[index + 1];
    if (next && !listed(this.#path[index]) && listed(next))
      this.#path = [...this.#path.slice(0, index), ...this.#path.slice(index + 1)];
    return this.#path[index] ?? '';
  }

  /** Another app, or a catalogue that has come since, may know other regions. */
  #begin(): void {
    const { app } = this.#pen;
    const asked = this.#askedOf;
    if (app === asked) return;
    this.#askedOf = app;
    if (app?.host !== asked?.host || app?.catalogue !== asked?.catalogue) this.#lists = new Map();
  }

  #isEnd(code: string, region: Region | undefined): boolean {
    if (region?.leaf) return true;
    return regionLevels.indexOf(regionLevel(code)) >= regionLevels.indexOf(this.#wish.depth ?? 'village');
  }

  #list(parent: string): List {
    const known = this.#lists.get(parent);
    if (known) return known;
    void this.#load(parent);
    return loading;
  }

  async #load(parent: string): Promise<List | undefined> {
    const known = this.#lists.get(parent);
    if (known?.phase === 'ready' || this.#cancel.signal.aborted) return known;
    const source = regionSourceOf(this.#pen.app, this.#wish.depth !== undefined);
    // Drawn again once there is one.
    if (!source) return loading;
    const lists = this.#lists;
    if (!known) lists.set(parent, loading);
    const list = await this.#ask(source, parent);
    if (this.#cancel.signal.aborted || lists !== this.#lists) return undefined;
    lists.set(parent, list);
    this.#pen.redraw();
    return list;
  }

  async #ask(source: RegionSource, parent: string): Promise<List> {
    try {
      const regions = await source.regions(parent, { signal: this.#cancel.signal });
      return { phase: 'ready', regions };
    } catch {
      return { phase: 'failed', regions: [] };
    }
  }
}

const loading: List = { phase: 'loading', regions: [] };

/** The level of a list: its regions', or one below the list above. */
function levelOf(regions: readonly Region[], above: readonly RegionStep[]): RegionLevel {
  const first = regions[0];
  if (first) return regionLevel(first.code);
  const last = above[above.length - 1];
  return regionLevels[last ? regionLevels.indexOf(last.level) + 1 : 0] ?? 'village';
}

/** Words for the label of a list, and for telling that it is there. */
export const levelWords: Readonly<Record<RegionLevel, { readonly label: string; readonly next: string }>> = {
  province: { label: 'field.region.province', next: 'field.region.next.province' },
  city: { label: 'field.region.city', next: 'field.region.next.city' },
  county: { label: 'field.region.county', next: 'field.region.next.county' },
  town: { label: 'field.region.town', next: 'field.region.next.town' },
  village: { label: 'field.region.village', next: 'field.region.next.village' },
};
