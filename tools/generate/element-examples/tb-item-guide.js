const guide = document.querySelector('tb-item-guide');
guide.addEventListener('tb-apply', (event) => {
  event.preventDefault(); // do not open the address of the item
  location.hash = `apply=${event.detail.id}`;
});
guide.addEventListener('tb-section-shown', (event) => {
  document.documentElement.dataset.seen = event.detail.section;
});
