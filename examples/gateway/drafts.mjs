import { randomBytes } from 'node:crypto';
import { Problem } from './problems.mjs';
import { takeRoom } from './room.mjs';

/**
 * Keeps sealed drafts for a while. What is inside nobody here can know.
 *
 * @param {{ database: import('./database.mjs').Database, clientOf: (request: object) => string, now: () => Date,
 *   limits: { draftSeconds: number, clientDraftBytes: number, allDraftBytes: number } }} parts
 */
export function draftOperations({ database: { query, transaction }, limits, clientOf, now }) {
  return {
    async readDraft(request, reply) {
      const [row] = await query(
        'select version, sealed, expires_at from drafts where id = $1 and expires_at > $2',
        [request.params.draftId, now()],
      );
      if (!row) throw new Problem('not-found');
      stamp(reply, row).type('application/octet-stream');
      return Buffer.from(row.sealed);
    },

    async writeDraft(request, reply) {
      const { 'if-match': match, 'if-none-match': none, 'draft-lifetime': lifetime } = request.headers;
      if ((match === undefined) === (none === undefined))
        throw new Problem('version', { status: 428, detail: 'say If-Match or If-None-Match' });
      const seconds = Math.min(Number(lifetime ?? limits.draftSeconds), limits.draftSeconds);
      const row = {
        version: randomBytes(12).toString('base64url'),
        expires_at: new Date(now().getTime() + seconds * 1000),
      };
      const id = request.params.draftId;
      const client = clientOf(request);
      const { clientDraftBytes: ofClient, allDraftBytes: ofAll } = limits;
      const values = [id, row.version, request.body, row.expires_at, now(), client];
      const written = await transaction(async (inside) => {
        await takeRoom(inside, 'drafts', { id, client, bytes: request.body.length, ofClient, ofAll });
        // One statement each: whoever comes second finds the row changed, and writes nothing.
        return none
          ? inside(
              `insert into drafts as old (id, version, sealed, expires_at, client) values ($1, $2, $3, $4, $6)
               on conflict (id) do update set version = $2, sealed = $3, expires_at = $4, client = $6 where old.expires_at <= $5
               returning id`,
              values,
            )
          : inside(
              `update drafts set version = $2, sealed = $3, expires_at = $4, client = $6
               where id = $1 and expires_at > $5 and version = $7 returning id`,
              [...values, match.slice(1, -1)],
            );
      });
      if (written.length === 0) throw new Problem('version');
      return stamp(reply, row)
        .code(none ? 201 : 204)
        .send();
    },

    async deleteDraft(request, reply) {
      await query('delete from drafts where id = $1', [request.params.draftId]);
      return reply.code(204).send();
    },
  };
}

const stamp = (reply, { version, expires_at: expiresAt }) =>
  reply.header('etag', `"${version}"`).header('expires', expiresAt.toUTCString());
