/** The keys of a screen keyboard in rows; names in capitals are functions, the rest writes itself. */
export type Layer = 'pinyin' | 'english' | 'digits';
export type KeyName = 'DIGITS' | 'LETTERS' | 'LANGUAGE' | 'SPACE' | 'ERASE' | 'ENTER' | 'SHIFT';

/** One key: what it writes or does, and how wide it is in tenths of a letter. */
export interface Key { readonly name: string; readonly width: number; readonly does: boolean }

const letters = (row: string): Key[] => row.split('').map((name) => ({ name, width: 10, does: false }));
const does = (name: KeyName, width: number): Key => ({ name, width, does: true });

const DIGIT_ROWS = ['1234567890', '-/:;()@.?', "，。、“”《》"];

export function keyRows(layer: Layer, capitals: boolean): readonly (readonly Key[])[] {
  if (layer === 'digits') {
    return [
      letters(DIGIT_ROWS[0]!), letters(DIGIT_ROWS[1]!),
      [does('LETTERS', 15), ...letters(DIGIT_ROWS[2]!), does('ERASE', 15)],
      [does('LANGUAGE', 16), does('SPACE', 62), does('ENTER', 26)],
    ];
  }
  const cased = (row: string): Key[] => letters(capitals ? row.toUpperCase() : row);
  return [
    cased('qwertyuiop'), cased('asdfghjkl'),
    [layer === 'english' ? does('SHIFT', 15) : does('DIGITS', 15), ...cased('zxcvbnm'), does('ERASE', 15)],
    [...(layer === 'english' ? [does('DIGITS', 15)] : []), does('LANGUAGE', 16), does('SPACE', layer === 'english' ? 46 : 62), does('ENTER', 26)],
  ];
}
