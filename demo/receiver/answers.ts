/** What the receiver says when it does not accept something: a status and sentences for people, which never repeat what was sent. */
export interface Fault {
  field?: string;
  code: string;
  message: string;
}

export class Refusal extends Error {
  constructor(readonly status: number, readonly faults: Fault[], readonly headers: Record<string, string> = {}) {
    super(`${status} ${faults[0]?.code ?? ''}`);
  }
}

export const refusal = (status: number, code: string, message: string, headers?: Record<string, string>): Refusal => new Refusal(status, [{ code, message }], headers);
