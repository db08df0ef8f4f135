const materials = document.querySelector('tb-materials');
materials.addEventListener('tb-answers-changed', (event) => {
  document.documentElement.dataset.open = String(event.detail.open); // questions without an answer
});
materials.addEventListener('tb-material-changed', (event) => {
  document.documentElement.dataset.ready = String(event.detail.ready);
});
