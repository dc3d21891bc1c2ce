import { announce } from '../../controllers/announce.js';
import { savePreferences } from '../../controllers/save-preferences.js';
import { openStore } from '../../data/storage.js';
import { forgetTexts } from '../../parts/text.js';
import { clearPrint } from '../../print/open-print.js';

/**
 * What a visit leaves outside the elements that it used: storage, preferences, clipboard, selection, what was being printed or read out.
 * Copies of public documents stay: they are the same for everybody. Never rejects.
 */
export async function forgetVisit(): Promise<void> {
  clearPrint();
  forgetTexts();
  announce('');
  getSelection()?.removeAllRanges();
  // The engine remembers the text last matched by any regular expression.
  / /.test(' ');
  if (location.hash) attempt(() => history.replaceState(null, '', location.pathname + location.search));
  attempt(() => sessionStorage.clear());
  savePreferences();
  // A browser that asks somebody whether it may never answers here.
  void forgetClipboard();
  await forgetLetters();
}

function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // Denied: then nothing was kept there either.
  }
}

async function forgetLetters(): Promise<void> {
  try {
    await (await openStore('letter')).clear();
  } catch {
    // A full or broken disk; elements keep no letters here in any case.
  }
}

/** Where the browser allows it; the guide tells which switch does. */
async function forgetClipboard(): Promise<void> {
  try {
    await navigator.clipboard?.writeText('');
  } catch {
    // Not focused, or not over https.
  }
}
