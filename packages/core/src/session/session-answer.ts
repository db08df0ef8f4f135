import { isRecord } from '../base/json.js';
import { readAssurance, type Assurance } from './assurance.js';

/** Who is signed in, as may be shown to whoever looks at the screen. */
export interface SessionHolder {
  /** Masked. Without it only that somebody is. */
  readonly name?: string;
  /** 自然人, 法人. */
  readonly kind?: 'natural' | 'legal';
  /** Who acts for a legal person (经办人). Masked. */
  readonly agent?: string;
  /** Without it the login of the department does not tell. */
  readonly level?: Assurance;
}

/** What a gateway says of a session, in spans of time: the clock of a device may be wrong. */
export type SessionAnswer =
  | { readonly state: 'anonymous' }
  | {
      readonly state: 'signed-in';
      readonly holder: SessionHolder;
      /** Till it ends unless there is a sign of life, in milliseconds; without it that is not told. */
      readonly leftMs?: number;
      /** Till it ends whatever is done, in milliseconds. */
      readonly lastMs?: number;
    };

/** Reads what `GET /session` of a gateway answers (docs/reference/gateway.openapi.yaml); undefined when it is no such answer. */
export function readSessionAnswer(value: unknown): SessionAnswer | undefined {
  if (!isRecord(value)) return undefined;
  if (value['state'] === 'anonymous') return { state: 'anonymous' };
  if (value['state'] !== 'signed-in') return undefined;
  const { name, kind, agent, secondsLeft } = value;
  const level = readAssurance(value['level']);
  const holder: SessionHolder = {
    ...(isShown(name) && { name }),
    ...((kind === 'natural' || kind === 'legal') && { kind }),
    ...(isShown(agent) && { agent }),
    ...(level && { level }),
  };
  if (typeof secondsLeft !== 'number' || !(secondsLeft >= 0)) return { state: 'signed-in', holder };
  const leftMs = secondsLeft * 1000;
  const afterThat = Date.parse(String(value['lastAt'])) - Date.parse(String(value['endsAt']));
  return {
    state: 'signed-in',
    holder,
    leftMs,
    ...(afterThat >= 0 && { lastMs: leftMs + afterThat }),
  };
}

/** A name that is not masked is not shown: the answer is of something else than a gateway as it should be. */
const isShown = (value: unknown): value is string => typeof value === 'string' && /[*＊]/.test(value);
