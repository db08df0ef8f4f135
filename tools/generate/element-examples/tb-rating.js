const rating = document.querySelector('tb-rating');
rating.addEventListener('tb-rated', (event) => {
  console.log(event.detail.id); // never which level it was
});
rating.addEventListener('tb-queued', (event) => {
  console.log(event.detail.kept); // it waits for the network
});
