// A page that brings everything in by RequireJS, our script too.
require.config({ baseUrl: '.' });
require(['tongban/tongban']);
