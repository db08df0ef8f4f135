/** Who signed earlier than that many days ago did not sign for this application. */
export const LETTER_DAYS = 30;
