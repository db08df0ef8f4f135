import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import type { StrictArgTypes } from 'storybook/internal/types';
import '@tongban/elements/define';
import manifest from '../packages/elements/custom-elements.json';
import { onStage } from '../stories/support/stage.js';
import { firstLook, screens, toolbar } from './toolbar.js';

setCustomElementsManifest(ofInstances());

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: toolbar,
  initialGlobals: { ...firstLook },
  argTypesEnhancers: [({ argTypes }) => withoutIdleControls(argTypes)],
  decorators: [onStage],
  parameters: {
    layout: 'fullscreen',
    viewport: { options: screens },
    // Of what the manifest lists, these are told in the documentation and cannot be set by a control.
    controls: { sort: 'requiredFirst', exclude: /^(--tb|tb)-|[A-Z]/ },
    a11y: { options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } },
    options: {
      storySort: {
        order: [
          '开始 Start',
          ['给设计师', 'For designers'],
          '设计 Design',
          ['设计变量 Tokens', '试配主题 Try a theme'],
          '元素 Elements',
          ['办事指南 tb-item-guide', '事项列表 tb-catalogue', '事项卡片 tb-item-card', '共用设置 tb-app'],
          '走一遍 Journeys',
        ],
      },
    },
  },
};

export default preview;

/** The manifest without what belongs to the classes: designers set nothing there. */
function ofInstances(): typeof manifest {
  for (const { declarations } of manifest.modules as { declarations?: { members?: object[] }[] }[])
    for (const declaration of declarations ?? [])
      declaration.members = declaration.members?.filter((member) => !('static' in member)) ?? [];
  return manifest;
}

/** Attributes are what a control sets; events, parts and properties of the same name are only told. */
function withoutIdleControls(argTypes: StrictArgTypes): StrictArgTypes {
  return Object.fromEntries(
    Object.entries(argTypes).map(([name, type]) => {
      const category = type.table?.category;
      const works = !category || category === 'attributes' || name === 'slotted';
      return [name, works ? type : { ...type, control: false }];
    }),
  ) as StrictArgTypes;
}
