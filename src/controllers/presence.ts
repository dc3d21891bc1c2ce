/** The elements of ours in the page that have something to read, in no order: who reads aloud asks each where it stands. */
export const present = new Set<HTMLElement>();

/** In the order of the page. */
export const presentInOrder = (): HTMLElement[] => [...present].sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
