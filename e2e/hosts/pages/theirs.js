// Another library that has taken the prefix `tb-` too. `data-tags` on its script names what it defines.
(function () {
  var script = document.currentScript;
  script
    .getAttribute('data-tags')
    .split(' ')
    .forEach(function (tag) {
      if (customElements.get(tag)) return;
      customElements.define(
        tag,
        class extends HTMLElement {
          connectedCallback() {
            this.setAttribute('data-theirs', '');
          }
        },
      );
    });
})();
