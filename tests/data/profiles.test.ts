import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { root } from './folder.ts';

/**
 * The descriptor under the standard's own JSON Schemas (Data Package 2.0, in the public domain). They are not part of this
 * repository: this reads the four files of https://datapackage.org/profiles/2.0/ from VOCLENS_PROFILES or ../shared/frictionless.
 */
const folder = process.env.VOCLENS_PROFILES ?? join(root, '../shared/frictionless');
const NAMES = ['datapackage', 'dataresource', 'tableschema', 'tabledialect'] as const;
const absent = NAMES.filter((name) => !existsSync(join(folder, `${name}.json`)));
const raw = JSON.parse(readFileSync(join(root, 'data/datapackage.json'), 'utf8'));

if (absent.length > 0)
  test.skip(`the standard's own profiles are not in ${folder} (${absent.join(', ')}): set VOCLENS_PROFILES`, () => {});
else
  describe('under the profiles of Data Package 2.0', () => {
    const validate = Object.fromEntries(NAMES.map((name) => [name, compiled(name)])) as Record<
      (typeof NAMES)[number],
      ValidateFunction
    >;
    const issues = (name: (typeof NAMES)[number], given: unknown) =>
      validate[name](given) ? [] : (validate[name].errors ?? []).map((e) => `${e.instancePath} ${e.message}`);

    test('the package, each of its resources, and each schema and dialect is valid', () => {
      expect(issues('datapackage', raw)).toEqual([]);
      for (const resource of raw.resources) {
        expect(issues('dataresource', resource), resource.name).toEqual([]);
        expect(issues('tableschema', resource.schema), resource.name).toEqual([]);
        if (resource.dialect !== undefined) expect(issues('tabledialect', resource.dialect)).toEqual([]);
      }
    });

    type Change = (descriptor: typeof raw) => void;
    test.each<readonly [what: string, change: Change]>([
      ['no resources', (d) => (d.resources = [])],
      ['a resource without a name', (d) => delete d.resources[0].name],
      ['neither path nor data', (d) => delete d.resources[0].path],
      ['a path out of the folder', (d) => (d.resources[0].path = '../indicators.csv')],
      ['a licence with neither name nor path', (d) => (d.licenses = [{ title: 'MIT' }])],
      ['a field without a name', (d) => delete d.resources[0].schema.fields[0].name],
      ['an unknown type', (d) => (d.resources[0].schema.fields[0].type = 'text')],
      ['a foreign key without a reference', (d) => (d.resources[0].schema.foreignKeys = [{ fields: ['id'] }])],
      ['a date that is none', (d) => (d.created = 'yesterday')],
      ['an enum with nothing in it', (d) => (d.resources[0].schema.fields[0].constraints = { enum: [] })],
    ])('%s is refused', (_, change) => {
      const copy = structuredClone(raw);
      change(copy);
      expect(issues('datapackage', copy)).not.toEqual([]);
    });
  });

/** Each profile holds all it needs; nothing is fetched. Formats that only a form would use are not checked. */
function compiled(name: string): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
  formats.default(ajv);
  return ajv.compile(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')));
}
