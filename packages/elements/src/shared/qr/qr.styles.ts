import { css } from 'lit';

export const qrStyles = css`
  .qr {
    display: block;
    inline-size: 100%;
    max-inline-size: 14rem;
    block-size: auto;
    /* Readers know dark on light; the colours of the surroundings are none of a code's. */
    forced-color-adjust: none;
    print-color-adjust: exact;
  }
  @media print {
    .qr {
      /* A phone at arm's length reads modules of half a millimetre. */
      inline-size: 40mm;
      max-inline-size: none;
      break-inside: avoid;
    }
  }
`;
