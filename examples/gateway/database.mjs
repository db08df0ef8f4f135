// One set of SQL for two databases: PGlite in a folder, so that the example runs with nothing installed, and PostgreSQL.
import { readFile } from 'node:fs/promises';

/** Any number, the same in every gateway: two of them must not lay out one database at once. */
const layoutLock = 20_261_122;

/**
 * Opens the database, and lays out its tables when they are missing.
 *
 * @param {{ folder: string, url?: string | undefined }} options `url` of a PostgreSQL; without one, PGlite in `folder`
 * @returns {Promise<Database>}
 */
export async function openDatabase({ folder, url }) {
  const database = await (url ? openPostgres(url) : openPglite(folder));
  const layout = await readFile(new URL('tables.sql', import.meta.url), 'utf8');
  await database.transaction(async (query) => {
    await query('select pg_advisory_xact_lock($1)', [layoutLock]);
    for (const statement of layout.split(/;\s*$/m).filter((text) => text.trim() !== ''))
      await query(statement);
  });
  return database;
}

/**
 * @typedef {(sql: string, values?: readonly unknown[]) => Promise<any[]>} Query gives the rows
 * @typedef {{ kind: string, query: Query, transaction: <T>(work: (query: Query) => Promise<T>) => Promise<T>,
 *   close(): Promise<void> }} Database
 */

async function openPglite(folder) {
  const { PGlite } = await import('@electric-sql/pglite');
  const db = await PGlite.create(folder);
  const queryOn =
    (target) =>
    async (sql, values = []) =>
      (await target.query(sql, values)).rows;
  return {
    kind: 'PGlite',
    query: queryOn(db),
    transaction: (work) => db.transaction((inside) => work(queryOn(inside))),
    close: () => db.close(),
  };
}

async function openPostgres(connectionString) {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString, max: 10 });
  // A connection that breaks while nobody uses it is replaced; unheard, the event would end the process.
  pool.on('error', () => undefined);
  const queryOn =
    (target) =>
    async (sql, values = []) =>
      (await target.query(sql, values)).rows;
  return {
    kind: 'PostgreSQL',
    query: queryOn(pool),
    async transaction(work) {
      const client = await pool.connect();
      // A server that goes away in the middle fails the query; it must not end the process.
      const lost = () => undefined;
      client.on('error', lost);
      try {
        await client.query('begin');
        const result = await work(queryOn(client));
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch(() => undefined);
        throw error;
      } finally {
        client.off('error', lost);
        client.release();
      }
    },
    close: () => pool.end(),
  };
}
