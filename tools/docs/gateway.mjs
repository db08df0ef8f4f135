// What a department's gateway would answer to the pages of documents.

const open = {
  status: 'open',
  stage: 'first',
  setting: 'on-site',
  item: '食品经营许可（新办）',
  department: '津港市市场监督管理局',
};

/** Answers what asks for something to rate. @returns whether it did */
export async function answerGateway(request, response) {
  if (request.method !== 'POST' || request.url !== '/gateway/ratings/invitation') return false;
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(open));
  return true;
}
