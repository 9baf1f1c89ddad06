// @ts-check
// A LibreOffice to open documents with, and poppler to read the PDF it makes: the system's, or Debian's where it may be installed.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { ensureChineseFont, install } from './find-browser.mjs';

const PROGRAMS = ['soffice', 'pdftotext'];
const PACKAGES = ['libreoffice-writer', 'libreoffice-calc', 'libreoffice-impress', 'poppler-utils'];

/** @param {string} program @returns {boolean} */
function there(program) {
  return spawnSync(process.platform === 'win32' ? 'where' : 'which', [program]).status === 0;
}

/**
 * Sees to it that documents can be opened by software that is not ours.
 * @returns {string | null} what is missing, in words; null when all is there
 */
export function ensureOffice() {
  const missing = () => PROGRAMS.filter((program) => !there(program));
  if (missing().length > 0) install(PACKAGES);
  if (missing().length > 0)
    return `${missing().join(' and ')} not found: documents are not opened by LibreOffice. On Debian: apt-get install ${PACKAGES.join(' ')}`;
  ensureChineseFont();
  return null;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log(ensureOffice() ?? 'LibreOffice and poppler are there');
