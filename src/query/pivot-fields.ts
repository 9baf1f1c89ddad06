/** Which fields a pivot knows, and which of them may be folded into one cell. */
import type { Catalog } from '../model/catalog.ts';
import { FACT_FIELDS, type PivotField, SCHOOL_FIELDS, type SchoolField } from '../model/pivot.ts';
import type { School } from '../model/school.ts';

/** True for a name in Chinese: dimensions are called by those, and only the engine knows which there are. */
export function isDimension(field: PivotField): boolean {
  return /^\p{Script=Han}[\p{Script=Han}\p{L}\p{N}]*$/u.test(field);
}

/** True for a field of schools. */
export function isSchoolField(field: PivotField): field is SchoolField {
  return SCHOOL_FIELDS.some((one) => one === field);
}

/** True for what a pivot may have in rows or columns. */
export function isField(field: PivotField): boolean {
  return isSchoolField(field) || FACT_FIELDS.some((one) => one === field) || isDimension(field);
}

/** Schools and members may share a cell, by the codebook's rules; levels, years, indicators and natures never do. */
export function isFoldable(field: PivotField): boolean {
  return field !== 'level' && (isSchoolField(field) || isDimension(field));
}

/** A school's value of a field; empty where no report says it. */
export function schoolValue(school: School, field: SchoolField): string {
  return (field === 'school' ? school.id : school[field]) ?? '';
}

/** Values that schools have in a field, in the order of the catalog's schools. */
export function schoolValues(catalog: Catalog, field: SchoolField): readonly string[] {
  return [...new Set(catalog.schools.map((school) => schoolValue(school, field)))];
}
