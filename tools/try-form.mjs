// A form of one's own, with a gateway of one's own, behind one address: node tools/try-form.mjs --help
import { endWrongly, readCommandLine, readPort } from '../examples/gateway/command-line.mjs';

const usage = `Usage: node tools/try-form.mjs FOLDER [--gateway URL] [--port 8080]

  FOLDER         holds schema.json and, if you have them, form.json and your page (index.html or page.html)
  --gateway URL  your gateway, served at /gateway; without it the example gateway takes the form in
  --port NUMBER  the port, 0 takes a free one (8080)
  -h, --help     this`;

const { values, positionals } = readCommandLine(usage, {
  allowPositionals: true,
  options: { gateway: { type: 'string' }, port: { type: 'string', default: '8080' } },
});
if (positionals.length !== 1) endWrongly('Name one folder.', usage);
const port = readPort(values.port, usage);

try {
  // Only now: the packages it uses have to be built, and --help has not.
  const { serveOwnForm } = await import('./hosts/own-form.mjs');
  const { url, remarks, hints, ownPage, close } = await serveOwnForm(positionals[0], {
    gateway: values.gateway,
    port,
  });
  for (const remark of remarks) console.error(`left out: ${remark}`);
  for (const hint of hints) console.error(`hint: ${hint}`);
  console.log(`Your form at ${url}, its gateway at ${new URL('/gateway', url)}. Ctrl-C ends it.`);
  if (!ownPage)
    console.log(
      'Its page keeps drafts and shows all answers before they are sent (draft-key and review-first of <tb-form>); ?review=no goes without the latter.',
    );
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close());
} catch (error) {
  console.error(sentenceOf(error));
  process.exit(1);
}

function sentenceOf({ code, message }) {
  if (code === 'EADDRINUSE') return `Port ${port} is taken; --port takes another.`;
  if (code === 'ERR_MODULE_NOT_FOUND') return 'The packages are not built yet: npm run build makes them.';
  return message;
}
