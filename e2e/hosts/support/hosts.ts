import type { EngineName } from '../../support/engines.js';

/** Today's, the oldest and another maker's. */
export const ENGINES: readonly EngineName[] = ['chromium', 'chromium-64', 'firefox'];

/** Who defines an element first, and where the script stands, is settled the same way in every engine of today. */
const TWO: readonly EngineName[] = ['chromium', 'chromium-64'];

/** A page of somebody else's, with a guide in it. */
export interface Host {
  /** What is special about it. */
  readonly name: string;
  /** Its head before our script. */
  readonly head?: string;
  /**
   * How it brings our script in; by default as the guide says, by the loader in the head. `{build}` stands for the
   * build the engine takes, `{alone}` for its self-contained script.
   */
  readonly ours?: string;
  /** The end of its body. */
  readonly foot?: string;
  /** Its first line; by default that of HTML 5. */
  readonly doctype?: string;
  /** Attributes of `<tb-app>`. */
  readonly app?: string;
  /** The warnings on the console, each once and in this order; by default none. */
  readonly says?: readonly RegExp[];
  /** The engines it is visited in; by default `ENGINES`. */
  readonly engines?: readonly EngineName[];
  /** `false`: nothing of it could change how a guide looks, and no picture is taken. */
  readonly pictured?: boolean;
  /** A library that cannot be had everywhere. */
  readonly library?: 'prototype' | 'mootools';
}

const script = (file: string, more = ''): string => `<script src="${file}"${more}></script>`;
const styles = (file: string): string => `<link rel="stylesheet" href="${file}" />`;

export const LOADER = script('tongban/tongban.js', ' defer');
const ALONE = script('tongban/{alone}.js', ' defer');
const OTHER_LOADER = script('other/tongban.js', ' defer');
const OTHER_ALONE = script('other/{alone}.js', ' defer');
const modules = (folder: string): string =>
  ['app', 'item-guide'].map((name) => script(`${folder}/{build}/${name}.js`, ' type="module"')).join('');

/** Elements of theirs; each writes what it is on itself. */
const THEIRS = '<tb-item-card>Card</tb-item-card><tb-badge></tb-badge>';

/** What all others must look like. */
export const CLEAN: Host = { name: 'clean' };
export const CLEAN_ELDER: Host = { name: 'clean, for elders', app: 'mode="elder"' };

/** Hosts in elder mode; the others are compared with `CLEAN`. */
export const ELDER_HOSTS: readonly Host[] = [
  { name: "an old portal's reset, for elders", app: 'mode="elder"', head: styles('reset.css') },
  { name: 'everything inherited is forced, for elders', app: 'mode="elder"', head: styles('hostile.css') },
];

export const HOSTS: readonly Host[] = [
  /* Styles */
  { name: "an old portal's reset", head: styles('reset.css') },
  { name: 'everything inherited is forced', head: styles('hostile.css') },
  { name: 'quirks mode', doctype: '' },
  { name: 'HTML 4.01', doctype: '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">' },
  /* Language and DOM */
  { name: 'frozen prototypes', head: script('frozen.js') },
  { name: 'patched prototypes', head: script('patched.js') },
  { name: 'an old Promise', head: script('old-promise.js') },
  {
    name: 'names taken in the document',
    ours: '',
    foot: `<form name="currentScript"></form><a id="tongban"></a><a id="define"></a><i id="tb-materials"></i>
      <p id="root" class="root card">${script('tongban/tongban.js')}</p>`,
  },
  {
    name: 'names taken, everything in one',
    ours: '',
    foot: `<form name="currentScript"></form>${script('tongban/{alone}.js')}`,
  },
  /* Libraries */
  { name: 'jQuery 1.12.4', head: script('libraries/jquery.js') },
  { name: 'RequireJS', head: script('libraries/require.js') },
  {
    name: 'our script brought by RequireJS',
    head: script('libraries/require.js'),
    ours: script('require-ours.js'),
  },
  // zone.js of today does not itself start in Chromium 64 without what core-js would bring.
  { name: 'zone.js', head: script('core-js.js') + script('libraries/zone.js') },
  { name: 'Prototype.js 1.7.3', head: script('libraries/prototype.js'), library: 'prototype' },
  { name: 'MooTools 1.4.5', head: script('libraries/mootools.js'), library: 'mootools' },
  { name: 'the core of MooTools 1.5.2', head: script('libraries/mootools-1.5.2.js') },
  /* Where the script stands */
  {
    name: 'a base address',
    head: '<base href="/elsewhere/" />',
    ours: script('/tongban/tongban.js', ' defer'),
  },
  ...[
    { name: 'the script comes when it comes', ours: script('tongban/tongban.js', ' async') },
    { name: 'the script as a module', ours: script('tongban/tongban.js', ' type="module"') },
    { name: 'the script at the end', ours: '', foot: script('tongban/tongban.js') },
    /* More than one of us */
    { name: 'the loader twice', ours: LOADER + LOADER },
    { name: 'the loader, then everything in one', ours: LOADER + ALONE },
    { name: 'everything in one, then the loader', ours: ALONE + LOADER },
    { name: 'everything in one, twice', ours: ALONE + ALONE },
    { name: 'two copies of the modules', ours: modules('tongban') + modules('copy') },
    {
      name: 'loaders of two versions',
      ours: LOADER + OTHER_LOADER,
      says: [/^Tongban 9\.8\.7 is not loaded, since Tongban OURS is on the page already/],
    },
    {
      name: 'everything in one, of two versions',
      ours: ALONE + OTHER_ALONE,
      says: [/^<tb-app> stays as Tongban OURS defined it, beside Tongban 9\.8\.7/],
    },
    {
      name: 'everything in one, then the loader of another version',
      ours: OTHER_ALONE + LOADER,
      says: [/^<tb-app> stays as Tongban 9\.8\.7 defined it, beside Tongban OURS/],
    },
    {
      name: 'modules of two versions',
      ours: modules('tongban') + modules('other'),
      says: [/^<tb-app> stays as Tongban OURS defined it, beside Tongban 9\.8\.7/],
    },
    {
      name: 'an app of one version around a guide of another',
      ours: script('other/{build}/app.js', ' type="module"') + LOADER,
      says: [/^<tb-app> stays as Tongban 9\.8\.7 defined it, beside Tongban OURS/],
    },
    /* Others with our prefix */
    {
      name: "another library's tags before ours",
      head: script('theirs.js', ' data-tags="tb-item-card tb-badge"'),
      foot: THEIRS,
      says: [/^<tb-item-card> stays as another library defined it, beside Tongban OURS/],
    },
    {
      name: "another library's tags after ours",
      ours: LOADER + script('theirs.js', ' defer data-tags="tb-item-card tb-badge"'),
      foot: THEIRS,
      says: [/^<tb-item-card> stays as another library defined it, beside Tongban OURS/],
    },
  ].map((host) => ({ ...host, engines: TWO, pictured: false })),
];
