// Runs in a page before its own scripts, in every engine from Chromium 64 on, and keeps what went wrong:
// each problem is pushed to `window.__problems`, and told on the console for drivers that can listen there.
(function () {
  'use strict';
  var problems = (window.__problems = []);

  function report(kind, text) {
    problems.push({ kind: kind, text: text });
    console.debug('page-watch', kind, text);
  }

  // The event is composed, so violations inside shadow roots arrive here too.
  addEventListener(
    'securitypolicyviolation',
    function (event) {
      var where = (event.sourceFile || 'inline') + ':' + event.lineNumber;
      report(
        'violation',
        event.effectiveDirective + ' blocked ' + (event.blockedURI || 'inline') + ' at ' + where,
      );
    },
    true,
  );
  addEventListener(
    'error',
    function (event) {
      if (event instanceof ErrorEvent) report('exception', event.message);
      else report('load', 'could not load ' + (event.target.src || event.target.href));
    },
    true,
  );
  addEventListener('unhandledrejection', function (event) {
    report('exception', 'unhandled rejection: ' + event.reason);
  });

  var consoleError = console.error;
  console.error = function () {
    report('console', Array.prototype.map.call(arguments, String).join(' '));
    return consoleError.apply(console, arguments);
  };
})();
