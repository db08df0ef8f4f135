import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { Profile, type ProfileBrowser } from './profile-browser.js';

/** What a form says once its draft is on disk. */
export const SAVED = /已保存在这台设备上/;

/** Works with a profile of its own and removes it; a test that takes too long ends its browser. */
export async function onProfile(
  { signal }: TestContext,
  work: (profile: Profile) => Promise<void>,
): Promise<void> {
  const profile = new Profile();
  signal.addEventListener('abort', () => void profile.end());
  try {
    await work(profile);
  } finally {
    await profile.end();
    profile.remove();
  }
}

/** Waits until the form says this of its draft. */
export async function said(page: Page, pattern: RegExp): Promise<void> {
  await page.locator('tb-form .drafts').filter({ hasText: pattern }).waitFor();
}

/** The answers in the form of a page. */
export const answersOn = (page: Page): Promise<Record<string, unknown>> =>
  page.evaluate(
    () => (document.querySelector('tb-form') as unknown as { value: Record<string, unknown> }).value,
  );

/** What a search must find, or it could not find anything. */
const PLANTED = ['planted-in-storage-5b', '种在库里的字', 'planted-in-history-9c'];

/**
 * Puts texts where pages can leave some, and waits until a search of the profile finds them all: what the page had left
 * before is on disk by then too. Chromium writes what can be restored of a session some seconds after it changed.
 */
export async function plant(page: Page, profile: Profile): Promise<void> {
  await page.evaluate(async ([inStorage, inDatabase, inHistory]) => {
    localStorage.setItem('planted', inStorage as string);
    history.pushState(null, '', `${location.search}&${inHistory}`);
    await new Promise<void>((resolve) => {
      const request = indexedDB.open('planted', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('texts').put(inDatabase, 1);
      request.onsuccess = () => resolve();
    });
  }, PLANTED);
  const end = Date.now() + 60_000;
  for (;;) {
    const found = profile.find(PLANTED);
    const missing = PLANTED.filter((text) => !(text in found));
    if (missing.length === 0) return;
    if (Date.now() > end) throw new Error(`the search does not find ${missing.join(', ')}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/**
 * Waits as long as a draft of a form that is changed now may wait to be kept: changes another form, of which drafts are
 * kept, and sees it saved. Goes on in the tab the resident was in.
 */
export async function outlastAutosave(browser: ProfileBrowser, server: string, goOn: Page): Promise<void> {
  const control = await browser.open(`${server}/fifty.html`);
  await said(control, /自动保存|已保存/);
  await control.locator('tb-form input').first().focus();
  await control.keyboard.press('1');
  await said(control, SAVED);
  await control.close();
  await goOn.bringToFront();
}
