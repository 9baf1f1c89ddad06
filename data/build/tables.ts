/** Reads the CSV files and holds each to its schema: columns, types, allowed words, keys. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../../src/ingest/csv.ts';
import { type DataPackage, type Field, type Issue, pathsOf, type Resource } from './package.ts';

export type Row = { readonly file: string; readonly line: number; readonly cells: Readonly<Record<string, string>> };
/** Rows by resource name. */
export type Tables = Readonly<Record<string, readonly Row[]>>;

/** All rows of the package and every issue that can be seen without knowing what the columns mean. */
export function readTables(dataDir: string, contract: DataPackage): { tables: Tables; issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const tables = Object.fromEntries(
    contract.resources.map((resource) => [
      resource.name,
      pathsOf(resource).flatMap((path) => readFile(dataDir, path, resource, issues)),
    ]),
  );
  const listed = new Set(contract.resources.flatMap((resource) => pathsOf(resource)));
  for (const path of csvFiles(dataDir)) {
    if (!listed.has(path))
      issues.push({ file: path, line: 0, message: 'file is not in datapackage.json; add it there' });
  }
  for (const resource of contract.resources) checkKeys(resource, tables, issues);
  return { tables, issues };
}

function csvFiles(dataDir: string): readonly string[] {
  const inside = (folder: string) =>
    existsSync(join(dataDir, folder))
      ? readdirSync(join(dataDir, folder))
          .filter((name) => name.endsWith('.csv'))
          .map((name) => (folder === '' ? name : `${folder}/${name}`))
      : [];
  return [...inside(''), ...inside('observations')].sort();
}

function readFile(dataDir: string, path: string, resource: Resource, issues: Issue[]): readonly Row[] {
  const file = join(dataDir, path);
  if (!existsSync(file)) {
    issues.push({ file: path, line: 0, message: `file is missing; datapackage.json lists it under ${resource.name}` });
    return [];
  }
  const bytes = readFileSync(file);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    issues.push({ file: path, line: 0, message: 'file is not UTF-8; save it as UTF-8' });
    return [];
  }
  const csv = readCsv(text);
  for (const issue of csv.issues) issues.push({ file: path, ...issue });
  const fields = resource.schema.fields;
  const names = fields.map((field) => field.name);
  const unknown = csv.header.filter((name) => !names.includes(name));
  const missing = names.filter((name) => !csv.header.includes(name));
  const at = { file: path, line: 1 };
  if (unknown.length > 0)
    issues.push({
      ...at,
      message: `unknown column ${unknown.join(', ')}; remove it or describe it in datapackage.json`,
    });
  if (missing.length > 0)
    issues.push({ ...at, message: `column ${missing.join(', ')} is missing; the order is ${names.join(',')}` });
  if (unknown.length === 0 && missing.length === 0 && csv.header.join() !== names.join())
    issues.push({ ...at, message: `columns are out of order; the order is ${names.join(',')}` });
  const rows = csv.rows.map(({ line, cells }) => ({
    file: path,
    line,
    cells: Object.fromEntries(names.map((name) => [name, cells[csv.header.indexOf(name)] ?? ''])),
  }));
  for (const row of rows) for (const field of fields) checkField(row, field, issues);
  return rows;
}

function checkField(row: Row, field: Field, issues: Issue[]): void {
  const text = row.cells[field.name] ?? '';
  const rule = field.constraints ?? {};
  const say = (message: string) =>
    issues.push({ file: row.file, line: row.line, message: `${field.name}: ${message}` });
  if (text === '') {
    if (rule.required) say('is empty; it must be filled in');
    return;
  }
  if (text !== text.trim()) say(`“${text}” has space around it; remove it`);
  if (rule.enum && !rule.enum.includes(text)) say(`“${text}” is not one of ${rule.enum.join(', ')}`);
  if (rule.pattern && !new RegExp(rule.pattern, 'u').test(text)) say(`“${text}” does not look like ${rule.pattern}`);
  if (field.type === 'boolean' && text !== 'true' && text !== 'false') say(`“${text}” is neither true nor false`);
  if (field.type !== 'integer' && field.type !== 'number') return;
  const shape = field.type === 'integer' ? /^-?(0|[1-9]\d*)$/ : /^-?(0|[1-9]\d*)(\.\d+)?$/;
  if (!shape.test(text)) {
    say(`“${text}” is not a plain ${field.type}; write it like ${field.type === 'integer' ? '1234' : '1234.5'}`);
    return;
  }
  const value = Number(text);
  if (rule.minimum !== undefined && value < rule.minimum) say(`${text} is below ${rule.minimum}`);
  if (rule.maximum !== undefined && value > rule.maximum) say(`${text} is above ${rule.maximum}`);
}

function checkKeys(resource: Resource, tables: Tables, issues: Issue[]): void {
  const rows = tables[resource.name] ?? [];
  const keys = [
    ...(resource.schema.primaryKey ? [[resource.schema.primaryKey].flat()] : []),
    ...resource.schema.fields.filter((field) => field.constraints?.unique).map((field) => [field.name]),
  ];
  for (const key of new Map(keys.map((k) => [k.join(), k])).values()) {
    const first = new Map<string, Row>();
    for (const row of rows) {
      const value = key.map((name) => row.cells[name]).join(' + ');
      const before = first.get(value);
      if (before)
        issues.push({
          file: row.file,
          line: row.line,
          message: `${key.join(' + ')}: “${value}” stands already in line ${before.line}`,
        });
      else first.set(value, row);
    }
  }
  for (const { fields, reference } of resource.schema.foreignKeys ?? []) {
    const [field = ''] = fields;
    const [column = ''] = reference.fields;
    const target = reference.resource ?? resource.name;
    const known = new Set((tables[target] ?? []).map((row) => row.cells[column]));
    for (const row of rows) {
      const value = row.cells[field] ?? '';
      if (value !== '' && !known.has(value))
        issues.push({
          file: row.file,
          line: row.line,
          message: `${field}: unknown id “${value}”; it is not in ${target}`,
        });
    }
  }
}
