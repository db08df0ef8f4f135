// The token stands behind `#`, where no log of a server has it: `rating.html#token=…&layout=kiosk`. What else stands there is set as it is named.
const rating = document.querySelector('tb-rating');
const app = document.querySelector('tb-app');
new URLSearchParams(location.hash.slice(1)).forEach((value, name) => {
  const element = app && ['device', 'mode', 'theme'].includes(name) ? app : rating;
  element.setAttribute(name, value);
});
