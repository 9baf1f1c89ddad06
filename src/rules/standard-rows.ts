/** Rows of the standard tables, as the codebook's `rows` names them: `2023:人才培养质量计分卡/毕业生人数 | 2024:…`. */

export type StandardRow = { readonly edition: string; readonly path: string };

/** Edition and path of every row an indicator stands in, in the codebook's order; none where it stands in no table. */
export function standardRows(rows: string | null): readonly StandardRow[] {
  if (rows === null) return [];
  return rows.split('|').map((part) => {
    const [edition = '', ...rest] = part.trim().split(':');
    return { edition, path: rest.join(':') };
  });
}

/** Name of the table a row path begins with: `人才培养质量计分卡` of `人才培养质量计分卡/毕业生人数`. */
export function tableOfRow(path: string): string {
  return path.split('/')[0] ?? '';
}
