const form = document.querySelector('tb-form');
form.schema = {
  type: 'object',
  title: '老年人优待证申请',
  required: ['name', 'phone'],
  properties: {
    name: { type: 'string', title: '姓名', maxLength: 50 },
    phone: { type: 'string', title: '手机号', format: 'mobile' },
    way: { title: '领取方式', enum: ['hall', 'post'] },
  },
};
form.form = ['name', 'phone', { key: 'way', type: 'radios', titleMap: { hall: '窗口领取', post: '邮寄' } }];
form.addEventListener('tb-before-submit', (event) => {
  event.preventDefault(); // the page sends the answers itself
  console.log(event.detail.value);
});
