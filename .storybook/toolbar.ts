import type { Preview } from '@storybook/web-components-vite';

/** What the toolbar sets for every story. */
export interface Look {
  readonly lang: 'zh-CN' | 'en';
  readonly theme: 'light' | 'dark' | 'auto';
  readonly mode: 'standard' | 'elder';
  readonly dir: 'ltr' | 'rtl';
}

const item = (value: string, title: string) => ({ value, title });

/** The toolbar itself. Widths are a tool of Storybook's own: see `screens`. */
export const toolbar: NonNullable<Preview['globalTypes']> = {
  lang: {
    description: '语言 Language',
    toolbar: {
      icon: 'globe',
      dynamicTitle: true,
      items: [item('zh-CN', '中文 Chinese'), item('en', '英文 English')],
    },
  },
  theme: {
    description: '配色 Theme',
    toolbar: {
      icon: 'mirror',
      dynamicTitle: true,
      items: [item('light', '浅色 Light'), item('dark', '深色 Dark'), item('auto', '随设备 As the device')],
    },
  },
  mode: {
    description: '模式 Mode',
    toolbar: {
      icon: 'accessibility',
      dynamicTitle: true,
      items: [item('standard', '标准 Standard'), item('elder', '适老 Elder')],
    },
  },
  dir: {
    description: '方向 Direction',
    toolbar: {
      icon: 'transfer',
      dynamicTitle: true,
      items: [item('ltr', '从左到右 Left to right'), item('rtl', '从右到左 Right to left')],
    },
  },
};

/** What every story begins with. */
export const firstLook: Look = { lang: 'zh-CN', theme: 'light', mode: 'standard', dir: 'ltr' };

const screen = (name: string, width: number, height: number, type: 'mobile' | 'tablet' | 'desktop') => ({
  name,
  styles: { width: `${width}px`, height: `${height}px` },
  type,
});

/** Real windows of these sizes, so that media queries tell the truth; without one a story is as wide as it can be. */
export const screens = {
  narrow: screen('320 最窄 Narrowest', 320, 640, 'mobile'),
  phone: screen('360 手机 Phone', 360, 780, 'mobile'),
  tablet: screen('768 平板 Tablet', 768, 1024, 'tablet'),
  kiosk: screen('1080×1920 自助机 Kiosk', 1080, 1920, 'desktop'),
};
