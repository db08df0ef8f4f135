// How much may lie here that no application has claimed: anybody can send it, and a disk has an end.
import { createHmac, randomBytes } from 'node:crypto';
import { Problem } from './problems.mjs';

/** What a row counts for at least, in bytes: crumbs fill a disk, too. */
const crumb = 64 * 1024;

/** Any two numbers, the same in every gateway: who counts must not be overtaken by who writes. */
const locks = { uploads: 20_261_123, drafts: 20_261_124 };

/** What lies in a table unclaimed. A file counts as it was announced: the room is kept for what is still to come. */
const lying = {
  uploads: ['claimed_by is null', 'size'],
  drafts: ['true', 'octet_length(sealed)'],
};

/**
 * Makes sure of room for a row that is about to be written, new or in the place of what stands there under its id.
 *
 * @param {import('./database.mjs').Query} query of the transaction that writes it
 * @param {'uploads' | 'drafts'} table
 * @param {{ id: string, client: string, bytes: number, ofClient: number, ofAll: number }} wanted the client, see {@link clientNames}, and the
 *   limits in bytes
 * @throws {Problem} `too-many` when the client has as much as it may, `full` when all together have
 */
export async function takeRoom(query, table, { id, client, bytes, ofClient, ofAll }) {
  await query('select pg_advisory_xact_lock($1)', [locks[table]]);
  const [which, size] = lying[table];
  const [row] = await query(
    `select coalesce(sum(weight), 0)::float8 as all_bytes, coalesce(sum(weight) filter (where client = $1), 0)::float8 as own_bytes
     from (select client, greatest(${size}, ${crumb}) as weight from ${table} where ${which} and id <> $2) as lying`,
    [client, id],
  );
  const wanted = Math.max(bytes, crumb);
  if (row.own_bytes + wanted > ofClient) throw new Problem('too-many');
  if (row.all_bytes + wanted > ofAll) throw new Problem('full');
}

/**
 * Names clients without their addresses: by a hash whose key is gone when the process is. After a restart a client counts as a new
 * one; what all may have together holds on.
 */
export function clientNames() {
  const key = randomBytes(32);
  return ({ ip }) => createHmac('sha256', key).update(networkOf(ip)).digest('base64url');
}

/** Of IPv6 the first 64 bits: the rest a client picks as it likes. */
function networkOf(ip) {
  const [, v4] = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(ip) ?? [];
  if (v4) return v4;
  const [head, tail] = ip.split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = tail ? Array(Math.max(0, 8 - head.length - tail.length)).fill('0') : [];
  return [...head, ...zeros, ...(tail ?? [])]
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}
