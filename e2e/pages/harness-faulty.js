const style = document.createElement('style');
style.textContent = 'p { color: red }';
document.querySelector('zz-inline').attachShadow({ mode: 'open' }).append(style); // against style-src 'self'

console.error('a console error');
Promise.reject(new Error('a lost rejection'));
setTimeout(() => {
  document.body.dataset.ready = 'true';
  throw new Error('a late exception');
});
