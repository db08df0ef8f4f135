/**
 * Runs first in the legacy build, while its `<script>` is still `document.currentScript`.
 *
 * The style sheet lies beside the script; `<script src="…" data-styles="/elsewhere.css">` says otherwise.
 */
import { installLegacyStyles } from '../shared/legacy-styles.js';

const script = document.currentScript;
const source = script instanceof HTMLScriptElement ? script.src : '';
const styles = script?.dataset['styles'] ?? 'tongban-legacy.css';

installLegacyStyles(new URL(styles, source || document.baseURI).href);
