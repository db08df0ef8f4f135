const code = document.querySelector('tb-rating-qr');
code.addEventListener('tb-error', (event) => {
  console.log(event.detail.code); // 'unauthorised': sign in first
});
