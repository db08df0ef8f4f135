// What somebody who sits before a gateway does to what passes: see behind.mjs.

/** A body as what it says. */
export const bodyOf = (message) => JSON.parse(message.body);

/** Puts something else into a body that is sent on. */
export function resay(asked, change) {
  const body = bodyOf(asked);
  asked.body = Buffer.from(JSON.stringify({ ...body, ...change(body) }));
  delete asked.headers['content-length'];
}

/** Whether an answer is this problem. */
export const isProblem = (told, type) =>
  told.status >= 400 && bodyOf(told).type === `urn:tongban:problem:${type}`;

/** Answers something else. */
export function answerInstead(told, status, body) {
  Object.assign(told, { status, body: JSON.stringify(body) });
  told.headers['content-type'] = 'application/json';
}
