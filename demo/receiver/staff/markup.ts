/** HTML by a template that escapes whatever is put into it; only its own results pass as they are. There is no way to hand it raw text. */
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

class Markup {
  readonly #text: string;
  private constructor(text: string) {
    this.#text = text;
  }
  static join(strings: TemplateStringsArray, values: readonly Piece[]): Markup {
    return new Markup(strings.reduce((text, part, i) => text + part + (i < values.length ? Markup.#of(values[i]) : ''), ''));
  }
  static #of(piece: Piece): string {
    if (piece instanceof Markup) return piece.#text;
    if (Array.isArray(piece)) return piece.map((each: Piece) => Markup.#of(each)).join('');
    if (piece === undefined || piece === null || piece === false) return '';
    return `${piece as string | number}`.replace(/[&<>"']/g, (sign) => SIGNS[sign]!);
  }
  toString(): string {
    return this.#text;
  }
}

export type Piece = Markup | string | number | false | null | undefined | readonly Piece[];
export type { Markup };

/** Attributes are always written in double quotes: `markup\`<a href="${to}">\``. Not for addresses that others chose. */
export const markup = (strings: TemplateStringsArray, ...values: readonly Piece[]): Markup => Markup.join(strings, values);
