import { css } from 'lit';

/** Line spacing chosen in the toolbar: running text, lists and cells; controls and marks keep their height. */
export const reading = css`
.root[data-lines="2"]{line-height:2}
.root[data-lines="2.4"]{line-height:2.4}
.root[data-lines] p,.root[data-lines] li,.root[data-lines] dd,.root[data-lines] dt,.root[data-lines] td,.root[data-lines] tbody th,.root[data-lines] td *,.root[data-lines] dd>span,.root[data-lines] summary{line-height:inherit}
.root[data-lines] p+p{margin-top:.6em}
`;
