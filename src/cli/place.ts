/** Where something stands in a table, in words; free of Node, since the embed builder says it too. */
export function columnName(index: number): string {
  let name = '';
  for (let n = index; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** "目录 第12行 H列". */
export function placeText(sheet: string | undefined, row?: number, column?: number): string {
  const words: string[] = [];
  if (sheet) words.push(sheet);
  if (row !== undefined) words.push(`第${row}行`);
  if (column !== undefined) words.push(`${columnName(column)}列`);
  return words.join(' ');
}
