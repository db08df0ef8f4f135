import { isRecord } from '@tongban/core';
import { TbError } from '@tongban/core/errors';
import type { HeldLicence, LicenceSource, LinkedLicence } from '@tongban/core/extensions';
import { refusal } from './checked-target.js';
import type { GatewayClient } from './gateway-client.js';

const headers = { 'Content-Type': 'application/json' };

/** A gateway as a source of licences, asked in the plainest way, for the contract of sources to be run on. */
export function checkedLicences(client: GatewayClient): LicenceSource {
  return {
    id: 'cn.tongban.checked-licences',
    async find(codes, { signal }) {
      const body = JSON.stringify({ codes });
      const reply = await client.ask({ operation: 'findLicences', headers, body, signal });
      if (reply.status !== 200) throw refusal(reply);
      const licences = isRecord(reply.json) ? reply.json['licences'] : undefined;
      if (!Array.isArray(licences)) throw new TbError('format', 'the answer holds no licences');
      return licences as readonly HeldLicence[];
    },
    async link(ref, { item }, { signal }) {
      const body = JSON.stringify({ ref, item });
      const reply = await client.ask({ operation: 'linkLicence', headers, body, signal });
      if (reply.status !== 201) throw refusal(reply);
      return reply.json as LinkedLicence;
    },
  };
}
