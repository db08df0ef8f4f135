// A login for tests: whoever asks is the invented person they say they are.

/** @type {(routes: import('fastify').FastifyInstance, parts: { sessions: any }) => void} for `login` of `createGateway` */
export function fictionalLogin(routes, { sessions }) {
  routes.post('/login/fictional', async (request, reply) => {
    const { person, level = 'verified', ...more } = request.body;
    await sessions.begin({ request, reply, person, level, ...more });
    return reply.code(204).send();
  });
}

/** Invented. */
export const fictionalPeople = {
  person: { id: 'person-1', name: '林悦' },
  another: { id: 'person-2', name: '周明礼' },
  body: { id: 'body-1', name: '津港星河贸易有限公司', kind: 'legal', agent: '林晚照' },
};

/** What a browser sends back: the cookie without what is said about it. */
export const cookieIn = ({ headers }) => (headers.get('set-cookie') ?? '').split(';')[0];
