/** A strict reader of the project's CSV files: UTF-8, LF, a header row, RFC 4180 quoting, and the line of every record kept. */

export type CsvRow = {
  /** 1-based line of the file on which the record starts. */
  readonly line: number;
  readonly cells: readonly string[];
};
export type CsvIssue = { readonly line: number; readonly message: string };
export type Csv = {
  readonly header: readonly string[];
  /** Only records with as many cells as the header; the others are issues. */
  readonly rows: readonly CsvRow[];
  readonly issues: readonly CsvIssue[];
};

/** Splits text into records; never throws. Anything RFC 4180 does not allow, and BOM, CR and empty lines, become issues. */
export function readCsv(text: string): Csv {
  const issues: CsvIssue[] = [];
  let source = text;
  if (source.startsWith('\uFEFF')) {
    issues.push({ line: 1, message: 'file starts with a byte order mark; save it as UTF-8 without BOM' });
    source = source.slice(1);
  }
  const firstCr = source.indexOf('\r');
  if (firstCr >= 0) {
    const line = source.slice(0, firstCr).split('\n').length;
    issues.push({ line, message: 'file has CR line ends; save it with LF (Unix) line ends' });
    source = source.replace(/\r\n?/g, '\n');
  }
  const records = split(source, issues);
  const [head, ...body] = records;
  if (!head)
    return { header: [], rows: [], issues: [...issues, { line: 1, message: 'file is empty; it needs a header row' }] };
  const rows = body.filter((row) => {
    if (row.cells.length === head.cells.length) return true;
    const blank = row.cells.length === 1 && row.cells[0] === '';
    const message = blank
      ? 'empty line; remove it'
      : `${row.cells.length} cells where the header has ${head.cells.length}; check commas and quotes`;
    issues.push({ line: row.line, message });
    return false;
  });
  return { header: head.cells, rows, issues };
}

function split(source: string, issues: CsvIssue[]): CsvRow[] {
  const records: CsvRow[] = [];
  let line = 1;
  let at = 0;
  while (at < source.length) {
    const start = line;
    const cells: string[] = [];
    for (;;) {
      let cell = '';
      if (source[at] === '"') {
        at += 1;
        for (;;) {
          const quote = source.indexOf('"', at);
          const end = quote < 0 ? source.length : quote;
          cell += source.slice(at, end);
          at = end + 1;
          if (quote < 0) {
            issues.push({ line: start, message: 'a quoted cell is never closed; add the closing "' });
            break;
          }
          if (source[at] !== '"') break;
          cell += '"';
          at += 1;
        }
        line += cell.split('\n').length - 1;
        if (at < source.length && source[at] !== ',' && source[at] !== '\n') {
          issues.push({ line, message: 'text after a closing quote; double the quotes inside a quoted cell' });
          while (at < source.length && source[at] !== ',' && source[at] !== '\n') at += 1;
        }
      } else {
        const from = at;
        while (at < source.length && source[at] !== ',' && source[at] !== '\n') at += 1;
        cell = source.slice(from, at);
        if (cell.includes('"')) issues.push({ line, message: 'a quote inside an unquoted cell; quote the whole cell' });
      }
      cells.push(cell);
      if (source[at] !== ',') break;
      at += 1;
    }
    records.push({ line: start, cells });
    at += 1;
    line += 1;
  }
  return records;
}

/** Writes records as `readCsv` reads them: quotes only where needed, LF at the end of each line. */
export function writeCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('');
}
