// The example gateway as tools/gateway/keeper.mjs starts it: node tools/gateway/main.mjs PORT FOLDER SETTINGS
// All the ratings come from one machine here, so that its limits of requests of one client are out of the way.
import { startGateway } from '../../examples/gateway/gateway.mjs';
import { readRatingSettings } from '../../examples/gateway/ratings/read-settings.mjs';

const [port, data, settings] = process.argv.slice(2);
try {
  const gateway = await startGateway({
    port: Number(port),
    data,
    databaseUrl: process.env.DATABASE_URL || undefined,
    ratings: await readRatingSettings(settings),
    limits: { requestsOfClient: 1_000_000, ratingRequestsOfClient: 1_000_000 },
  });
  console.log(gateway.url);
  process.once('SIGTERM', () => void gateway.close());
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
