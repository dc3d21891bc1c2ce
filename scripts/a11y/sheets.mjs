export function writeSheets() {}
