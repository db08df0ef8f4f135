// Runs in the page: rates as a resident does, through the element alone.
const app = document.querySelector('#app');

const until = async (what, look, patienceMs = 60_000) => {
  const end = Date.now() + patienceMs;
  for (;;) {
    const found = look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

/**
 * Rates by this token, with these words. Gives what the element told: `rated`, `queued`, `error` with its code, or `nothing` in two minutes.
 * What a resident would try again is tried again by the same button.
 */
window.rate = async ({ token, level, words }) => {
  const element = document.createElement('tb-rating');
  element.token = token;
  const told = new Promise((resolve) => {
    // Longer than the gateway may take, and the outbox of another tab before it.
    setTimeout(() => resolve('nothing'), 120_000);
    element.addEventListener('tb-rated', () => resolve('rated'));
    element.addEventListener('tb-queued', ({ detail }) => resolve(`queued ${detail?.kept ?? ''}`));
    element.addEventListener('tb-error', ({ detail }) => resolve(`error ${detail?.code ?? ''}`));
  });
  app.append(element);
  try {
    const root = await until('the element', () => element.shadowRoot);
    const radio = await until('the levels', () => root.querySelector(`input[name=level][value="${level}"]`));
    radio.click();
    const text = await Promise.race([until('the words', () => root.querySelector('textarea')), told]);
    // Told before anything was handed in: of this one nothing was acknowledged.
    if (typeof text === 'string') return text;
    text.value = words;
    text.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    const send = await until('the button', () => root.querySelector('[part~=submit]:not([disabled])'));
    send.click();
    return await told;
  } finally {
    element.remove();
  }
};

/** Whether ratings of this browser wait to be sent. */
window.waiting = () => Object.keys(localStorage).filter((key) => /^tb-waiting:/.test(key)).length;
