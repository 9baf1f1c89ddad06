/** The clipboard for more than text; every function says false where the browser or the page's origin forbids it. */

/** A table as HTML and as plain text: the program that pastes takes what it knows. */
export async function copyRich(html: string, text: string): Promise<boolean> {
  try {
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return copyByEvent(html, text);
  }
}

/** Plain http has no clipboard API; the older way fills the event itself. */
function copyByEvent(html: string, text: string): boolean {
  let filled = false;
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopPropagation();
    filled = event.clipboardData !== null;
  };
  document.addEventListener('copy', fill, true);
  try {
    return document.execCommand('copy') && filled;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', fill, true);
  }
}

/** A PNG; a promise, because some browsers want to be asked before the picture is ready. */
export async function copyPicture(png: Promise<Blob>): Promise<boolean> {
  png.catch(() => {});
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return true;
  } catch {
    return false;
  }
}
