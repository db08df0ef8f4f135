const scenario = document.querySelector('tb-one-thing');
scenario.addEventListener('tb-step', ({ detail }) => {
  console.info(`step ${detail.key}`);
});
scenario.addEventListener('tb-submitted', ({ detail }) => {
  console.info(`taken in as ${detail.receipt.caseNumber}`);
});
