import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Json } from '@tongban/core';

/** A gateway to put into a server that is there already. */
export interface Gateway {
  handle(request: IncomingMessage, response: ServerResponse): void;
  close(options?: { readonly graceMs?: number }): Promise<void>;
  /** Asks its database: PostgreSQL's SQL, parameters as `$1`. */
  query(sql: string, parameters?: readonly unknown[]): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

/** Makes a gateway: its folder `data` is its alone; `forms` are folders of the forms it takes. */
export function createGateway(options: {
  readonly data: string;
  readonly forms?: readonly string[];
  /** File of the catalogue: with it, applications for several items at once are taken for its scenarios. */
  readonly catalogue?: string | readonly string[];
  /** Says who is signed in, where the department has a login of its own; without it who has a session is. */
  readonly identify?: (request: object) => Promise<{ readonly id: string } | undefined>;
  /** What is known of who has a session: licences, credit. */
  readonly personOf?: (id: string) => Promise<object>;
  /** Adds the routes of a login, which signs somebody in by `sessions.begin`. */
  readonly login?: (routes: object, parts: { readonly sessions: object }) => void | Promise<void>;
  /** What is known of the department's ratings: windows with a printed code, tag lists, rules. */
  readonly ratings?: {
    readonly page?: string;
    readonly windows?: readonly {
      readonly id: string;
      readonly window?: string;
      readonly department?: string;
    }[];
    readonly rules?: object;
    readonly tagLists?: readonly object[];
    /** Where one can complain about what was rated badly. */
    readonly complaintUrl?: string;
    readonly complaintPhone?: string;
  };
  /** File of what the department says about its halls, or what stands in it: with it, times can be booked. */
  readonly halls?: string | object;
  /** Working days until answers are due, by kind; days that words are kept after the end. */
  readonly consultations?: {
    readonly dueDays?: Readonly<Record<string, number>>;
    readonly keepDays?: number;
  };
  /** What somebody may be asked beside the number of their case; without it what the form's answers are by name and format. */
  readonly furtherAnswers?: (
    application: { readonly formId: string; readonly value: Json },
    person?: object,
  ) => { readonly name?: string; readonly document?: string };
  /** Opens what is the department's alone, as `Authorization: Bearer …`. */
  readonly departmentToken?: string;
  /** What the private halves of the keys for sealed ratings are under; the first of several seals. */
  readonly sealingKeySecret?: string | readonly string[];
  readonly limits?: Readonly<Record<string, number>>;
  readonly now?: () => Date;
  /** Own checks of an application that fits its schema; gives issues. */
  readonly review?: (application: { readonly formId: string; readonly value: Json }) => readonly object[];
}): Promise<Gateway>;
