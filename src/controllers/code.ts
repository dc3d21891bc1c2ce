import type { ReactiveControllerHost } from 'lit';
import { codeMatrix, type CodeLevel, type CodeMatrix } from '../models/code.js';

/** Matrices of QR codes for an element: the encoder loads with the first one. */
export class CodeController {
  private readonly _made = new Map<string, CodeMatrix | undefined>();

  constructor(private readonly host: ReactiveControllerHost) {}

  /** The code of a text, or undefined while it is being made. */
  get(text: string, level: CodeLevel = 'M'): CodeMatrix | undefined {
    const key = level + text;
    if (!this._made.has(key)) {
      this._made.set(key, undefined);
      void codeMatrix(text, level).then((matrix) => {
        this._made.set(key, matrix);
        this.host.requestUpdate();
      });
    }
    return this._made.get(key);
  }
}
