import guideFull from './fixtures/guide-full.json' with { type: 'json' };
import guideMinimal from './fixtures/guide-minimal.json' with { type: 'json' };
import guidePaused from './fixtures/guide-paused.json' with { type: 'json' };
import guideCancelled from './fixtures/guide-cancelled.json' with { type: 'json' };
import guideUpcoming from './fixtures/guide-upcoming.json' with { type: 'json' };
import guideOutdated from './fixtures/guide-outdated.json' with { type: 'json' };
import guideSeveral from './fixtures/guide-several.json' with { type: 'json' };
import guideNotFound from './fixtures/guide-not-found.json' with { type: 'json' };
import guideNoCatalogue from './fixtures/guide-no-catalogue.json' with { type: 'json' };
import guideMarkedUp from './fixtures/guide-marked-up.json' with { type: 'json' };
import guideDeadline from './fixtures/guide-deadline.json' with { type: 'json' };
import guideHostileText from './fixtures/guide-hostile-text.json' with { type: 'json' };
import guideEnglish from './fixtures/guide-english.json' with { type: 'json' };
import guideElder from './fixtures/guide-elder.json' with { type: 'json' };
import guideSections from './fixtures/guide-sections.json' with { type: 'json' };
import cardButton from './fixtures/card-button.json' with { type: 'json' };
import cardLink from './fixtures/card-link.json' with { type: 'json' };
import cardMinimal from './fixtures/card-minimal.json' with { type: 'json' };
import cardPaused from './fixtures/card-paused.json' with { type: 'json' };
import cardFree from './fixtures/card-free.json' with { type: 'json' };
import cardEnglish from './fixtures/card-english.json' with { type: 'json' };
import cardNotFound from './fixtures/card-not-found.json' with { type: 'json' };
import cardNoCatalogue from './fixtures/card-no-catalogue.json' with { type: 'json' };
import listAll from './fixtures/list-all.json' with { type: 'json' };
import listSearch from './fixtures/list-search.json' with { type: 'json' };
import listNarrowed from './fixtures/list-narrowed.json' with { type: 'json' };
import listNone from './fixtures/list-none.json' with { type: 'json' };
import listEmpty from './fixtures/list-empty.json' with { type: 'json' };
import listNoCatalogue from './fixtures/list-no-catalogue.json' with { type: 'json' };
import listElder from './fixtures/list-elder.json' with { type: 'json' };
import listEnglish from './fixtures/list-english.json' with { type: 'json' };
import type { RendererFixture } from './renderer-fixture.js';

/** Real life as far as a renderer meets it, each case with the tree residents are to meet. */
export const rendererFixtures: readonly RendererFixture[] = [
  guideFull,
  guideMinimal,
  guidePaused,
  guideCancelled,
  guideUpcoming,
  guideOutdated,
  guideSeveral,
  guideNotFound,
  guideNoCatalogue,
  guideMarkedUp,
  guideDeadline,
  guideHostileText,
  guideEnglish,
  guideElder,
  guideSections,
  cardButton,
  cardLink,
  cardMinimal,
  cardPaused,
  cardFree,
  cardEnglish,
  cardNotFound,
  cardNoCatalogue,
  listAll,
  listSearch,
  listNarrowed,
  listNone,
  listEmpty,
  listNoCatalogue,
  listElder,
  listEnglish,
] as unknown as readonly RendererFixture[];
