import assert from 'node:assert/strict';
import type { Application } from './applications.js';
import { answersOn, said, SAVED } from './drafts-on-disk.js';
import { goThrough, type KeyboardTask } from './keyboard-resident.js';
import type { Profile, ProfileBrowser, ProfileTab } from './profile-browser.js';

/** An application that somebody fills in by keyboard while pages, browsers and forms come and go. */
export class LastingForm {
  browser!: ProfileBrowser;
  /** Where the resident is. */
  tab!: ProfileTab;
  #task: KeyboardTask;
  #version = '';

  private constructor(
    readonly profile: Profile,
    readonly server: string,
    readonly application: Application,
  ) {
    this.#task = application;
  }

  /** Starts a browser and opens the form, in which nothing is filled in. */
  static async open(profile: Profile, server: string, application: Application): Promise<LastingForm> {
    const form = new LastingForm(profile, server, application);
    form.browser = await profile.start();
    form.tab = await form.openTab();
    await said(form.tab.page, /自动保存/);
    return form;
  }

  openTab(): Promise<ProfileTab> {
    const address = `/${this.application.name}.html?gateway=/gateway${this.#version}`;
    return this.browser.openTab(this.server, address);
  }

  /** Goes on to the question with this pointer, and waits until all is on disk. */
  async fillUntil(until: string): Promise<void> {
    await this.goOn({ until });
    await said(this.tab.page, SAVED);
  }

  /** Goes on; without `until` to the review. */
  async goOn(rest: Pick<KeyboardTask, 'until'> = {}): Promise<void> {
    await goThrough(this.tab, { ...this.#task, ...rest });
  }

  async reload(): Promise<void> {
    await this.#losingNothing(() => this.tab.page.reload());
  }

  /** The browser is killed and started anew. */
  async crash(): Promise<void> {
    await this.#losingNothing(async () => {
      await this.browser.crash();
      const { problems } = this.browser;
      this.browser = await this.profile.start();
      this.browser.problems.push(...problems);
      this.tab = await this.openTab();
    });
  }

  /** The second version of the form is put up; the resident comes back and has these answers to give. */
  async upgrade(answers: KeyboardTask['answers'], migrated: (value: Answers) => Answers): Promise<void> {
    this.#version = '&version=2';
    this.#task = { ...this.#task, answers };
    await this.#losingNothing(async () => {
      await this.tab.page.close();
      this.tab = await this.openTab();
    }, migrated);
  }

  async #losingNothing(
    work: () => Promise<unknown>,
    becomes = (value: Answers): Answers => value,
  ): Promise<void> {
    const before = await answersOn(this.tab.page);
    await work();
    await said(this.tab.page, /已恢复/);
    assert.deepEqual(await answersOn(this.tab.page), becomes(before));
  }
}

export type Answers = Record<string, unknown>;
