import { css } from 'lit';

export const itemCardStyles = css`
  .root {
    height: 100%;
  }
  .card {
    position: relative;
    height: 100%;
    padding: 1em 1.25em;
  }
  .name {
    font-size: 1.0625em;
    font-weight: 600;
    line-height: 1.45;
  }
  .cover {
    display: inline;
    padding: 0;
    font: inherit;
    text-align: start;
    text-decoration: none;
    color: var(--_ink);
    background: none;
    border: 0;
    cursor: pointer;
  }
  .cover::after {
    content: '';
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    border-radius: var(--_radius);
  }
  .cover:focus-visible {
    outline: none;
  }
  .cover:focus-visible::after {
    outline: 3px solid var(--_brand);
    outline-offset: 2px;
  }
  .plain {
    margin-block-start: 0.15em;
    color: var(--_ink-soft);
  }
  .card > .small {
    margin-block-start: 0.25em;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    margin-block-start: 0.6em;
    font-size: var(--_small);
    color: var(--_ink);
  }
  .facts span {
    margin-inline-end: 1em;
  }
  @media (hover: hover) {
    .card:hover {
      border-color: var(--_brand);
    }
    .card:hover .cover {
      color: var(--_brand);
    }
  }
`;
