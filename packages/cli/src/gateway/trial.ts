import path from 'node:path';
import { isRecord } from '@tongban/core';
import type { Json } from '@tongban/core';
import { fingerprintOf, type FileSource, type FormDefinition, type UploadedFile } from '@tongban/core/form';
import { CommandError } from '../command-error.js';
import { jsonOf } from '../files/json-of.js';
import { readAppointmentTrial, usualAppointmentTrial, type AppointmentTrial } from './appointment-trial.js';
import { readRatingTrial, usualRatingTrial, type RatingTrial } from './rating-trial.js';
import { usualJointTrial, usualLicenceTrial, type JointTrial, type LicenceTrial } from './joint-trial.js';
import type { Terminal } from '../terminal/terminal.js';
import { harmless } from '../terminal/width.js';

/** The form a gateway is tried with, and what is sent for it. All of it is invented. */
export interface Trial {
  readonly formId: string;
  readonly formVersion: string;
  /** Answers the form takes. */
  readonly answers: Readonly<Record<string, Json>>;
  /** Answers with a mistake in them; and where. */
  readonly wrong: { readonly value: Json; readonly pointer: string };
  /** What a case of these answers can be looked up by, beside its number. Left out: that is not tried. */
  readonly lookUp?: LookUpTrial;
  /** Left out where the form asks for no files. */
  readonly files?: TrialFiles;
  /** Left out: applications for several items are not tried. */
  readonly joint?: JointTrial;
  /** Left out: licences are not tried. */
  readonly licences?: LicenceTrial;
  /** Left out: codes of windows are not tried. */
  readonly ratings?: RatingTrial;
  /** Left out: appointments are not tried. */
  readonly appointments?: AppointmentTrial;
}

/** A further answer of the applicant: the whole name, or the last four characters of the document's number. */
export type LookUpTrial = { readonly name: string } | { readonly document: string };

/** Files of a trial. */
export interface TrialFiles {
  /** The question they answer: a name in `answers`. */
  readonly question: string;
  /** Whether the answer is a list of files. */
  readonly list: boolean;
  /** A media type the form takes. */
  readonly type: string;
  /** Files the form must not take. */
  readonly refused: readonly { readonly type: string; readonly bytes: number; readonly begins?: string }[];
}

/** `examples/gateway/forms/contact-details.json`, `check-catalogue.json`, `check-ratings.json` and `check-halls.json` beside it, and the fictional person of the example. */
export const usualTrial: Trial = {
  formId: 'contact-details',
  formVersion: '1',
  answers: { name: '张三', phone: '09912345678' },
  wrong: { value: { name: '张三', phone: '12' }, pointer: '/phone' },
  lookUp: { name: '张三' },
  files: {
    question: 'proof',
    list: true,
    type: 'application/pdf',
    refused: [
      { type: 'application/x-msdownload', bytes: 1000 },
      { type: 'application/pdf', bytes: 11 * 1024 * 1024 },
      { type: 'application/pdf', bytes: 1500, begins: '<!doctype html>' },
    ],
  },
  joint: usualJointTrial,
  licences: usualLicenceTrial,
  ratings: usualRatingTrial,
  appointments: usualAppointmentTrial,
};

/**
 * Reads a trial: `Trial` as JSON. Instead of `formVersion` it may name the files the page shows, `schema` and `form`, beside itself.
 * @throws {CommandError} when it is none.
 */
export async function readTrial(file: string, terminal: Terminal): Promise<Trial> {
  const given = await jsonOf(file, terminal);
  const refuse = (part: string): never => {
    throw new CommandError(terminal.say('gateway.noTrial', { file: harmless(file), part }));
  };
  if (!isRecord(given)) return refuse('/');
  const { formId, answers, wrong, lookUp, files, joint, licences, ratings, appointments } = given;
  if (typeof formId !== 'string' || formId === '') return refuse('/formId');
  if (!isRecord(answers)) return refuse('/answers');
  if (!isRecord(wrong) || !('value' in wrong) || typeof wrong['pointer'] !== 'string')
    return refuse('/wrong');
  const formVersion = (await versionOf(given, path.dirname(file), terminal)) ?? refuse('/formVersion');
  return {
    formId,
    formVersion,
    answers: answers as Trial['answers'],
    wrong: wrong as unknown as Trial['wrong'],
    ...(lookUp !== undefined && { lookUp: readLookUpTrial(lookUp) ?? refuse('/lookUp') }),
    ...(files !== undefined && { files: readTrialFiles(files) ?? refuse('/files') }),
    ...(joint !== undefined && { joint: readJointTrial(joint) ?? refuse('/joint') }),
    ...(licences !== undefined && { licences: readLicenceTrial(licences) ?? refuse('/licences') }),
    ...(ratings !== undefined && { ratings: readRatingTrial(ratings) ?? refuse('/ratings') }),
    ...(appointments !== undefined && {
      appointments: readAppointmentTrial(appointments) ?? refuse('/appointments'),
    }),
  };
}

/** The version a page sends: told, or made out of the files it shows. */
async function versionOf(
  { formVersion, schema, form }: Readonly<Record<string, unknown>>,
  folder: string,
  terminal: Terminal,
): Promise<string | undefined> {
  if (typeof formVersion === 'string') return formVersion;
  if (typeof schema !== 'string') return undefined;
  const layout = typeof form === 'string' ? await jsonOf(path.join(folder, form), terminal) : undefined;
  return fingerprintOf(
    await jsonOf(path.join(folder, schema), terminal),
    layout as FormDefinition | undefined,
  );
}

function readLookUpTrial(given: unknown): LookUpTrial | undefined {
  const { name, document } = isRecord(given) ? given : {};
  if (typeof name === 'string') return { name };
  return typeof document === 'string' ? { document } : undefined;
}

function readTrialFiles(given: unknown): TrialFiles | undefined {
  if (!isRecord(given) || typeof given['question'] !== 'string' || typeof given['type'] !== 'string')
    return undefined;
  const refused = given['refused'] ?? [];
  const isRefused = (each: unknown): boolean =>
    isRecord(each) &&
    typeof each['type'] === 'string' &&
    Number.isInteger(each['bytes']) &&
    (each['begins'] === undefined || typeof each['begins'] === 'string');
  if (!Array.isArray(refused) || !refused.every(isRefused)) return undefined;
  const { question, type, list } = given;
  return { question, type, list: list !== false, refused: refused as TrialFiles['refused'] };
}

function readJointTrial(given: unknown): JointTrial | undefined {
  if (!isRecord(given) || !isRecord(given['application']) || !isRecord(given['application']['joint']))
    return undefined;
  const { application, wrong = [] } = given;
  const isWrong = (each: unknown): boolean =>
    isRecord(each) &&
    typeof each['what'] === 'string' &&
    typeof each['pointer'] === 'string' &&
    isRecord(each['joint']);
  if (!Array.isArray(wrong) || !wrong.every(isWrong)) return undefined;
  return { application, wrong } as unknown as JointTrial;
}

function readLicenceTrial(given: unknown): LicenceTrial | undefined {
  if (!isRecord(given)) return undefined;
  const { held, notHeld, item } = given;
  if (typeof held !== 'string' || typeof notHeld !== 'string' || typeof item !== 'string') return undefined;
  return { held, notHeld, item };
}

/** The answers of a trial, with these files in them. */
export function answersOf({ answers, files }: Trial, held: readonly UploadedFile[] = []): Json {
  if (!files || held.length === 0) return answers;
  const asJson = held.map(({ id, name, size, type }): Json => ({ id, name, size, type }));
  return { ...answers, [files.question]: files.list ? asJson : (asJson[0] as Json) };
}

/** How files of a kind begin: a gateway may look. */
const beginnings: Readonly<Record<string, string>> = {
  'application/pdf': '%PDF-1.7\n',
  'image/png': '\x89PNG\r\n\x1a\n',
  'image/jpeg': '\xff\xd8\xff\xe0',
};

/** A made-up file. Its bytes come to be when they are asked for: one that is refused for its size costs nothing. */
export function madeFile(type: string, size: number, begins = beginnings[type] ?? ''): FileSource {
  const start = Buffer.from(begins, 'latin1');
  return {
    name: `证明 ${size}.bin`,
    size,
    type,
    slice(from, to) {
      const bytes = new Uint8Array(to - from).fill(0x20);
      for (let at = from; at < Math.min(to, start.length); at += 1) bytes[at - from] = start[at] as number;
      return bytes;
    },
  };
}
