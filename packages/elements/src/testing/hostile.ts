/** Calls this when it runs: a test counts the calls. */
export const trap = 'tongbanTrap';

const run = `${trap}()`;

/** Texts that run something, load something or break something where text is taken for more than text. */
export const hostileTexts: readonly string[] = [
  `<script>${run}</script>`,
  `</script><script>${run}</script>`,
  `<scr<script>ipt>${run}</scr</script>ipt>`,
  `<img src=x onerror=${run}>`,
  `<img src=x onerror="${run}"//`,
  `"><img src=x onerror=${run}>`,
  `'><svg onload=${run}>`,
  `<svg><script>${run}</script></svg>`,
  `<svg><animate onbegin=${run} attributeName=x dur=1s>`,
  `<svg><a xlink:href="javascript:${run}"><text y=20>x</text></a></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id='x' onload='${run}'/>#x"></use></svg>`,
  `<svg></p><style><a id="</style><img src=1 onerror=${run}>">`,
  `<math><mtext><table><mglyph><style><img src onerror=${run}></style></mglyph></table></mtext></math>`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${run}>`,
  `<math><annotation-xml encoding="text/html"><style><img src onerror=${run}></style></annotation-xml></math>`,
  `<noscript><p title="</noscript><img src=x onerror=${run}>">`,
  `<style>@import 'javascript:${run}';*{background:url(javascript:${run})}</style>`,
  `<p style="background:url(javascript:${run});position:fixed;inset:0">x</p>`,
  `<iframe src="javascript:${run}"></iframe>`,
  `<iframe srcdoc="<script>parent.${run}</script>"></iframe>`,
  `<object data="javascript:${run}"></object><embed src="javascript:${run}">`,
  `<base href="https://evil.example/"><a href="x">x</a>`,
  `<link rel=stylesheet href="data:text/css,*{display:none}">`,
  `<meta http-equiv=refresh content="0;url=javascript:${run}">`,
  `<a href="javascript:${run}">x</a>`,
  `<a href=" java\u0000script:${run}">x</a>`,
  `<a href="jAvAsCrIpT&colon;${run}">x</a>`,
  `<a href="java&#10;script:${run}">x</a>`,
  `<a href="data:text/html,<script>${run}</script>">x</a>`,
  `<a href="//evil.example" target=_blank onclick=${run}>x</a>`,
  `<form action="javascript:${run}"><button formaction="javascript:${run}">x</button></form>`,
  `<input autofocus onfocus=${run}><details open ontoggle=${run}>`,
  `<template><img src=x onerror=${run}></template>`,
  `<template shadowrootmode=open><img src=x onerror=${run}></template>`,
  `<slot name=x></slot><tb-app catalogue="javascript:${run}"></tb-app>`,
  `<x-y is=z onpointerenter=${run} tabindex=1 autofocus>x</x-y>`,
  `<!--><img src=x onerror=${run}>-->`,
  `<![CDATA[<img src=x onerror=${run}>]]>`,
  `<?xml version="1.0"?><img src=x onerror=${run}>`,
  `<table><td background="javascript:${run}"><caption><img src=x onerror=${run}>`,
  `<div id=body name=getElementById><img name=cookie><form id=attributes><input name=attributes>`,
  `javascript:${run}`,
  `data:text/html,<script>${run}</script>`,
  `vbscript:${run}`,
  'blob:https://evil.example/x',
  `\${${run}}{{${run}}}<%= ${run} %>`,
  '{name}{count}{code}{constructor}{__proto__}',
  '?lit$1234567890$<!--?lit$--><!--lit-part-->',
  '$&$1$`',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  '\u202Egnp.exe\u202C\u2066x\u2069\u200F',
  '\u0000\u0001\u0008\u001b[31m\uFFFE\uFEFF',
  '\uD800',
  'Z\u0351\u036B\u0343\u036A'.repeat(50),
  'W'.repeat(5000),
  '长'.repeat(5000),
  '<'.repeat(2000),
  `${'<b>'.repeat(100)}x`,
  `${'<table><tr><td>'.repeat(40)}x`,
  '&#x3C;img src=x onerror=tongbanTrap()&#x3E;&amp;lt;script&amp;gt;',
  '\n\n\n\t',
  '0',
  'NaN',
  '%00%0d%0a%E0%A4%A',
  '|',
];

/** A copy with every string replaced. */
export function everyString<T>(value: T, text: string): T {
  if (typeof value === 'string') return text as T & string;
  if (Array.isArray(value)) return value.map((inner) => everyString<unknown>(inner, text)) as T & unknown[];
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, everyString<unknown>(inner, text)]),
  ) as T;
}
