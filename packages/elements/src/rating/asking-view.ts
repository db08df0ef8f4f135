import { html, nothing, type TemplateResult } from 'lit';
import { dayInChina } from '@tongban/core/limits';
import type { OpenInvitation } from '@tongban/core/rating';
import { infoIcon, warnIcon } from '../shared/icons.js';
import type { Words } from '../shared/words.js';
import type { Closing } from './outbox/refusals.js';

/** What is rated, and for a follow-up what was said before. Staff is named only where the department does; a visit to a window ends by itself. */
export function aboutView(invitation: OpenInvitation, words: Words, ofWindow: boolean): TemplateResult {
  const { say, dataLang } = words;
  const { first, reply, until } = invitation;
  const facts = (['item', 'department', 'window', 'staff'] as const).filter((name) => invitation[name]);
  return html`${
      facts.length > 0
        ? html`<dl>
            ${facts.map(
              (name) =>
                html`<div>
                  <dt>${say(`rating.${name}`)}</dt>
                  <dd lang=${dataLang ?? nothing}>${invitation[name]}</dd>
                </div>`,
            )}
          </dl>`
        : nothing
    }
    ${
      invitation.stage === 'follow-up'
        ? html`<div class="reply">
            ${first ? html`<p>${say('rating.first', { level: say(`rating.level.${first}`) })}</p>` : nothing}
            ${
              reply
                ? html`<p>
                    <strong>${say('rating.reply')}</strong><br /><span lang=${dataLang ?? nothing}
                      >${reply}</span
                    >
                  </p>`
                : nothing
            }
          </div>`
        : nothing
    }
    <p>${say('rating.voluntary')}</p>
    ${until && !ofWindow ? html`<p>${say('rating.until', { day: words.day(dayInChina(Date.parse(until))) })}</p>` : nothing}`;
}

/** That there is nothing to rate, and why. `said`: what led to it, by key of its words. */
export const closedView = ({ say }: Words, why: Closing | 'over', said: string): TemplateResult =>
  html`<div class="notice plain" role="status" tabindex="-1">
    ${infoIcon}
    <p>${said ? say(said) : nothing} ${say(`rating.closed.${why}`)}</p>
  </div>`;

/** That it is not known what is rated. */
export function failedView({ say }: Words, code: string, retry: () => void): TemplateResult {
  const offline = code === 'network' && !navigator.onLine;
  const words = code === 'config' ? 'rating.failed.config' : offline ? 'rating.offline' : 'rating.failed';
  return html`<div class="notice bad" role="alert" tabindex="-1">
    ${warnIcon}
    <div>
      <p>${say(words)}</p>
      ${code === 'config' ? nothing : html`<button class="button" type="button" @click=${retry}>${say('rating.again')}</button>`}
    </div>
  </div>`;
}

/** Below the levels, until more can be said. */
export const partView = (
  { say }: Words,
  {
    said,
    busy,
    again,
  }: { readonly said: string; readonly busy: boolean; readonly again: (() => void) | undefined },
): TemplateResult =>
  html`<div class="after tries" tabindex="-1" aria-busy=${busy}>
    <p class="small" role="status">${said ? say(said) : busy ? say('state.loading') : nothing}</p>
    ${
      again
        ? html`<p role="alert">${say('rating.part')}</p>
            <button class="button" type="button" @click=${again}>${say('rating.again')}</button>`
        : nothing
    }
  </div>`;
