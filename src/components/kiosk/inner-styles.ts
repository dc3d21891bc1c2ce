import { css } from 'lit';

/**
 * What an element looks like inside a terminal: enlarged by the terminal, its dialogs fill the section, nothing needs a pointer that
 * hovers, and the page is turned by keys rather than by a bar at its side.
 */
export const innerStyles = css`
.root{max-width:none;padding:0}
.root .dlg{padding:0 0 120px;scroll-padding-bottom:120px;background:var(--_paper)}
.root[data-under]>:not(.dlg){visibility:hidden}
.root .pan{max-width:none;min-height:100%;border-radius:0;box-shadow:none}
.root[data-size=s] .top{padding:16px 16px 0}
.root[data-size=s] .mid{display:block;padding:4px 16px 20px}
.root[data-size=s] .facts{padding:0}
.root[data-size=s] .facts dt{width:88px}
.root[data-size=s] .mid aside{width:auto;margin-top:20px;padding:20px 0 0;border:0;border-top:1px solid var(--_line)}
.root[data-size=s] .band{display:block;padding:16px}
.root[data-size=s] .end{padding:0 16px}
.root[data-size=s] .dt{font-size:22px}
.root[data-size=s] .shut{top:8px;right:6px}
.root .chip{min-height:44px}
.root .com .link,.root .foot .link{min-height:44px}
.root .vs button{min-height:44px}
.root .acts{display:none}
.root .dlg,.root .sheet{scrollbar-width:none}
.dlg::-webkit-scrollbar,.sheet::-webkit-scrollbar{display:none}
`;
