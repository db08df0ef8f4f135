import type { Json } from '@tongban/core';
import { sampleFile, type SampleFile } from './sample-file.js';
import type { Tab } from './tab.js';

/** What has the focus in a form, as somebody who has only a keyboard learns it. */
interface Focused {
  /** The question's place in the answers; empty where the focus is on no question. */
  readonly pointer: string;
  readonly widget: string;
  readonly tag: string;
  readonly type: string;
  /** Text of a button, value of a control. */
  readonly text: string;
  readonly checked: boolean;
  /** Of one of several controls of a question: which. */
  readonly index: number;
  readonly count: number;
  /** Values that can be chosen, in their order. */
  readonly choices: readonly Json[];
  readonly options: readonly string[];
}

/** How a form is gone through. Ends at one of the two last. */
export interface KeyboardTask {
  readonly answers: Readonly<Record<string, Json>>;
  /** Buttons that add rows: their words, and which list they are of. */
  readonly add: Readonly<Record<string, string>>;
  /** Words of buttons that lead on. */
  readonly onwards: readonly string[];
  /** Words of the button with which the resident is done. */
  readonly last?: string;
  /** Pointer of the question after whose answer the resident rests. */
  readonly until?: string;
}

/**
 * Goes on through a form from where the focus is, by Tab and what each control takes: letters, arrows, the space bar, Enter.
 * Answers by what has the focus, never by anything else on the page; what is answered already stays.
 */
export async function goThrough(tab: Tab, task: KeyboardTask): Promise<void> {
  const { answers, add, onwards, last, until } = task;
  const rows: Record<string, number> = {};
  for (let stops = 0; stops < 600; stops += 1) {
    await tab.waitFor('all questions to be drawn', isDrawn);
    await tab.press('Tab');
    let at = await tab.run(focused);
    if (at.tag === 'button' && at.text === last) return tab.press('Enter');
    if (at.tag === 'button' && onwards.includes(at.text)) {
      await tab.press('Enter');
      continue;
    }
    const list = add[at.text];
    if (at.tag === 'button' && list !== undefined) {
      const wanted = valueAt(answers, list);
      rows[list] = Math.max(rows[list] ?? 0, await tab.run(rowsOf, list));
      if (!Array.isArray(wanted) || rows[list] >= wanted.length) continue;
      await tab.press('Enter'); // the focus goes to the new row's first question
      rows[list] += 1;
      at = await tab.run(focused);
    }
    await answer(tab, at, answers);
    if (until !== undefined && at.pointer === until) return;
  }
  throw new Error(`did not come to "${last ?? until}" in 600 stops`);
}

/** From the review, once it is there, to the receipt. */
export async function sendReviewed(tab: Tab): Promise<void> {
  await tab.waitForTarget(['tb-form', '.review']).catch(async (cause: unknown) => {
    throw new Error(`no check page: ${await tab.run(whatIsSaid)}`, { cause });
  });
  await goThrough(tab, { answers: {}, add: {}, onwards: [], last: '提交' });
  await tab.waitFor('the receipt', () =>
    /已提交\s*办件编号/.test(document.querySelector('tb-form')!.shadowRoot!.textContent || ''),
  );
}

/** Runs in the page: mistakes, what is under way, and where the focus is. */
function whatIsSaid(): string {
  const root = document.querySelector('tb-form')!.shadowRoot!;
  const parts = Array.from(root.querySelectorAll('.summary li, .issue, [role=status], progress'));
  const said = parts.map(({ textContent }) => (textContent || '').replace(/\s+/g, ' ').trim());
  const lists = Array.from(root.querySelectorAll<HTMLSelectElement>('.regions select'));
  const picked = lists.map(({ value, options }) => `${value || '-'} of ${options.length}`);
  return `${said.filter(Boolean).join(' | ')}; regions: ${picked.join(', ')}; focus: ${root.activeElement ? root.activeElement.outerHTML.slice(0, 160) : 'outside'}`;
}

async function answer(tab: Tab, at: Focused, answers: Json): Promise<void> {
  const found = at.pointer ? valueAt(answers, at.pointer) : undefined;
  const wanted =
    at.widget === 'address' && found ? valueAt(found, at.tag === 'select' ? '/region' : '/detail') : found;
  if (wanted === undefined) return;
  if (at.type === 'file' || at.widget === 'file' || at.widget === 'signature')
    return giveFile(tab, at, wanted);
  if (at.tag === 'select') return choose(tab, at, wanted);
  if (at.type === 'radio') return pick(tab, at, at.choices.indexOf(wanted));
  if (at.type === 'checkbox') {
    const on = Array.isArray(wanted) ? wanted.includes(at.choices[at.index] as Json) : wanted === true;
    if (on !== at.checked) await tab.press(' ');
    return;
  }
  if (at.text !== '' || (at.tag !== 'input' && at.tag !== 'textarea')) return;
  if (at.type === 'date') return typeDate(tab, String(wanted));
  await tab.driver.type(String(typeof wanted === 'object' ? '' : wanted));
}

/** Arrows go from one to the next, and take it. */
async function pick(tab: Tab, at: Focused, wanted: number): Promise<void> {
  if (wanted < 0) throw new Error(`no such choice at ${at.pointer}`);
  if (!at.checked) await tab.press(' ');
  for (let tries = 0; tries < at.count; tries += 1) {
    const now = await tab.run(focused);
    if (now.checked && now.index === wanted) return;
    await tab.press('ArrowDown');
  }
  const now = await tab.run(focused);
  if (!now.checked || now.index !== wanted) throw new Error(`could not pick ${wanted} at ${at.pointer}`);
}

/** Arrows go through a closed list. Of regions, each list holds the next level. */
async function choose(tab: Tab, at: Focused, wanted: Json): Promise<void> {
  const text = String(wanted);
  const place = at.choices.indexOf(wanted);
  const isRight = (value: string): boolean =>
    at.widget === 'region' || at.widget === 'address'
      ? /^\d{12}$/.test(value) && text.startsWith(value.replace(/(00)+$/, ''))
      : value === (place < 0 ? text : (at.options[at.options.length - at.choices.length + place] ?? text));
  for (let tries = 0; tries <= at.options.length; tries += 1) {
    if (isRight((await tab.run(focused)).text)) return;
    await tab.press('ArrowDown');
  }
  throw new Error(`could not choose at ${at.pointer}`);
}

/** In the order the browser asks for year, month and day; WebKit goes on to the next only by Tab. */
async function typeDate(tab: Tab, date: string): Promise<void> {
  const [year, month, day] = date.split('-') as [string, string, string];
  const orders = [
    [month, day, year],
    [year, month, day],
    [day, month, year],
  ];
  for (const between of [[], ['Tab']])
    for (const [first = '', ...others] of orders) {
      await tab.press(...first);
      for (const digits of others) await tab.press(...between, ...digits);
      if ((await tab.run(focused)).text === date) return;
      await tab.press('Shift+Tab', 'Tab');
    }
  throw new Error(`could not type a date`);
}

/** The first of the files, if the question has none yet. */
async function giveFile(tab: Tab, at: Focused, wanted: Json): Promise<void> {
  if (at.widget === 'signature' && at.type === 'radio') return pick(tab, at, at.count - 1);
  if (!/选择|上传/.test(at.text) && at.type !== 'file') return;
  if (await tab.run(isAnswered, at.pointer)) return;
  const [file] = [wanted].flat() as readonly Json[];
  await tab.offerFiles([sampleFile(file as unknown as SampleFile)]);
  await tab.press('Enter');
  await tab.waitFor('the file to be sent', isAnswered, at.pointer);
}

function valueAt(value: Json, pointer: string): Json | undefined {
  let at: Json | undefined = value;
  for (const step of pointer.split('/').slice(1))
    at = typeof at === 'object' && at !== null ? (at as Record<string, Json>)[step] : undefined;
  return at;
}

/** Runs in the page. */
function isAnswered(pointer: string): boolean {
  const one = document.querySelector('tb-one-thing');
  const form = (one ? one.shadowRoot! : document).querySelector('tb-form');
  let at = (form as unknown as { value: unknown }).value;
  for (const step of pointer.split('/').slice(1)) at = at && (at as Record<string, unknown>)[step];
  return Array.isArray(at) ? at.length > 0 : at !== undefined && at !== null;
}

/** Runs in the page; a form may be one of a scenario. What richer questions are drawn with comes when the first of them is met. */
function isDrawn(): boolean {
  const one = document.querySelector('tb-one-thing');
  const form = (one ? one.shadowRoot! : document).querySelector('tb-form')!;
  return form.shadowRoot!.querySelector('[aria-busy=true]') === null;
}

/** Runs in the page. */
function rowsOf(pointer: string): number {
  const one = document.querySelector('tb-one-thing');
  const form = (one ? one.shadowRoot! : document).querySelector('tb-form');
  let at = (form as unknown as { value: unknown }).value;
  for (const step of pointer.split('/').slice(1)) at = at && (at as Record<string, unknown>)[step];
  return Array.isArray(at) ? at.length : 0;
}

/** Runs in the page. */
function focused(): Focused {
  interface Field extends Element {
    readonly tbPen?: {
      readonly field: {
        readonly pointer: string;
        readonly widget: string;
        readonly choices?: readonly { value: Json }[];
      };
    };
  }
  let element: Element | null = document.activeElement;
  while (element && element.shadowRoot && element.shadowRoot.activeElement)
    element = element.shadowRoot.activeElement;
  const control = element as (HTMLInputElement & { readonly options?: ArrayLike<HTMLOptionElement> }) | null;
  const frame = control && control.closest<Field>('.field');
  const field = frame && frame.tbPen && frame.tbPen.field;
  const tag = control ? control.localName : '';
  const group =
    frame && control && control.type ? Array.from(frame.querySelectorAll(`input[type=${control.type}]`)) : [];
  return {
    pointer: field ? field.pointer : '',
    widget: field ? field.widget : '',
    tag,
    type: (control && tag === 'input' && control.type) || '',
    text: !control
      ? ''
      : tag === 'button' || tag === 'label'
        ? (control.textContent || '').trim()
        : String(control.value || ''),
    checked: !!control && control.checked === true,
    index: control ? group.indexOf(control) : -1,
    count: group.length,
    choices: field && field.choices ? Array.from(field.choices).map(({ value }) => value) : [],
    options: control && control.options ? Array.from(control.options).map(({ value }) => value) : [],
  };
}
