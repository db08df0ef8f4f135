import { css } from 'lit';

/** What is there before the checklist is. */
export const materialsStyles = css`
  .root {
    container-type: inline-size;
  }
`;
