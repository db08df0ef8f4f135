import { Counter, Histogram, Registry } from 'prom-client';

/** Counts requests for Prometheus: by method, route and status, never by address, and nothing of what was sent. */
export function requestMetrics() {
  const registry = new Registry();
  const requests = new Counter({
    name: 'tongban_gateway_requests_total',
    help: 'Requests answered.',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'tongban_gateway_request_seconds',
    help: 'How long answers took.',
    labelNames: ['method', 'route'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  });
  return {
    note({ method, route, status, ms }) {
      requests.inc({ method, route, status });
      seconds.observe({ method, route }, ms / 1000);
    },
    text: () => registry.metrics(),
  };
}
