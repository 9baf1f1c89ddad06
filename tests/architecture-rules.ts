/** The rules of the house as functions over source text, so that the test can also show each of them failing. */

/** By path relative to the project, with forward slashes. */
export type Sources = ReadonlyMap<string, string>;

export const FLOORS = 'model stats format rules ingest query chart export io ui pages app'.split(' ');
const LONGEST = 300;
const IMPURE =
  /\b(?:window|localStorage|sessionStorage|navigator|indexedDB)\b|\bfetch\s*\(|\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.now\b|\brandomUUID\b|\bgetRandomValues\b/;
/** Names that are never fetched: of SVG, of Office's formats and what stands in them, of a data package's form and licence. */
const HOST =
  /https?:\/\/(?!www\.w3\.org\/|schemas\.openxmlformats\.org\/|purl\.org\/dc\/|datapackage\.org\/profiles\/|opensource\.org\/license\/)[^\s'"`)]*/;
const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"]+)['"]/g;

/** The code with its comments blanked out and line numbers kept. Strings stay; a regular expression is not a comment. */
export function withoutComments(code: string): string {
  const token =
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|(?<=[(,=:[!&|?{};\n]\s*|return )\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+\/[a-z]*/g;
  return code.replace(token, (found) => (/^\/[*/]/.test(found) ? found.replace(/[^\n]/g, ' ') : found));
}

const floorOf = (path: string) => {
  const found = /^src\/([^/]+)\//.exec(path)?.[1];
  return found === undefined ? FLOORS.length : FLOORS.indexOf(found);
};

function resolved(from: string, to: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of to.split('?')[0]?.split('/') ?? []) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** What a file imports, relative paths resolved, packages as they stand. */
export function importsOf(path: string, code: string): string[] {
  const names = [...withoutComments(code).matchAll(IMPORT)].map((found) => found[1] ?? '');
  return names.map((name) => (name.startsWith('.') ? resolved(path, name) : name));
}

const inSrc = (sources: Sources) => [...sources].filter(([path]) => path.startsWith('src/'));

/** Folders that are no floor, and imports from a later floor or from outside src. */
export function wrongFloors(sources: Sources): string[] {
  return inSrc(sources).flatMap(([path, code]) => {
    if (floorOf(path) < 0) return [`${path} stands on no floor`];
    const outside = importsOf(path, code).filter((to) => /^(data|scripts|tests)\//.test(to));
    const later = importsOf(path, code).filter((to) => to.startsWith('src/') && floorOf(to) > floorOf(path));
    return [...outside, ...later].map((to) => `${path} imports ${to}`);
  });
}

/** Rings of imports, each named once. */
export function cycles(sources: Sources): string[] {
  const found = new Set<string>();
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]) => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      found.add([...trail.slice(at), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const to of importsOf(path, sources.get(path) ?? '')) if (sources.has(to)) visit(to, [...trail, path]);
    done.add(path);
  };
  for (const path of sources.keys()) visit(path, []);
  return [...found];
}

/** Files longer than can be read without scrolling far. */
export function tooLong(sources: Sources): string[] {
  return [...sources].flatMap(([path, code]) => {
    const lines = code.trimEnd().split('\n').length;
    return lines > LONGEST ? [`${path}: ${lines} lines`] : [];
  });
}

/** Files that only hand on what others export. */
export function barrels(sources: Sources): string[] {
  const hand = /\bexport\s+(?:type\s+)?(?:\*|\{[^}]*\})(?:\s+as\s+\w+)?\s+from\b/;
  return inSrc(sources).flatMap(([path, code]) =>
    /\/index\.tsx?$/.test(path) || hand.test(withoutComments(code)) ? [path] : [],
  );
}

/** Window, network, clock and chance on floors that must be pure. */
export function impure(sources: Sources): string[] {
  return inSrc(sources).flatMap(([path, code]) => {
    if (floorOf(path) >= FLOORS.indexOf('io')) return [];
    return withoutComments(code)
      .split('\n')
      .flatMap((line, at) => {
        const found = IMPURE.exec(line);
        return found ? [`${path}:${at + 1} ${found[0]}`] : [];
      });
  });
}

/** Addresses of other hosts in code. */
export function hosts(sources: Sources): string[] {
  return inSrc(sources).flatMap(([path, code]) =>
    withoutComments(code)
      .split('\n')
      .flatMap((line, at) => {
        const found = HOST.exec(line);
        return found ? [`${path}:${at + 1} ${found[0]}`] : [];
      }),
  );
}

/** Exported functions that no doc comment stands above. */
export function undocumented(sources: Sources): string[] {
  const made =
    /^export (?:default )?(?:async )?function\*? ?(\w*)|^export const (\w+)(?:: [^=]+)? = (?:async )?(?:\([\s\S]*?\)|\w+)(?:: [^=]+)? =>/;
  return inSrc(sources).flatMap(([path, code]) => {
    const lines = code.split('\n');
    return lines.flatMap((line, at) => {
      const found = made.exec(line);
      if (!found) return [];
      const name = found[1] || found[2] || 'default';
      const before = lines[at - 1]?.trimEnd() ?? '';
      const overload = new RegExp(`^export function ${name}\\b.*;$`).test(before);
      return before.endsWith('*/') || overload ? [] : [`${path}:${at + 1} ${name}`];
    });
  });
}

/** Importers of a package outside the one file that may. */
export function importers(sources: Sources, name: RegExp, allowed: RegExp): string[] {
  return inSrc(sources).flatMap(([path, code]) =>
    !allowed.test(path) && importsOf(path, code).some((to) => name.test(to)) ? [path] : [],
  );
}
