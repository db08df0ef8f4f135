import type { Messages } from '@tongban/core/i18n';
import { fileMessages } from './file.messages.js';

export const signatureMessages: Messages = {
  ...fileMessages,
  'field.signature.ways': '签名方式',
  'field.signature.draw': '手写签名',
  'field.signature.type': '输入姓名',
  'field.signature.picture': '上传签名图片',
  'field.signature.here': '请用手指、鼠标或手写笔在下面签名，签好后点“完成签名”。',
  'field.signature.name': '签名人姓名',
  'field.signature.blank': '还没有签名',
  'field.signature.written': '已写好的签名',
  'field.signature.undo': '撤销一笔',
  'field.signature.clear': '重写',
  'field.signature.done': '完成签名',
  'field.signature.signed': '已签名',
  'field.signature.again': '重新签名',
  'field.signature.file': '签名',
  'field.signature.undone': '名字已经写好，还要点“完成签名”。',
  'field.signature.lack.strokes': '还没有签名。不方便手写时，可以输入姓名或上传签名图片。',
  'field.signature.lack.name': '请输入签名人姓名。',
};
