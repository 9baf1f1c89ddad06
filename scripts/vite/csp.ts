/** The Content-Security-Policy of the built pages, with the hashes of every style that may appear in them. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function modulesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'intl' || entry.name === 'types' ? [] : modulesOf(path);
    return entry.name.endsWith('.mjs') ? [path] : [];
  });
}

/** The text of a template literal with no holes but constants of the same file; an unknown hole is an error. */
function filled(template: string, code: string, file: string): string {
  return template.replace(/\$\{([\w$]+)\}/g, (_, name: string) => {
    const value = new RegExp(`const ${name.replaceAll('$', '\\$')} = '([^']*)';`).exec(code)?.[1];
    if (value === undefined) throw new Error(`${file}: an injected style has a part unknown at build: ${name}`);
    return value;
  });
}

/**
 * The styles that react-aria puts into `<style>` elements, read from its code.
 * Throws when it makes a style in a way that this does not understand: better no build than a page without it.
 */
export function injectedStyles(modules: string): string[] {
  const styles = new Set<string>();
  for (const name of ['react-aria', 'react-stately', 'react-aria-components']) {
    const folder = join(modules, name, 'dist');
    if (!existsSync(folder)) continue;
    for (const file of modulesOf(folder)) {
      const code = readFileSync(file, 'utf8');
      const made = code.split(/createElement\(['"]style['"]\)/).length - 1;
      const texts = [...code.matchAll(/style\.textContent = `([^`]*)`(\.trim\(\))?/g)];
      if (made !== texts.length) throw new Error(`${file}: ${made} style elements, ${texts.length} texts understood`);
      for (const [, template = '', trim] of texts) {
        const text = filled(template, code, file);
        styles.add(trim ? text.trim() : text);
      }
    }
  }
  return [...styles];
}

/** The policy as one line, for these inline styles and scripts and no others. */
export function policy(inline: { readonly styles: readonly string[]; readonly scripts: readonly string[] }): string {
  const list = (texts: readonly string[]) => texts.map((text) => ` ${hashOf(text)}`).join('');
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval'${list(inline.scripts)}`,
    // A blob worker inherits this policy on hosts that send no header; a plain one there would have none.
    "worker-src 'self' blob:",
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `style-src 'self'${list(inline.styles)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const bodies = (html: string, tag: string) =>
  [...html.matchAll(new RegExp(`<${tag}(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))].map(
    (found) => found[1] ?? '',
  );

/** The page with the policy in its head, right after the charset: a policy governs only what follows it. */
export function withPolicy(html: string, modules: string): string {
  const styles = [...injectedStyles(modules), ...bodies(html, 'style')];
  const content = policy({ styles, scripts: bodies(html, 'script') });
  return html.replace(
    /<head>\s*(<meta charset="[^"]*"\s*\/?>)?/i,
    (head) => `${head}\n    <meta http-equiv="Content-Security-Policy" content="${content}" />`,
  );
}

/** Gives the built index.html its policy. */
export function contentSecurityPolicy(modules: string): Plugin {
  return {
    name: 'voclens-csp',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: (html) => withPolicy(html, modules) },
  };
}
