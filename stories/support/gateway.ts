/** A gateway in the book: what stands in its address is what it answers. Nothing leaves the page. */
const place = '/gateway-of-the-book/';

const answers = new Map<string, Response>();
let listening = false;

/** The address of a gateway that answers everything with this status and body. */
export function answering(status: number, body: unknown): string {
  listen();
  const path = `${place}${status}-${answers.size}`;
  answers.set(path, new Response(JSON.stringify(body), { status }));
  return path;
}

/** The body of a refusal. */
export const problem = (kind: string): unknown => ({ type: `urn:tongban:problem:${kind}` });

function listen(): void {
  if (listening) return;
  listening = true;
  const real = window.fetch;
  window.fetch = (input, init) => {
    const { pathname } = new URL(String(input), location.href);
    const known = [...answers].find(([path]) => pathname.startsWith(`${path}/`));
    return known ? Promise.resolve(known[1].clone()) : real(input, init);
  };
}
