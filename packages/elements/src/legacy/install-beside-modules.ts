/** Runs first in the lowered modules, all of whose chunks lie in a folder beside the style sheet. */
import { installLegacyStyles } from '../shared/legacy-styles.js';

installLegacyStyles(new URL('../tongban.css', import.meta.url).href);
