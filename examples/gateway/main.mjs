// The gateway on a port of its own: node examples/gateway/main.mjs --help
import { readCommandLine, readPort } from './command-line.mjs';

const usage = `Usage: node examples/gateway/main.mjs [--port 8090] [--data gateway-data] [--forms FOLDER …]

  --port NUMBER      the port, 0 takes a free one (8090)
  --host ADDRESS     where it listens (127.0.0.1)
  --data FOLDER      rows and uploaded files; this process's alone (gateway-data)
  --forms FOLDER     forms it takes; may be given several times (the one of tongban gateway check)
  --catalogue FILE   tongban-catalogue/1: applications for its scenarios are taken; several times
  --prefix PATH      the path it is reached below (/gateway)
  --proxies ADDRESS  a reverse proxy on another machine; may be given several times
  --fictional-person everybody counts as signed in as one invented person with invented licences
  -h, --help         this

DATABASE_URL=postgres://… keeps rows in PostgreSQL instead of the folder.`;

const { values } = readCommandLine(usage, {
  options: {
    port: { type: 'string', default: '8090' },
    host: { type: 'string', default: '127.0.0.1' },
    data: { type: 'string', default: 'gateway-data' },
    forms: { type: 'string', multiple: true },
    catalogue: { type: 'string', multiple: true },
    'fictional-person': { type: 'boolean' },
    prefix: { type: 'string', default: '/gateway' },
    proxies: { type: 'string', multiple: true },
  },
});
const port = readPort(values.port, usage);

console.error('Starting …');
try {
  // Only now: the packages it uses have to be built, and --help has not.
  const { startGateway } = await import('./gateway.mjs');
  const { fictionalNote, fictionalPerson } = await import('./fictional-person.mjs');
  const gateway = await startGateway({
    ...values,
    port,
    databaseUrl: process.env.DATABASE_URL,
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
