// Takes the token a code has brought out of the address, and gives it to <tb-rating>, which says the rest: also of a token that is wrong, used
// or out of date. The token stands behind `#`, so no server has seen it; from here on it is in no address, bookmark or history either.
(function () {
  var rating = document.querySelector('tb-rating');

  function take() {
    var found = /^#(?:t|token)=([^&]+)/.exec(location.hash);
    if (!found) return;
    history.replaceState(null, '', location.pathname + location.search);
    rating.setAttribute('token', found[1]);
  }

  take();
  // Another code scanned into the same page.
  window.addEventListener('hashchange', take);
})();
