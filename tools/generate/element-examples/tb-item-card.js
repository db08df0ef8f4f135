document.querySelector('tb-app').addEventListener('tb-item-selected', (event) => {
  event.preventDefault(); // do not follow the link of the card
  location.hash = event.detail.id;
});
