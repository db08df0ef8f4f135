// npm run load:gateway [-- --seconds 15]
//
// How many ratings the example gateway takes in a second on this machine, on the database in its folder and on a
// PostgreSQL: first as fast as it can, then for a while at 70 % of that, where people would run it. Each rating has a
// token and a key of its own. Afterwards what was acknowledged is looked for in the database: ends with 1 where one is
// lost or stored twice, or a request was refused or not answered. Who computed meanwhile says where the bottleneck is, or that it is none of the cores.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readCommandLine } from '../../examples/gateway/command-line.mjs';
import { createGateway } from '../../examples/gateway/gateway.mjs';
import { findPostgres, startPostgres } from '../../examples/gateway/testing/postgres.mjs';
import { GatewayKeeper } from '../gateway/keeper.mjs';
import { countCpu } from './cpu.mjs';
import { send } from './requests.mjs';

const usage = `Usage: npm run load:gateway -- [--seconds 15]

  --seconds NUMBER  how long it is held at 70 % of the most it can (15)
  -h, --help        this`;
const AT_MOST = 1_500;
const HELD_SHARE = 0.7;
const windowId = 'load-window';

const { values } = readCommandLine(usage, { options: { seconds: { type: 'string', default: '15' } } });
const seconds = Number(values.seconds);

console.log(
  `${os.cpus().length} cores, Node ${process.version}; the sender runs on the same machine\n` +
    'p50, p99 and the longest in milliseconds; cores kept busy by the gateway, the sender, and others\n',
);
const rows = [];
await measure('PGlite, in the folder');
const programs = findPostgres();
if (programs) {
  const server = await startPostgres(programs);
  try {
    await measure('PostgreSQL', server.url);
  } finally {
    await server.stop();
  }
} else console.log('no PostgreSQL on this machine: it is left out');
console.log(table(rows));

async function measure(name, databaseUrl) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tongban-load-'));
  const data = path.join(folder, 'data');
  const settings = path.join(folder, 'ratings.json');
  await writeFile(settings, JSON.stringify({ windows: [{ id: windowId, window: '1 号窗口（虚构）' }] }));
  const gateway = new GatewayKeeper(data, settings, databaseUrl);
  try {
    await gateway.start();
    const taken = await loaded(gateway);
    await gateway.stop();
    for (const row of taken.rows) rows.push([name, ...row]);
    await compare(name, taken, { data, databaseUrl });
  } finally {
    await gateway.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function loaded(gateway) {
  const made = [];
  const acknowledged = [];
  let sent = 0;
  const note = async (label, run) => {
    const cpu = countCpu(gateway.pid);
    const result = await run();
    made.push([label, result, cpu()]);
    return result;
  };
  const rate = async (label, amount, pace) => {
    const tokens = await visitTokens(gateway.url, amount);
    sent += amount;
    const result = await note(label, () =>
      send(`${gateway.url}/ratings`, { bodies: tokens.map(ratingBy), rate: pace }),
    );
    acknowledged.push(...result.answers.filter(({ status }) => status === 201));
    return result;
  };

  await send(`${gateway.url}/`, { amount: 500 }); // compiled and warm
  await rate('to warm up', 300);
  made.pop();
  await note('GET /, no database', () => send(`${gateway.url}/`, { amount: 5_000 }));
  const most = await rate('ratings, as fast as it can', AT_MOST);
  const pace = Math.floor(most.rate * HELD_SHARE);
  await rate(`ratings, held at ${pace} a second`, pace * seconds, pace);
  return {
    rows: made.map(([label, result, cpu]) => [label, ...figures(result), ...cores(cpu)]),
    bottleneck: bottleneck(made),
    ids: acknowledged.map(({ body }) => JSON.parse(body).id),
    sent,
  };
}

/** Every acknowledged rating is in the database, once, and nothing beside them. */
async function compare(name, { ids, sent, bottleneck: said }, options) {
  const opened = await createGateway(options);
  try {
    const stored = new Set((await opened.query('select id from ratings')).map(({ id }) => id));
    const lost = ids.filter((id) => !stored.has(id)).length;
    const good = ids.length === sent && lost === 0 && stored.size === sent && new Set(ids).size === sent;
    console.log(
      `${good ? '✔' : '✖'} ${name}: sent ${sent}, acknowledged ${ids.length}, stored ${stored.size}, lost ${lost}\n  ${said}\n`,
    );
    if (!good) process.exitCode = 1;
  } finally {
    await opened.close();
  }
}

/** One token for each, as the printed code of a window gives them to visitors. */
async function visitTokens(url, amount) {
  const post = await fetch(`${url}/ratings/tokens`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ kind: 'window', window: windowId }),
  });
  const { token } = await post.json();
  const { answers } = await send(`${url}/ratings/invitation`, { bodies: [{ token }], amount });
  const tokens = answers.filter(({ status }) => status === 200).map(({ body }) => JSON.parse(body).token);
  if (tokens.length !== amount) throw new Error(`${amount} tokens were asked for, ${tokens.length} came`);
  return tokens;
}

function ratingBy(token, index) {
  return {
    token,
    stage: 'first',
    level: 3 + (index % 3),
    tags: [],
    tagVersion: '2',
    text: `第 ${index} 份：窗口人员讲得清楚，一次就办完了。`,
    anonymous: true,
    channel: 'qr',
    ratedAt: new Date().toISOString(),
  };
}

function figures({ rate, p50, p99, longest }) {
  return [rate.toFixed(0), p50, p99, longest].map(String);
}

function cores({ gateway, sender, others }) {
  return [gateway, sender, others].map((busy) => busy.toFixed(2));
}

/** A process of Node computes on one core: where the gateway keeps it busy, that is what holds the rest up. */
function bottleneck(made) {
  const [, , { gateway, sender, others }] = made.find(([label]) => /as fast/.test(label));
  const [about, most] = ['GET /', 'as fast'].map(
    (part) => made.find(([label]) => label.includes(part))[1].rate,
  );
  const times = `a request without a database is answered ${(about / most).toFixed(1)} times as often`;
  const total = gateway + sender + others;
  if (gateway > 0.85) return `bottleneck: the gateway's one core (${gateway.toFixed(2)}); ${times}`;
  if (total > 0.9 * os.cpus().length)
    return `bottleneck: the cores of this machine, shared by gateway, sender and database; ${times}`;
  return `bottleneck: no core is full, so it waits: for the disk, or for rows that are held; this run cannot tell which; ${times}`;
}

function table(lines) {
  const head = ['database', 'what', 'a second', 'p50', 'p99', 'longest', 'gateway', 'sender', 'others'];
  const all = [head, ...lines];
  const widths = head.map((_, column) => Math.max(...all.map((line) => line[column].length)));
  return all
    .map((line) =>
      line
        .map((cell, column) => (column < 2 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
        .join('  '),
    )
    .join('\n');
}
