import { html } from 'lit';
import type { FieldNode } from '@tongban/core/form';
import { clockInChina, dayInChina } from '@tongban/core/limits';
import { answerText } from './answer-text.js';
import type { Answer, ControlAttributes, FieldKind, Pen } from './field-view.js';

/** An answer as text; what is no text, as JSON, so that it is seen and can be mended. */
export function asText(answer: Answer): string {
  if (answer === undefined || answer === null) return '';
  return typeof answer === 'object' ? JSON.stringify(answer) : String(answer);
}

const read = (control: HTMLInputElement): Answer => control.value || undefined;
const tidy = (text: string): string => text.trim();

/** A field of one line. */
const line = (attributes: ControlAttributes, more: Partial<FieldKind> = {}): FieldKind => ({
  frame: 'label',
  line: ({ value }) => ({ type: 'text', ...attributes, value: asText(value) }),
  read,
  tidy,
  ...more,
});

/** A text of one line. */
export const textKind = line({});
/** A secret: not tidied, since spaces may be part of it. */
export const passwordKind = line({ type: 'password' }, { tidy: (text) => text });
/** Any telephone number. */
export const phoneKind = line({ type: 'tel', inputmode: 'tel' }, { size: 'middle' });
/** 邮政编码. */
export const postcodeKind = line({ inputmode: 'numeric' }, { size: 'short', tidy: halfWidth });
/** As plain text: an e-mail control rewrites addresses with Chinese in them. */
export const emailKind = line(
  { inputmode: 'email', autocapitalize: 'none', spellcheck: 'false' },
  { tidy: halfWidth },
);
/** A web address. */
export const urlKind = line(
  { inputmode: 'url', autocapitalize: 'none', spellcheck: 'false' },
  { tidy: halfWidth },
);

/** Full-width digits and letters, as Chinese input methods make them, are taken for the plain ones. */
function halfWidth(text: string): string {
  return text.normalize('NFKC').trim();
}

/** A text of several lines. */
export const textareaKind: FieldKind = {
  frame: 'label',
  view: (field, pen) =>
    html`<textarea
        ${pen.control({
          rows: typeof field.options['rows'] === 'number' ? field.options['rows'] : 4,
          enterkeyhint: 'enter',
          value: asText(field.value),
        })}
      ></textarea
      >${counter(field, pen)}`,
  read,
};

/** How much of what the schema allows has been written. Not announced: the message is, when it is too much. */
function counter({ schema, value }: FieldNode, { words }: Pen): unknown {
  const most = schema['maxLength'];
  if (typeof most !== 'number') return undefined;
  const { length } = [...asText(value)];
  const over = length > most;
  return html`<p class="counter${over ? ' over' : ''}" aria-hidden="true">
    <span class="small"
      >${over ? `${words.say('form.over', { count: length - most })} · ` : ''}${length} / ${most}</span
    >
  </p>`;
}

/** Digits as far as a number keeps them all. */
const numeral = /^[-+]?(\d+\.?\d*|\.\d+)$/;

/** Not `type=number`, which swallows what is no number, and changes when scrolled over. What is no number stays text, and is an issue. */
export const numberKind: FieldKind = {
  ...line({}),
  line: (field) => (hasUnit(field) ? undefined : numberAttributes(field)),
  view: (field, pen) =>
    html`<input ${pen.control(numberAttributes(field))} /><span class="unit">${field.options['unit']}</span>`,
  read: (control) => asNumber(control.value),
  tidy: ungrouped,
  size: 'short',
};

const numberAttributes = (field: FieldNode): ControlAttributes => ({
  type: 'text',
  inputmode: isWhole(field) ? 'numeric' : 'decimal',
  value: asText(field.value),
});

/** Without commas that group thousands. Any other comma or space may be a decimal point or a slip, and stays to be seen. */
function ungrouped(text: string): string {
  const plain = halfWidth(text);
  return /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replace(/,/g, '') : plain;
}

/** A number, or the text itself where it is none that a computer keeps exactly. */
export function asNumber(text: string): Answer {
  const plain = ungrouped(text);
  if (!plain) return text.trim() ? text : undefined;
  const digits = plain.replace(/^[-+]?0*|\D/g, '').length;
  return numeral.test(plain) && digits <= 15 ? Number(plain) : text;
}

/** A minus is missing on the digit pads of phones. */
function isWhole({ schema }: FieldNode): boolean {
  const types = ([] as unknown[]).concat(schema.type);
  return !types.includes('number') && typeof schema['minimum'] === 'number' && schema['minimum'] >= 0;
}

const hasUnit = ({ options }: FieldNode): boolean => typeof options['unit'] === 'string';

/** A native control for a day or a time, which says by itself when only half of it is there. */
const timed = (
  type: string,
  show: (answer: string) => string,
  keep: (text: string, field: FieldNode) => string,
): FieldKind => ({
  frame: 'label',
  size: 'middle',
  line: ({ options, value }) => ({
    type,
    min: options['min'] as string | undefined,
    max: options['max'] as string | undefined,
    placeholder: undefined,
    value: show(asText(value)),
  }),
  // Half a day is no answer, but must not be taken for none: the empty text is an issue.
  read: (control, { field }) =>
    control.value ? keep(control.value, field) : control.validity.badInput ? '' : undefined,
});

const same = (text: string): string => text;

/** A day, `2026-05-08`. */
export const dateKind = timed('date', same, same);
/** A full time of JSON Schema (RFC 3339) has seconds and an offset; a plain text has `09:30`. */
export const timeKind = timed(
  'time',
  (answer) => answer.slice(0, 5),
  (text, { schema }) => (schema.format === 'time' ? `${text.slice(0, 5)}:00+08:00` : text),
);
/** A moment as the clocks in China show it. */
export const datetimeKind = timed('datetime-local', chinaClock, (text, { schema }) =>
  schema.format === 'date-time' ? `${text.slice(0, 16)}:00+08:00` : text,
);

function chinaClock(answer: string): string {
  const moment = Date.parse(answer);
  if (!/(z|[-+]\d\d:?\d\d)$/i.test(answer) || isNaN(moment)) return answer.slice(0, 16);
  return `${dayInChina(moment)}T${clockInChina(moment)}`;
}

/** The answer of a choice that cannot be changed, as text that can be read, marked and copied. */
export const fixedKind = line(
  {},
  { line: (field, { words }) => ({ type: 'text', value: answerText(field, words) }) },
);
