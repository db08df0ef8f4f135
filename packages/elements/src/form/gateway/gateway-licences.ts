import { isRecord, type CancelSignal } from '@tongban/core';
import { TbError } from '@tongban/core/errors';
import type { HeldLicence, LicenceSource, LinkedLicence } from '@tongban/core/extensions';
import { gatewayBase } from './gateway-base.js';
import { ask } from './http.js';
import { errorFrom } from './problem.js';

/**
 * The electronic licences (电子证照) a gateway knows of whoever is signed in there: the source for elements inside `<tb-app gateway="…">` where
 * the page has plugged in no other. A chunk of its own, to be loaded when a resident first wants to link one.
 *
 * @example
 * const { gatewayLicences } = await import('./gateway/gateway-licences.js');
 * const held = await gatewayLicences(app.gateway).find(['JG-ZZ-001'], { signal });
 *
 * @param url - The gateway's address, absolute or relative to the page: `/gateway`.
 */
export function gatewayLicences(url: string): LicenceSource {
  const base = gatewayBase(url);
  return {
    id: 'cn.tongban.gateway-licences',
    async find(codes, { signal }) {
      if (signal.aborted) throw new TbError('cancelled', 'no longer wanted');
      if (codes.length === 0) return [];
      const body = await post(`${base}/licences/search`, { codes }, signal);
      const licences = isRecord(body) ? body['licences'] : undefined;
      if (!Array.isArray(licences)) throw noAnswer();
      return licences.map(readHeld).filter((each): each is HeldLicence => each !== undefined);
    },
    async link(ref, { item }, { signal }) {
      const linked = readLinked(await post(`${base}/licences/link`, { ref, item }, signal));
      if (!linked) throw noAnswer();
      return linked;
    },
  };
}

/** What names a licence or gives the right to it travels in bodies, never in addresses. */
async function post(url: string, body: object, signal: CancelSignal): Promise<unknown> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await ask({ method: 'POST', url, headers, body: JSON.stringify(body), signal });
  if (!response.ok) throw await errorFrom(response);
  return response.json().catch(() => undefined);
}

const noAnswer = (): TbError => new TbError('network', 'this is no answer of a gateway', { retryable: true });

function readHeld(given: unknown): HeldLicence | undefined {
  if (!isRecord(given)) return undefined;
  const { code, name, holder, number, issuer, validUntil, ref } = given;
  if (!isText(code) || !isText(name) || !isText(holder) || !isText(number) || !isText(ref)) return undefined;
  return {
    code,
    name,
    holder,
    number,
    ref,
    ...(isText(issuer) && { issuer }),
    ...(isText(validUntil) && { validUntil }),
  };
}

function readLinked(given: unknown): LinkedLicence | undefined {
  if (!isRecord(given)) return undefined;
  const { code, name, grant, expiresAt } = given;
  if (!isText(code) || !isText(name) || !isText(grant) || !isText(expiresAt)) return undefined;
  return { code, name, grant, expiresAt };
}

const isText = (given: unknown): given is string => typeof given === 'string';
