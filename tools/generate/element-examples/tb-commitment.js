const commitment = document.querySelector('tb-commitment');
Object.assign(commitment, {
  // As commitmentLetters(checklist) of @tongban/core/commitment makes it.
  letter: {
    id: 'commitment:old-age-allowance:residence',
    kind: 'commitment',
    item: 'old-age-allowance',
    itemName: '高龄津贴发放',
    department: '津港市民政局',
    material: 'residence',
    proof: '居住证明',
    terms: {
      obligation: '证明申请人居住在本市。',
      basis: '《津港市高龄津贴发放办法》第六条',
      content: '申请人在本市连续居住满一年。',
      statements: ['本人在本市连续居住满一年。', '以上承诺真实，愿意接受核查。'],
      liability: '承诺不实的，停发并追回津贴，记入信用记录。',
    },
  },
});
commitment.addEventListener('tb-signed', (event) => {
  if ('signature' in event.detail)
    console.log('signed'); // to send with the application
  else console.log(event.detail.choice);
});
