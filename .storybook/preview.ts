import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import '@tongban/elements/define';
import manifest from '../packages/elements/custom-elements.json';
import { onStage } from '../stories/support/stage.js';
import { firstLook, screens, toolbar } from './toolbar.js';

setCustomElementsManifest(ofInstances());

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: toolbar,
  initialGlobals: { ...firstLook },
  decorators: [onStage],
  parameters: {
    layout: 'fullscreen',
    viewport: { options: screens },
    controls: { sort: 'requiredFirst' },
    a11y: { options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } },
    options: {
      storySort: { order: ['开始 Start', '设计 Design', '元素 Elements', '走一遍 Journeys'] },
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
