// What is public may be kept by whoever is in between, as long as they ask before they use it again.
import { createHash } from 'node:crypto';

/** The version of a text, quoted as in `ETag`. */
export const versionOf = (text) => `"${createHash('sha256').update(text).digest('base64url')}"`;

/** Answers with the body, or with nothing where the asker has that version. */
export function answerKept(request, reply, { version, body }) {
  reply.header('etag', version).header('cache-control', 'public, no-cache');
  if (!names(request.headers['if-none-match'], version)) return body;
  reply.code(304);
  return undefined;
}

/** Whether one of the versions is that one. What packs bodies on the way makes them weak; the content is the same (RFC 9110, 13.1.2). */
function names(versions, version) {
  return (versions ?? '').split(',').some((each) => ['*', version].includes(each.trim().replace(/^W\//, '')));
}
