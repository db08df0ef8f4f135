import { isRecord } from '@tongban/core';
import { isTbError } from '@tongban/core/errors';
import { areaNames, sentencesOf, type Area } from './areas.js';
import { CommandError, exitCodes } from '../command-error.js';
import type { Terminal } from '../terminal/terminal.js';
import { harmless } from '../terminal/width.js';
import { readOperations } from './description.js';
import { gatewayClient, type GatewayClient, type Reply } from './gateway-client.js';
import { answerResults, runSentences, type SentenceResult } from './run-sentences.js';
import { resultLines, resultReport } from './result-lines.js';
import type { Limits, Subject } from './sentence.js';
import { readTrial, usualTrial } from './trial.js';

/** Options of `tongban gateway check`. */
export interface GatewayCheckOptions {
  readonly trial?: string;
  readonly header: readonly string[];
  readonly json?: boolean;
  /** Areas with commas between them; all without it. */
  readonly only?: string;
}

/** `tongban gateway check`: tries a gateway against its description. Sends invented applications. Returns the exit code. */
export async function gatewayCheckCommand(
  address: string,
  options: GatewayCheckOptions,
  terminal: Terminal,
): Promise<number> {
  const base = baseOf(address, terminal);
  const headers = headersOf(options.header, terminal);
  const names = namesIn(options.only, terminal);
  const trial = options.trial === undefined ? usualTrial : await readTrial(options.trial, terminal);
  // Not an option: those who list processes read the arguments of each.
  const departmentToken = process.env['DEPARTMENT_TOKEN'] || undefined;
  const client = gatewayClient(base, readOperations(), headers);
  const signedIn = Object.keys(headers).some((name) => name.toLowerCase() === 'cookie');
  const about = await firstAnswer(client, terminal);
  const limits = limitsIn(about);
  const results = limits
    ? await tryOut({ client, trial, limits, takes: takesIn(about), signedIn, departmentToken }, names)
    : [{ id: 'is a gateway', ok: false, expected: 'tongban-gateway/1', got: shortly(about), requests: [] }];
  const failed = results.filter(({ ok }) => !ok).length;
  if (options.json) terminal.out(JSON.stringify(resultReport(base, results, terminal), null, 2));
  else terminal.out(...resultLines(base, { results, trial }, terminal));
  return failed > 0 ? exitCodes.content : exitCodes.fine;
}

async function tryOut(subject: Subject, names: readonly Area[]): Promise<readonly SentenceResult[]> {
  const { client } = subject;
  const results = await runSentences(sentencesOf(subject, names), client);
  return [{ id: 'is a gateway', ok: true, requests: [] }, ...results, ...answerResults(client)];
}

/** @throws {CommandError} when nobody answers: then there is nothing to check. */
async function firstAnswer(client: GatewayClient, terminal: Terminal): Promise<Reply> {
  try {
    return await client.ask({ operation: 'describeGateway' });
  } catch (error) {
    if (!isTbError(error, 'network')) throw error;
    throw new CommandError(
      terminal.say('gateway.nobody', { url: harmless(client.base), reason: harmless(error.message) }),
    );
  }
}

function limitsIn({ status, json }: Reply): Limits | undefined {
  if (status !== 200 || !isRecord(json) || json['protocol'] !== 'tongban-gateway/1') return undefined;
  const { limits } = json;
  const named = isRecord(limits) ? limits : {};
  const bytes = (name: keyof Limits): number => Number(named[name]);
  const found = {
    applicationBytes: bytes('applicationBytes'),
    uploadBytes: bytes('uploadBytes'),
    draftBytes: bytes('draftBytes'),
  };
  return Object.values(found).every(Number.isSafeInteger) ? found : undefined;
}

/** What it can do beyond the rest; none where it does not say. */
function takesIn({ json }: Reply): readonly string[] {
  const takes = isRecord(json) ? json['takes'] : undefined;
  return Array.isArray(takes) ? takes.map(String) : [];
}

const shortly = ({ status, headers, json }: Reply): string =>
  [status, headers.get('content-type') ?? '', isRecord(json) ? '' : '-'].join(' ').trim();

function baseOf(address: string, terminal: Terminal): string {
  const refused = new CommandError(terminal.say('gateway.noUrl', { url: harmless(address) }));
  try {
    const { protocol, origin, pathname, search } = new URL(address);
    if (!/^https?:$/.test(protocol) || search !== '') throw refused;
    return origin + pathname.replace(/\/+$/, '');
  } catch {
    throw refused;
  }
}

/** @throws {CommandError} for an area there is none of. */
function namesIn(only: string | undefined, terminal: Terminal): readonly Area[] {
  if (only === undefined) return areaNames;
  const wanted = only.split(',').map((name) => name.trim());
  const found = areaNames.filter((name) => wanted.includes(name));
  if (found.length < new Set(wanted).size)
    throw new CommandError(terminal.say('gateway.noArea', { areas: areaNames.join(', ') }));
  return found;
}

/** `Name: value`; what is wrong with one is told without the value, which may open something. */
function headersOf(given: readonly string[], terminal: Terminal): Readonly<Record<string, string>> {
  return Object.fromEntries(
    given.map((line) => {
      const [, name, value] = /^([\w-]+):\s*([\x20-\x7e]*)$/.exec(line) ?? [];
      if (name === undefined || value === undefined) throw new CommandError(terminal.say('gateway.noHeader'));
      return [name, value];
    }),
  );
}
