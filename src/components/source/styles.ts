import { css } from 'lit';

export const sourceStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
`;
