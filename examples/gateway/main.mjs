// The gateway on a port of its own: node examples/gateway/main.mjs --help
import { readCommandLine, readPort } from './command-line.mjs';

const usage = `Usage: node examples/gateway/main.mjs [--port 8090] [--data gateway-data] [--forms FOLDER …]

  --port NUMBER      the port, 0 takes a free one (8090)
  --host ADDRESS     where it listens (127.0.0.1)
  --data FOLDER      rows and uploaded files; this process's alone (gateway-data)
  --forms FOLDER     forms it takes; may be given several times (the one of tongban gateway check)
  --catalogue FILE   tongban-catalogue/1: applications for its scenarios are taken; several times
  --prefix PATH      the path it is reached below (/gateway)
  --ratings FILE     what the department says about its ratings, as JSON: windows, office, page, rules, complaintUrl, complaintPhone
  --halls FILE       halls where a time can be booked, as JSON
  --origin ORIGIN    of another site that may ask for what is public; several times
  --proxies ADDRESS  a reverse proxy on another machine; may be given several times
  --fictional-person everybody counts as signed in as one invented person with invented licences
  -h, --help         this

DATABASE_URL=postgres://… keeps rows in PostgreSQL instead of the folder.
SEALING_KEY_SECRET=… with PostgreSQL: 32 characters or more, the same in all its gateways; ratings that wait on devices of others are
                     sealed. Several, with spaces between: the first seals, the others open.
DEPARTMENT_TOKEN=… opens what is the department's: records, steps, tokens of cases, metrics.
RATING_SM2_KEY=… signs tokens by SM2 (64 hexadecimal digits) instead of HMAC with the key in the folder.`;

const { values } = readCommandLine(usage, {
  options: {
    port: { type: 'string', default: '8090' },
    host: { type: 'string', default: '127.0.0.1' },
    data: { type: 'string', default: 'gateway-data' },
    forms: { type: 'string', multiple: true },
    catalogue: { type: 'string', multiple: true },
    'fictional-person': { type: 'boolean' },
    prefix: { type: 'string', default: '/gateway' },
    ratings: { type: 'string' },
    halls: { type: 'string' },
    origin: { type: 'string', multiple: true },
    proxies: { type: 'string', multiple: true },
  },
});
const port = readPort(values.port, usage);

console.error('Starting …');
try {
  // Only now: the packages it uses have to be built, and --help has not.
  const { startGateway } = await import('./gateway.mjs');
  const { readRatingSettings } = await import('./ratings/read-settings.mjs');
  const { fictionalNote, fictionalPerson } = await import('./fictional-person.mjs');
  const { RATING_SM2_KEY: sm2Key } = process.env;
  const signer = sm2Key && (await import('./ratings/sm2-signer.mjs')).sm2Signer(sm2Key);
  const gateway = await startGateway({
    ...values,
    port,
    databaseUrl: process.env.DATABASE_URL,
    departmentToken: process.env.DEPARTMENT_TOKEN || undefined,
    sealingKeySecret: process.env.SEALING_KEY_SECRET
      ? process.env.SEALING_KEY_SECRET.trim().split(/\s+/)
      : undefined,
    origins: values.origin,
    ratings: {
      ...(values.ratings && (await readRatingSettings(values.ratings))),
      ...(signer && { signer }),
    },
    ...(values['fictional-person'] && { identify: fictionalPerson }),
    log: (line) => process.stderr.write(`${JSON.stringify(line)}\n`),
  });
  console.log(gateway.url);
  console.error(`Ready. Rows in ${gateway.database}, files in ${values.data}. Ctrl-C ends it.`);
  if (values['fictional-person']) console.error(fictionalNote);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void gateway.close());
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
