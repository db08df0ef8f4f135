import { css } from 'lit';

/** A message about the state of things: an error, a warning, nothing found. */
export const noticeStyles = css`
  .notice {
    display: flex;
    align-items: flex-start;
    padding: 0.9em 1em;
    color: var(--_ink);
    background: var(--_warn-soft);
    border: 1px solid var(--_warn);
    border-radius: var(--_radius-small);
  }
  .notice > svg {
    margin-block-start: 0.2em;
    margin-inline-end: 0.6em;
    color: var(--_warn);
  }
  .notice.bad {
    background: var(--_bad-soft);
    border-color: var(--_bad);
  }
  .notice.bad > svg {
    color: var(--_bad);
  }
  .notice.plain {
    background: var(--_card);
    border-color: var(--_line);
  }
  .notice.plain > svg {
    color: var(--_ink-soft);
  }
  .notice .button {
    margin-block-start: 0.75em;
  }
  /* About the height of what comes, so that the page below does not jump. */
  .tall {
    min-height: 100vh;
  }
  .skeleton {
    display: block;
    height: 1em;
    margin-block: 0.6em;
    background: var(--_line);
    border-radius: 0.4em;
  }
  .skeleton.short {
    width: 40%;
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeleton {
      animation: tb-breathe 1.6s ease-in-out infinite alternate;
    }
  }
  @keyframes tb-breathe {
    to {
      opacity: 0.45;
    }
  }
`;
