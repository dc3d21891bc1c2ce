/** Bytes as people say them: 340 KB, 1.5 MB. */
export const sizeText = (bytes: number): string => (bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${Math.round((bytes / 1_048_576) * 10) / 10} MB`);
