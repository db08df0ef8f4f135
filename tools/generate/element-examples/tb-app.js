const app = document.querySelector('tb-app');
app.addEventListener('tb-error', (event) => {
  console.log(event.detail.code, event.detail.retryable ? 'may be tried again' : 'stays so');
});
