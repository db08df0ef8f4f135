/** Sends one WebDriver command and resolves with its value. */
export type Send = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;

/** Longer than any command takes on a busy machine, and short enough to try again. */
const ANSWER_MS = 15_000;
const START_MS = 30_000;

/** Opens a session with a WebDriver server. https://www.w3.org/TR/webdriver1/ */
export async function webDriverClient(
  server: string,
  capabilities: object,
): Promise<{ readonly send: Send; readonly version: string }> {
  const wanted = { capabilities: { alwaysMatch: capabilities } };
  const created = (await command(`${server}/session`, 'POST', wanted, START_MS)) as {
    readonly sessionId: string;
    readonly capabilities: Readonly<Record<string, unknown>>;
  };
  const send: Send = (method, path, body) =>
    command(`${server}/session/${created.sessionId}${path}`, method, body);
  await send('POST', '/timeouts', { script: 5_000, pageLoad: 30_000 });
  const { browserName, browserVersion } = created.capabilities;
  return { send, version: `${String(browserName)} ${String(browserVersion)}` };
}

async function command(url: string, method: string, body?: object, patienceMs = ANSWER_MS): Promise<unknown> {
  const response = await fetch(url, {
    method,
    // WebKit's driver sometimes never answers while a page is left for one in the page cache; the next call works.
    signal: AbortSignal.timeout(patienceMs),
    ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
  });
  const { value } = (await response.json()) as { readonly value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { readonly error: string; readonly message: string };
  throw new Error(`WebDriver ${method} ${new URL(url).pathname}: ${error} ${message}`);
}
