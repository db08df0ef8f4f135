import { svg } from 'lit';
import { icon } from '../shared/icons.js';

/** Decoration of the search field. */
export const searchIcon = icon(svg`<circle cx="11" cy="11" r="6.500"/><path d="m16 16 4.500 4.500"/>`);
