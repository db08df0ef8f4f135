const list = document.querySelector('tb-catalogue');
list.addEventListener('change', () => {
  const search = new URLSearchParams({ query: list.query, audience: list.audience });
  history.replaceState(null, '', `?${search}`);
});
