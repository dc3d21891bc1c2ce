/** The row of themes above a live example: sets `theme` on the elements inside. */
export function themeSwitch(): void {
  for (const row of document.querySelectorAll<HTMLElement>('.switch')) {
    const stage = row.nextElementSibling;
    if (!stage) continue;
    row.hidden = false;
    const buttons = [...row.querySelectorAll('button')];
    const apply = (): void => {
      const colour = buttons.find((button) => button.dataset['theme'] !== undefined && button.getAttribute('aria-pressed') === 'true')?.dataset['theme'] ?? '';
      const elder = buttons.some((button) => button.dataset['elder'] !== undefined && button.getAttribute('aria-pressed') === 'true');
      const theme = [colour, elder ? 'elder' : ''].filter(Boolean).join(' ');
      stage.setAttribute('data-theme', colour);
      for (const element of stage.querySelectorAll('*')) {
        if (!element.localName.startsWith('gk-') || element.parentElement?.closest('gk-source[theme]')) continue;
        if (theme) element.setAttribute('theme', theme);
        else element.removeAttribute('theme');
      }
    };
    row.addEventListener('click', (event) => {
      const button = (event.target as Element).closest('button');
      if (!button) return;
      if (button.dataset['elder'] !== undefined) button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
      else for (const other of buttons) if (other.dataset['theme'] !== undefined) other.setAttribute('aria-pressed', String(other === button));
      apply();
    });
  }
}
