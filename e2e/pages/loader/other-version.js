// As a loader of another version would have left the page.
window[Symbol.for('tongban.loader')] = { version: '0.0.7', load: function () {} };
