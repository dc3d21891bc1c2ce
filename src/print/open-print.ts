/** What prints: writes into the document it is given and resolves when it is ready to be printed. */
export type PrintWriter = (doc: Document) => Promise<unknown>;

/** A dialog that never says that it was closed (some shells of WeChat and DingTalk) does not keep the frame for ever. */
const LONGEST = 10 * 60_000;
let clear: (() => void) | undefined;

/** Takes away what is still being printed, or was: the next reader must not find it. */
export const clearPrint = (): void => clear?.();

/**
 * Prints a document of its own in a hidden same-origin frame, so that its `@page` never turns the paper of the host page,
 * and takes the frame away when the dialog is closed.
 * @returns false where this browser cannot print (then offer a download)
 */
export async function openPrint(write: PrintWriter): Promise<boolean> {
  clear?.();
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.title = '打印';
  // Laid out but not seen: a frame that is not displayed has no sizes to measure.
  const place: readonly (readonly [string, string])[] = [
    ['position', 'fixed'], ['left', '-10000px'], ['top', '0'], ['width', '1200px'], ['height', '900px'], ['border', '0'], ['visibility', 'hidden'], ['pointer-events', 'none'],
  ];
  for (const [name, value] of place) frame.style.setProperty(name, value, 'important');
  // Chromium has the empty document at once, Firefox puts another in its place a moment later.
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.appendChild(frame);
  const timer = setTimeout(() => clear?.(), LONGEST);
  const done = (): void => {
    clearTimeout(timer);
    frame.remove();
    if (clear === done) clear = undefined;
  };
  clear = done;
  await loaded;
  const view = frame.contentWindow;
  const doc = frame.contentDocument;
  if (!view || !doc || typeof view.print !== 'function') {
    done();
    return false;
  }
  try {
    await write(doc);
    view.addEventListener('afterprint', () => setTimeout(done), { once: true });
    // The dialog takes the keyboard; it goes back to where the reader was.
    const before = document.activeElement;
    view.focus();
    view.print();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    return true;
  } catch (error) {
    done();
    throw error;
  }
}
