import { css } from 'lit';

export const moneyStyles = css`
  .money {
    display: flex;
    align-items: center;
  }
  .money > input {
    flex: 1 1 auto;
    min-width: 0;
    max-width: 16em;
    text-align: end;
  }
  .money > .unit {
    flex: none;
  }
  .capital {
    margin-block-start: 0.35em;
    color: var(--_ink-soft);
  }
`;
