const nav = document.querySelector('tb-step-nav');
Object.assign(nav, {
  steps: [
    { key: 'company', title: '企业信息', state: 'done' },
    { key: 'place', title: '住所', state: 'todo' },
    { key: 'seal', title: '刻制印章', state: 'todo', optional: true },
  ],
});
nav.addEventListener('tb-step', (event) => {
  nav.current = event.detail.key; // and show that step
});
