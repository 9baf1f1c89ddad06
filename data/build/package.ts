/** `data/datapackage.json` is the contract in machine-readable form; the build reads it and holds every file to it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Field = {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean';
  readonly description: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly enum?: readonly string[];
    readonly pattern?: string;
    readonly minimum?: number;
    readonly maximum?: number;
  };
};
export type ForeignKey = {
  readonly fields: readonly string[];
  /** Without `resource` the key refers to its own table. */
  readonly reference: { readonly resource?: string; readonly fields: readonly string[] };
};
export type Resource = {
  readonly name: string;
  readonly path: string | readonly string[];
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey?: string | readonly string[];
    readonly foreignKeys?: readonly ForeignKey[];
  };
};
export type DataPackage = {
  readonly version: string;
  readonly 'voclens:contract': number;
  readonly resources: readonly Resource[];
};

/** A broken rule of the contract; `line` 0 speaks of the file as a whole. */
export type Issue = { readonly file: string; readonly line: number; readonly message: string };

/** `data/schools.csv:3: unknown …`; what it is about and what to do. */
export function issueText(issue: Issue): string {
  return `${issue.file}:${issue.line}: ${issue.message}`;
}

export function readPackage(dataDir: string): DataPackage {
  return JSON.parse(readFileSync(join(dataDir, 'datapackage.json'), 'utf8')) as DataPackage;
}

/** Paths of a resource, relative to the data folder. */
export function pathsOf(resource: Resource): readonly string[] {
  return typeof resource.path === 'string' ? [resource.path] : resource.path;
}
