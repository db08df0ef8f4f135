import { checkboxKind, checkboxesKind, radiosKind, selectKind, switchKind } from './choice-kinds.js';
import type { FieldKind } from './field-view.js';
import { richKinds } from './rich-kinds.js';
import {
  dateKind,
  datetimeKind,
  emailKind,
  numberKind,
  passwordKind,
  phoneKind,
  postcodeKind,
  textareaKind,
  textKind,
  timeKind,
  urlKind,
} from './text-kinds.js';

/** How the widgets of the library are drawn, by name. */
export const fieldKinds: Readonly<Record<string, FieldKind>> = {
  text: textKind,
  textarea: textareaKind,
  number: numberKind,
  date: dateKind,
  time: timeKind,
  datetime: datetimeKind,
  select: selectKind,
  radios: radiosKind,
  checkbox: checkboxKind,
  checkboxes: checkboxesKind,
  switch: switchKind,
  email: emailKind,
  url: urlKind,
  phone: phoneKind,
  postcode: postcodeKind,
  password: passwordKind,
  ...richKinds,
};
