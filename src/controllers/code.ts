import type { ReactiveControllerHost } from 'lit';
import { codeMatrix, type CodeMatrix } from '../models/code.js';

/** Matrices of QR codes for an element: the encoder loads with the first one. */
export class CodeController {
  private readonly _made = new Map<string, CodeMatrix | undefined>();

  constructor(private readonly host: ReactiveControllerHost) {}

  /** The code of a text, or undefined while it is being made. */
  get(text: string): CodeMatrix | undefined {
    if (!this._made.has(text)) {
      this._made.set(text, undefined);
      void codeMatrix(text).then((matrix) => {
        this._made.set(text, matrix);
        this.host.requestUpdate();
      });
    }
    return this._made.get(text);
  }
}
