/** Symbols that stand as letters of a picture font: "R" in Wingdings 2 is ☑. Keys: font and code of the letter. */
const SYMBOLS: Readonly<Record<string, string>> = {
  'wingdings:6e': '■', 'wingdings:6f': '□', 'wingdings:71': '□', 'wingdings:a8': '□', 'wingdings:fe': '☑', 'wingdings:fd': '☒', 'wingdings:fc': '√', 'wingdings:6c': '●', 'wingdings:a1': '○', 'wingdings:fb': '×',
  'wingdings 2:52': '☑', 'wingdings 2:a3': '□', 'wingdings 2:50': '√', 'wingdings 2:4f': '×', 'wingdings 2:53': '☒', 'wingdings 2:a2': '■', 'wingdings 2:54': '☒',
  'webdings:61': '√', 'webdings:63': '□', 'webdings:67': '■',
};

export function isSymbolFont(font: string): boolean {
  return /^(?:wingdings|webdings)/.test(font);
}

/** The symbol of one code in a font (0xF0xx and 0x00xx are the same), or undefined when it is not one we know. */
export function symbolOf(font: string, code: number): string | undefined {
  return SYMBOLS[`${font.toLowerCase()}:${`0${(code & 0xff).toString(16)}`.slice(-2)}`];
}

/** Text set in a picture font, as what is seen. */
export function symbolText(font: string, text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += symbolOf(font, text.charCodeAt(i)) ?? text.charAt(i);
  return out;
}
