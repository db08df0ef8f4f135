import { html } from 'lit';
import { entries, entry } from '../shared/catalogue-view/entries.js';
import { data, prose, type Part } from '../shared/catalogue-view/catalogue-view.js';
import { link, type GuideView } from './guide-view.js';

/** What officials and other systems want to know of the item. */
export function guideAbout(view: GuideView): Part {
  const { item, words } = view;
  const { say } = words;
  const place = [item.town?.name, item.village?.name].filter(Boolean).join(' ');
  return entries([
    entry(say('guide.about.task-code'), code(item.taskCode)),
    entry(say('guide.about.handle-code'), code(item.handleCode)),
    entry(say('guide.about.catalog-code'), code(item.catalogCode)),
    entry(say('guide.about.type'), words.mixed(words.coded(item.type))),
    entry(say('guide.about.case-type'), words.mixed(words.coded(item.caseType))),
    entry(say('guide.about.nature'), words.mixed(words.coded(item.department.nature))),
    entry(say('guide.about.objects'), words.mixed(words.codedList(item.serviceObjects))),
    entry(say('guide.about.levels'), words.mixed(words.codedList(item.levels))),
    entry(say('guide.about.power-source'), words.mixed(words.coded(item.powerSource))),
    entry(say('guide.about.forms'), words.mixed(words.codedList(item.handlingForms))),
    entry(say('guide.about.depth'), words.mixed(words.codedList(item.onlineDepth))),
    entry(say('guide.about.offline-reason'), prose(view, item.onlineLimitNote)),
    entry(say('guide.about.entrusted'), data(view, item.entrusted)),
    entry(say('guide.about.joint'), data(view, item.jointDepartments)),
    entry(say('guide.about.lead'), data(view, item.leadDepartment)),
    entry(say('guide.about.accepting'), data(view, item.acceptingDepartment)),
    entry(say('guide.about.place'), data(view, place)),
    entry(say('guide.about.from'), item.effectiveFrom && words.day(item.effectiveFrom)),
    entry(say('guide.about.to'), item.effectiveTo && words.day(item.effectiveTo)),
    entry(say('guide.about.publicity'), link(item.publicityUrl, item.publicityUrl ?? '')),
  ]);
}

function code(value: string | undefined): Part | undefined {
  return value ? html`<code>${value}</code>` : undefined;
}
