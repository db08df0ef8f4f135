// A `Promise` of before there was one: enough for its own page, and no more than then/catch/all/resolve/reject.
(function () {
  function OldPromise(work) {
    var waiting = [];
    var state = 0;
    var result;
    function settle(next, value) {
      if (state) return;
      if (next === 1 && value && typeof value.then === 'function') {
        value.then(settle.bind(null, 1), settle.bind(null, 2));
        return;
      }
      state = next;
      result = value;
      waiting.forEach(run);
    }
    function run(entry) {
      setTimeout(function () {
        var handler = entry[state - 1];
        if (typeof handler !== 'function') return (state === 1 ? entry[2] : entry[3])(result);
        try {
          entry[2](handler(result));
        } catch (error) {
          entry[3](error);
        }
      }, 0);
    }
    this.then = function (kept, broken) {
      return new OldPromise(function (resolve, reject) {
        var entry = [kept, broken, resolve, reject];
        if (state) run(entry);
        else waiting.push(entry);
      });
    };
    this['catch'] = function (broken) {
      return this.then(null, broken);
    };
    try {
      work(settle.bind(null, 1), settle.bind(null, 2));
    } catch (error) {
      settle(2, error);
    }
  }
  OldPromise.resolve = function (value) {
    return new OldPromise(function (resolve) {
      resolve(value);
    });
  };
  OldPromise.reject = function (reason) {
    return new OldPromise(function (_, reject) {
      reject(reason);
    });
  };
  OldPromise.all = function (all) {
    return new OldPromise(function (resolve, reject) {
      var left = all.length;
      var values = [];
      if (left === 0) resolve(values);
      all.forEach(function (one, place) {
        OldPromise.resolve(one).then(function (value) {
          values[place] = value;
          left -= 1;
          if (left === 0) resolve(values);
        }, reject);
      });
    });
  };
  window.Promise = OldPromise;
})();
