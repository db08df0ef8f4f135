// node examples/gateway/main.mjs --port 8090 --data ./gateway-data [--forms DIR …] [--prefix /gateway] [--proxies ADDRESS …]
// DATABASE_URL=postgres://… keeps rows in PostgreSQL instead of the folder.
import { parseArgs } from 'node:util';
import { startGateway } from './gateway.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8090' },
    host: { type: 'string', default: '127.0.0.1' },
    data: { type: 'string', default: 'gateway-data' },
    forms: { type: 'string', multiple: true },
    prefix: { type: 'string', default: '/gateway' },
    proxies: { type: 'string', multiple: true },
  },
});

try {
  const gateway = await startGateway({
    ...values,
    port: Number(values.port),
    databaseUrl: process.env.DATABASE_URL,
    log: (line) => process.stderr.write(`${JSON.stringify(line)}\n`),
  });
  console.log(gateway.url);
  console.error(`Rows in ${gateway.database}, files in ${values.data}. Ctrl-C ends it.`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void gateway.close());
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
