// The department's example page, in one file, so that each browser is started once.
import './department/services.js';
import './department/troubles.js';
import './department/imported.js';
import './department/styles.js';
