const english = document.body.dataset['lang'] === 'en';

/** Copies by the clipboard where the page may, else by a selection (pages from a disk, old kernels). */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'away';
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
}

export function copyButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('.code .copy')) {
    button.hidden = false;
    button.textContent = english ? 'Copy' : '复制';
    button.addEventListener('click', () => {
      void copyText(button.parentElement?.querySelector('code')?.textContent ?? '').then((done) => {
        button.textContent = done ? (english ? 'Copied' : '已复制') : english ? 'Select and copy' : '请选中后复制';
      });
    });
  }
}
