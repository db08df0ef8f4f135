import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

/** The frame around the stories stays quiet: what is looked at is in the middle. */
addons.setConfig({
  theme: create({
    base: 'light',
    brandTitle: '通办 Tongban',
    brandTarget: '_self',
    fontBase: "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif",
    colorPrimary: '#0b57b7',
    colorSecondary: '#0b57b7',
    appBg: '#f4f6f9',
    appBorderColor: '#dde3ea',
    appBorderRadius: 8,
    textColor: '#16212e',
    textMutedColor: '#4a5868',
    barTextColor: '#4a5868',
    barSelectedColor: '#0b57b7',
  }),
});
