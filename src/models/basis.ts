const plain = (text: string): string => text.replace(/\s/g, '').replace(/[[【(（﹝]/g, '〔').replace(/[\]】)）﹞]/g, '〕');

/** A basis that is known by its number alone: the importer has no other title for it, and it is printed once, without 《》. */
export const isNumberOnly = (title: string, number: string | undefined): boolean => number !== undefined && number !== '' && plain(title) === plain(number);
