import type { CSSResult } from 'lit';
import { noticeStyles } from '../shared/styles/notice.styles.js';
import { askingStyles } from './asking.styles.js';

// What comes right after the levels: what is rated, or that nothing is.
export { RatingDesk } from './rating-desk.js';

/** Styles of what comes right after the levels. */
export const styles: readonly CSSResult[] = [noticeStyles, askingStyles];
