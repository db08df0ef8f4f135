// A hand-written element in the syntax of 2017, to try out the drivers without the components.
class ZzCounter extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    const button = document.createElement('button');
    const field = document.createElement('input');
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = 'harness-counter.css';
    button.textContent = '0';
    button.addEventListener('click', () => (button.textContent = String(Number(button.textContent) + 1)));
    root.append(style, button, field);
  }
}
customElements.define('zz-counter', ZzCounter);
