/** A file that cannot be read: one clear Chinese line for people, a stable code for programs. Ends in exit 2. */
export class ReadFailure extends Error {
  override readonly name = 'ReadFailure';
  constructor(readonly code: string, message: string) {
    super(message);
  }
}
