import { html, nothing, svg, type TemplateResult } from 'lit';
import { copyText } from '../shared/copy-text.js';
import { checkIcon, icon, infoIcon } from '../shared/icons.js';
import { failureView, loadingView, noteView } from '../shared/notices.js';
import { printAlone } from '../shared/print-alone.js';
import type { TbElement } from '../shared/tb-element.js';
import type { Words } from '../shared/words.js';
import type { CodeDesk, CodeState, ShownCode } from './code-desk.js';

const clockIcon = icon(svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.500 2"/>`);

/** What a sign is drawn from. */
export interface CodeScene {
  readonly sign: TbElement & {
    readonly name: string;
    readonly hall: string;
    readonly use: string;
    readonly paper: string;
    readonly rated: boolean;
  };
  readonly desk: CodeDesk;
  readonly words: Words;
  readonly elder: boolean;
  /** The device is the resident's own, or a desk of the staff: what is copied may stay on it. */
  readonly own: boolean;
}

/** The sign with its code, or what there is instead. */
export function codeView(scene: CodeScene): TemplateResult {
  const { desk, words, sign } = scene;
  const state: CodeState = sign.rated ? { phase: 'rated' } : desk.state;
  switch (state.phase) {
    case 'nothing':
      return html`<slot>${noteView(words.say('rating-qr.nothing'))}</slot>`;
    case 'loading':
      return loadingView(words);
    case 'failed':
      return failure(scene, state.code);
    default:
      return signOf(scene, state);
  }
}

function failure({ desk, words }: CodeScene, code: string): TemplateResult {
  const key = `rating-qr.failed.${code}`;
  const said = words.say(key);
  if (said !== key) return noteView(said, 'warn');
  return failureView(words, code, desk.renewable ? desk.renew : undefined);
}

function signOf(scene: CodeScene, state: CodeState): TemplateResult {
  const { sign, words, elder, desk } = scene;
  const title = sign.name || words.say('rating-qr.title');
  const shown = state.phase === 'shown' ? state : undefined;
  const ask = words.say(desk.ofOneUse ? 'rating-qr.ask.case' : 'rating-qr.ask');
  return html`<section
    class="sign card ${sign.use === 'print' ? 'printed' : ''} ${sign.paper === 'a6' ? 'a6' : 'a4'}"
    part="sign"
    aria-labelledby="title"
  >
    <header>
      ${sign.hall ? html`<p class="hall">${sign.hall}</p>` : nothing}
      <h2 id="title">${title}</h2>
      ${shown ? html`<p class="ask">${ask}</p>` : nothing}
    </header>
    <div class="code" part="code">
      ${shown ? picture(shown, title, words) : cover(scene, state.phase as Covered)}
    </div>
    ${shown ? below(scene, shown, elder) : nothing}
  </section>`;
}

const picture = ({ drawn }: ShownCode, name: string, words: Words): unknown =>
  drawn
    ? html`<div role="img" aria-label=${words.say('rating-qr.label', { name })}>${drawn}</div>`
    : html`<p class="cover">${infoIcon}</p>`;

type Covered = 'expired' | 'rated' | 'not-eligible';

const covers = { expired: clockIcon, rated: checkIcon, 'not-eligible': infoIcon };

/** What stands where the code was. */
function cover({ desk, words }: CodeScene, phase: Covered): TemplateResult {
  const renewable = phase === 'expired' && desk.renewable;
  return html`<div class="cover ${phase}" role="status">
      ${covers[phase]}
      <p class="what">${words.say(`rating-qr.${phase}`)}</p>
      <p class="small">${words.say(`rating-qr.${phase}${renewable ? '.renewing' : '.what'}`)}</p>
    </div>
    ${
      renewable
        ? html`<button class="button" type="button" @click=${desk.renew}>
            ${words.say('rating-qr.renew')}
          </button>`
        : nothing
    }`;
}

function below(scene: CodeScene, shown: ShownCode, elder: boolean): TemplateResult {
  const { desk, words } = scene;
  const { say } = words;
  return html`${
      shown.until === undefined
        ? nothing
        : html`<p class="until">
            ${clockIcon}<span
              >${say(desk.renewable ? 'rating-qr.until.renewed' : 'rating-qr.until', { until: moment(shown.until, words) })}</span
            >
          </p>`
    }
    ${desk.ofOneUse ? html`<p class="small">${say('rating-qr.once')}</p>` : nothing}
    <p class="free ${elder ? '' : 'small'}">
      ${say(desk.ofOneUse ? 'rating-qr.free' : 'rating-qr.free.window')}
    </p>
    ${linkOf(scene, shown)}`;
}

/** Longer ones nobody types. */
const longestTyped = 64;

/** The address as a text: whole where it can be typed, on one line where it can only be copied, and not at all where it can be neither. */
function linkOf(scene: CodeScene, { address, drawn }: ShownCode): unknown {
  const { words, sign, own } = scene;
  const long = drawn !== undefined && address.length > longestTyped;
  const print = own && sign.use === 'print';
  if (long && !own) return nothing;
  return html`<div class="link ${long ? 'long' : ''}">
    <p class="small">${words.say(drawn ? 'rating-qr.link' : 'rating-qr.link.alone')}</p>
    <p class="address" dir="ltr" lang="en">${address}</p>
    <div class="tools">
      ${own ? tools(scene) : nothing}
      ${
        print
          ? html`<button class="button" type="button" @click=${() => printAlone(sign)}>
              ${words.say('rating-qr.print')}
            </button>`
          : nothing
      }
    </div>
  </div>`;
}

function tools({ desk, words, sign }: CodeScene): TemplateResult {
  const copy = async (event: Event): Promise<void> => {
    const address = (event.target as Element).closest('.link')?.querySelector('.address');
    if (!address) return;
    desk.copied = (await copyText(address)) ? 'copied' : 'marked';
    sign.requestUpdate();
  };
  return html`<button class="button" type="button" @click=${copy}>${words.say('rating-qr.copy')}</button>
    <span class="said" role="status">${desk.copied ? words.say(`rating-qr.${desk.copied}`) : nothing}</span>`;
}

/** A moment by the clocks of China: `11月22日 15:20`. */
function moment(at: number, words: Words): string {
  const there = new Date(at + 8 * 3_600_000).toISOString();
  return `${words.day(there, { month: 'long', day: 'numeric' })} ${there.slice(11, 16)}`;
}
