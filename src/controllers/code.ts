import type { ReactiveControllerHost } from 'lit';
import { codeMatrix, type CodeMatrix } from '../models/code.js';

/** Matrices of QR codes for an element: the encoder loads with the first one. */
export class CodeController {
  readonly #made = new Map<string, CodeMatrix | undefined>();

  constructor(private readonly host: ReactiveControllerHost) {}

  /** The code of a text, or undefined while it is being made. */
  get(text: string): CodeMatrix | undefined {
    if (!this.#made.has(text)) {
      this.#made.set(text, undefined);
      void codeMatrix(text).then((matrix) => {
        this.#made.set(text, matrix);
        this.host.requestUpdate();
      });
    }
    return this.#made.get(text);
  }
}
