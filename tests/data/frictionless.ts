/**
 * What the Data Package v2 standard asks of a descriptor of CSV tables, written from the text of the standard: no maintained
 * npm package validates v2, and none ships its profiles.
 */
type Json = Readonly<Record<string, unknown>>;

const TYPES =
  'string number integer boolean object array list datetime date time year yearmonth duration geopoint geojson any';
const COMMON = ['required', 'unique', 'enum'];
const ORDERED = [...COMMON, 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'];
const CONSTRAINTS: Readonly<Record<string, readonly string[]>> = {
  string: [...COMMON, 'pattern', 'minLength', 'maxLength', 'jsonSchema'],
  boolean: COMMON,
  integer: ORDERED,
  number: ORDERED,
  date: ORDERED,
  datetime: ORDERED,
  year: ORDERED,
};
const PROFILE = /^https:\/\/datapackage\.org\/profiles\/2\.\d+\//;

/** Every breach as `where: what`; empty for a valid descriptor. */
export function descriptorIssues(given: unknown): readonly string[] {
  if (!isObject(given)) return ['package: is not an object'];
  const resources = list(given.resources);
  const names = resources.map((resource) => (isObject(resource) ? resource.name : undefined));
  return [
    ...(PROFILE.test(String(given.$schema)) ? [] : ['package: $schema is not a profile of version 2']),
    ...(resources.length > 0 ? [] : ['package: resources must hold at least one']),
    ...(new Set(names).size === names.length ? [] : ['package: two resources have one name']),
    ...licences('package', given.licenses),
    ...list(given.sources).flatMap((source, i) =>
      isObject(source) && text(source.title) ? [] : [`sources ${i}: has no title`],
    ),
    ...dates(given.created),
    ...resources.flatMap((resource, i) => resourceIssues(resource, i, resources)),
  ];
}

function resourceIssues(resource: unknown, i: number, all: readonly unknown[]): readonly string[] {
  if (!isObject(resource)) return [`resource ${i}: is not an object`];
  const where = text(resource.name) ? String(resource.name) : `resource ${i}`;
  const paths = [resource.path].flat();
  const found: string[] = [];
  if (!text(resource.name)) found.push(`${where}: has no name`);
  if ((resource.path === undefined) === (resource.data === undefined))
    found.push(`${where}: has not one of path and data`);
  if (
    paths.length === 0 ||
    paths.some((path) => !text(path) || /^[/~]|^[a-z]:|(^|\/)\.\.(\/|$)|\\/i.test(String(path)))
  )
    found.push(`${where}: a path must be relative and stay within the folder`);
  if (resource.type !== undefined && resource.type !== 'table') found.push(`${where}: type is not table`);
  if (!isObject(resource.schema)) return [...found, `${where}: has no schema`];
  return [...found, ...licences(where, resource.licenses), ...schemaIssues(where, resource.schema, all)];
}

function schemaIssues(where: string, schema: Json, all: readonly unknown[]): readonly string[] {
  const fields = list(schema.fields);
  const names = namesOf(schema);
  const found = fields.flatMap((field, i) => fieldIssues(`${where}.${names[i] ?? i}`, field));
  if (fields.length === 0) found.push(`${where}: schema has no fields`);
  if (new Set(names).size !== names.length) found.push(`${where}: two fields have one name`);
  if (list(schema.missingValues ?? ['']).some((value) => typeof value !== 'string' && !isObject(value)))
    found.push(`${where}: missingValues are texts`);
  for (const key of [schema.primaryKey ?? [], ...list(schema.uniqueKeys)].map((one) => [one].flat()))
    for (const name of key) if (!names.includes(name)) found.push(`${where}: key ${String(name)} is no field`);
  for (const key of list(schema.foreignKeys)) {
    const reference = isObject(key) && isObject(key.reference) ? key.reference : null;
    if (!isObject(key) || reference === null) found.push(`${where}: a foreign key has no reference`);
    else found.push(...foreign(where, key, reference, names, schema, all));
  }
  return found;
}

function foreign(
  where: string,
  key: Json,
  reference: Json,
  names: readonly unknown[],
  own: Json,
  all: readonly unknown[],
): readonly string[] {
  const target = all.find((one): one is Json => isObject(one) && one.name === reference.resource);
  const there = reference.resource === undefined ? own : isObject(target?.schema) ? target.schema : null;
  if (there === null) return [`${where}: foreign key to unknown resource ${String(reference.resource)}`];
  const [from, to] = [[key.fields].flat(), [reference.fields].flat()];
  if (from.length !== to.length) return [`${where}: a foreign key has not as many fields on both sides`];
  const known = namesOf(there);
  return [...from.filter((name) => !names.includes(name)), ...to.filter((name) => !known.includes(name))].map(
    (name) => `${where}: foreign key field ${String(name)} is not there`,
  );
}

function fieldIssues(where: string, field: unknown): readonly string[] {
  if (!isObject(field) || !text(field.name)) return [`${where}: field has no name`];
  const type = String(field.type ?? 'any');
  const found: string[] = [];
  if (!TYPES.split(' ').includes(type)) found.push(`${where}: unknown type ${type}`);
  const rules = isObject(field.constraints) ? field.constraints : {};
  for (const [name, value] of Object.entries(rules)) {
    if (!(CONSTRAINTS[type] ?? COMMON).includes(name)) found.push(`${where}: ${name} does not go with ${type}`);
    if (name === 'enum' && (list(value).length === 0 || new Set(list(value)).size !== list(value).length))
      found.push(`${where}: enum must hold different values`);
    if ((name === 'required' || name === 'unique') && typeof value !== 'boolean')
      found.push(`${where}: ${name} is yes or no`);
    if (name === 'pattern' && !compiles(value)) found.push(`${where}: pattern is no regular expression`);
  }
  return found;
}

function licences(where: string, given: unknown): readonly string[] {
  if (given === undefined) return [];
  const all = list(given);
  const named = all.every((one) => isObject(one) && (text(one.name) || text(one.path)));
  return all.length > 0 && named ? [] : [`${where}: each licence has a name or a path`];
}

function dates(given: unknown): readonly string[] {
  return given === undefined || !Number.isNaN(Date.parse(String(given))) ? [] : ['package: created is no date'];
}

function namesOf(schema: Json): readonly unknown[] {
  return list(schema.fields).map((field) => (isObject(field) ? field.name : undefined));
}

function compiles(pattern: unknown): boolean {
  try {
    return new RegExp(String(pattern), 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
