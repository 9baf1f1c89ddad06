/** Fonts of documents: named for Latin and Chinese alike, or Office falls back to its theme and WPS to whatever it has. */
export const OFFICE = {
  /** Slides, charts and workbooks. */
  sans: '微软雅黑',
  /** Running text of documents. */
  serif: '宋体',
  /** Headings of documents. */
  head: '黑体',
  latin: 'Times New Roman',
} as const;

/** Drawing-markup run fonts, all scripts. */
export const RUN_FONTS = `<a:latin typeface="${OFFICE.sans}"/><a:ea typeface="${OFFICE.sans}"/><a:cs typeface="${OFFICE.sans}"/><a:sym typeface="${OFFICE.sans}"/>`;

/** Six hex digits: text, quiet text, hairlines. */
export const INK = {
  text: '22252A',
  quiet: '5C6067',
  grid: 'E4E2DC',
  axis: 'A9A69E',
  paper: 'FFFFFF',
  head: 'F1EFE9',
  accent: '184E9A',
} as const;
