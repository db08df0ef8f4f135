// Uploads by tus 1.0: the protocol is @tus/server's, the bytes lie in a folder, everything else about a file is a row.
import { AsyncLocalStorage } from 'node:async_hooks';
import { open, readdir, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { FileStore } from '@tus/file-store';
import { Metadata, Server, Upload } from '@tus/server';
import { takes } from './claims.mjs';
import { beginsLike, magicBytes } from './magic.mjs';
import { Problem, problemOfStatus } from './problems.mjs';
import { takeRoom } from './room.mjs';

/** Longer names of files no disk takes. */
const longestName = 255;

/**
 * Takes files in, and gives them to cases.
 *
 * @param {{ database: import('./database.mjs').Database, folder: string, forms: any,
 *   limits: { uploadBytes: number, uploadSeconds: number, clientUploadBytes: number, allUploadBytes: number },
 *   clientOf: (request: object) => string, now: () => Date }} parts
 */
export function uploadOperations({ database, folder, forms, limits, clientOf, now }) {
  const { query } = database;
  const fileOf = (id) => path.join(folder, id);
  const anyForm = { uploads: { maxBytes: limits.uploadBytes, types: [] } };
  /** Who begins an upload: tus hands on only what it knows of. */
  const beginner = new AsyncLocalStorage();
  const rows = rowStore(database, { limits, beginner, fileOf, now });
  const store = new FileStore({ directory: folder, configstore: rows });
  // Its others are not in our description.
  store.extensions = ['creation', 'termination', 'expiration'];
  const tus = new Server({
    // tus reads the id off the last segment; `Location` is relative, so that any path of a proxy will do.
    path: '/uploads',
    datastore: store,
    generateUrl: (_request, { id }) => `uploads/${id}`,
    maxSize: limits.uploadBytes,
    allowedOrigins: [],
    async onUploadFinish(_request, upload) {
      await onDisk(fileOf(upload.id));
      const [row] = await query('select * from uploads where id = $1', [upload.id]);
      if (await files.isWhole(row)) return {};
      await remove(row.id);
      throw { status_code: 415, body: '' };
    },
  });

  const files = {
    /** Whether all bytes are there, and look like what they are said to be. */
    async isWhole({ id, size, type }) {
      const handle = await open(fileOf(id)).catch(() => undefined);
      if (!handle) return false;
      try {
        const { buffer } = await handle.read(Buffer.alloc(magicBytes), 0, magicBytes, 0);
        return (await handle.stat()).size === Number(size) && beginsLike(buffer, type);
      } finally {
        await handle.close();
      }
    },
  };

  const remove = async (id) => {
    await query('delete from uploads where id = $1 and claimed_by is null', [id]);
    await unlink(fileOf(id)).catch(() => undefined);
  };

  /** Takes away what no case has claimed in time, and what a crash left without a row. */
  const sweep = async () => {
    const expired = await query(
      'delete from uploads where claimed_by is null and expires_at <= $1 returning id',
      [now()],
    );
    const known = new Set((await query('select id from uploads')).map(({ id }) => id));
    const hourAgo = Date.now() - 3_600_000;
    const left = (await readdir(folder)).filter((id) => /^[a-f0-9]{32}$/.test(id) && !known.has(id));
    for (const id of left) {
      const { mtimeMs } = await stat(fileOf(id)).catch(() => ({ mtimeMs: Infinity }));
      // A new file is there a moment before its row.
      if (mtimeMs < hourAgo || expired.some((row) => row.id === id))
        await unlink(fileOf(id)).catch(() => undefined);
    }
  };

  const pass = async (request, reply) => answer(reply, await tus.handleWeb(asWebRequest(request)));

  const operations = {
    describeUploads: pass,
    readUpload: pass,
    async createUpload(request, reply) {
      const { filetype, formId } = metadataOf(request.headers['upload-metadata']);
      const form = formId ? forms.of(formId) : anyForm;
      if (!form) throw new Problem('not-found');
      const size = Number(request.headers['upload-length']);
      if (size > form.uploads.maxBytes) throw new Problem('too-large');
      if (!takes(form, { size, type: filetype })) throw new Problem('file-type');
      reply.header('upload-expires', new Date(now().getTime() + limits.uploadSeconds * 1000).toUTCString());
      return beginner.run(clientOf(request), () => pass(request, reply));
    },
    async appendToUpload(request, reply) {
      const bytes = bytesOf(request.body);
      const response = await tus.handleWeb(asWebRequest(request, bytes));
      // What is refused is not read to its end; until it is, the next request on this connection waits for ever.
      request.body.unpipe(bytes).resume();
      if (response.status === 415) throw new Problem('file-type');
      return answer(reply, response);
    },
    async discardUpload(request, reply) {
      const { uploadId } = request.params;
      const [row] = await query('select claimed_by from uploads where id = $1', [uploadId]);
      if (!row) throw new Problem('not-found');
      // From here on no case can claim it, and the file can go.
      const [gone] = await query('delete from uploads where id = $1 and claimed_by is null returning id', [
        uploadId,
      ]);
      if (!gone) throw new Problem('claimed');
      return pass(request, reply);
    },
  };
  return { operations, files, sweep };
}

/** What tus keeps about a file, as rows instead of files beside the files. */
function rowStore({ query, transaction }, { limits, beginner, fileOf, now }) {
  return {
    async get(id) {
      const [row] = await query(
        'select * from uploads where id = $1 and (claimed_by is not null or expires_at > $2)',
        [id, now()],
      );
      return row && new Upload({ id, offset: 0, size: Number(row.size), metadata: row.metadata });
    },
    async set(id, { size, metadata }) {
      const { filename, filetype, formId } = metadata;
      const expires = new Date(now().getTime() + limits.uploadSeconds * 1000);
      const client = beginner.getStore();
      const { clientUploadBytes: ofClient, allUploadBytes: ofAll } = limits;
      try {
        await transaction(async (inside) => {
          await takeRoom(inside, 'uploads', { id, client, bytes: size, ofClient, ofAll });
          await inside(
            `insert into uploads (id, form_id, name, size, type, metadata, created_at, expires_at, client)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
            [id, formId ?? null, filename, size, filetype, JSON.stringify(metadata), now(), expires, client],
          );
        });
      } catch (error) {
        await unlink(fileOf(id)).catch(() => undefined);
        // tus knows errors by its own name for the status.
        throw error instanceof Problem ? { status_code: error.statusCode, body: '' } : error;
      }
    },
    delete: (id) => query('delete from uploads where id = $1 and claimed_by is null', [id]),
  };
}

/** What is said about a file. A NUL is in no name; databases cannot keep one. */
function metadataOf(header) {
  const refuse = (name, detail) => {
    throw new Problem('request', { detail, pointer: `/headers/upload-metadata${name}` });
  };
  let metadata;
  try {
    metadata = Metadata.parse(header);
  } catch {
    return refuse('', 'Upload-Metadata cannot be read');
  }
  for (const name of ['filename', 'filetype', 'formId']) {
    const text = metadata[name];
    if (!text && name !== 'formId') refuse(`/${name}`, `Upload-Metadata lacks ${name}`);
    if (text?.includes('\0')) refuse(`/${name}`, `${name} in Upload-Metadata holds a NUL`);
    if (text?.length > longestName) refuse(`/${name}`, `${name} in Upload-Metadata is too long`);
  }
  return metadata;
}

/** The bytes of a request as a stream of their own, which may be left half read. */
function bytesOf(body) {
  const bytes = new PassThrough();
  body.once('close', () => {
    if (!body.readableEnded) bytes.destroy(new Error('the connection broke off'));
  });
  return body.pipe(bytes);
}

/** The request as tus wants it. Its host is never looked at. */
function asWebRequest(request, bytes) {
  const body = bytes && Readable.toWeb(bytes);
  return new Request(`http://gateway${request.raw.url}`, {
    method: request.method,
    headers: request.headers,
    ...(body && { body, duplex: 'half' }),
  });
}

/** The answer of tus, in the gateway's own words where something is wrong, and without its headers for other sites. */
async function answer(reply, response) {
  for (const [name, value] of response.headers) {
    if (/^(tus-|upload-|location$)/.test(name)) reply.header(name, value);
  }
  if (response.status >= 400) throw problemOfStatus(response.status);
  // Fastify puts the length of a HEAD's body itself.
  return reply.code(response.status).send();
}

/** Waits until the bytes have left for the disk: what is acknowledged survives a power cut too. */
async function onDisk(file) {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
