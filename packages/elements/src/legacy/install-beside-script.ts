/**
 * Runs first in the self-contained legacy script, while its `<script>` is still `document.currentScript`.
 *
 * The style sheet lies beside the script; `<script src="…" data-styles="/elsewhere.css">` says otherwise.
 */
import { installLegacyStyles } from '../shared/legacy-styles.js';
import { besideScript, scriptSays } from './script.js';

installLegacyStyles(besideScript(scriptSays('styles') ?? 'tongban-legacy.css'));
