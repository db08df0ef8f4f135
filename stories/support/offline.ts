import type { StoryContext } from '@storybook/web-components-vite';
import { find, settled } from './deep.js';

/** The device says that it has no network. Undone by what it returns. */
export function withoutNetwork(): () => void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  return () => void Reflect.deleteProperty(navigator, 'onLine');
}

/** Lets the app in here fail while the device is offline: a sheet has states beside it that are not. */
export async function failOffline({ canvasElement }: Pick<StoryContext, 'canvasElement'>): Promise<void> {
  // English words come later, and with them everything is drawn anew: by then it would be too late.
  const lang = (canvasElement.closest('.stage') ?? canvasElement.querySelector('.stage'))?.getAttribute(
    'lang',
  );
  await find(canvasElement, `.root[lang|="${lang?.slice(0, 2) ?? 'zh'}"]`);
  const online = navigator.onLine ? withoutNetwork() : undefined;
  try {
    const app = await find<HTMLElementTagNameMap['tb-app']>(canvasElement, 'tb-app');
    app.retry();
    await settled(canvasElement);
    await find(canvasElement, '[role=alert]');
  } finally {
    online?.();
  }
}
