// What sources write where there is no value, after trimming and without a full stop at the end.
const words = new Set(['', '无', '暂无', '暂无信息', '暂无数据', '/', '-', '--', '—', '——', 'none', 'null']);

/** Whether the text only says that there is no value: empty, `无`, `无。`, `暂无`, `/`, `none` … */
export function isEmptyWord(text: string): boolean {
  // Nothing longer can be one of them; spares trimming long texts.
  return (
    text.length <= 40 &&
    words.has(
      text
        .trim()
        .replace(/[。.；;]+$/, '')
        .trim()
        .toLowerCase(),
    )
  );
}
