/**
 * Points at which the proof kills the receiver. Nothing happens in a receiver that a county runs: without GK_PROOF=1 this is an empty function.
 * GK_CRASH=`point:n` ends the process with SIGKILL the n-th time it comes by.
 */
export const CRASH_POINTS = ['body-read', 'checked', 'begun', 'claimed', 'numbered', 'attached', 'before-commit', 'committed', 'before-answer'] as const;
export type CrashPoint = (typeof CRASH_POINTS)[number];

const [wanted, count = '1'] = process.env['GK_PROOF'] === '1' ? (process.env['GK_CRASH'] ?? '').split(':') : [];
let left = Number(count);

export function crashPoint(point: CrashPoint): void {
  if (point === wanted && --left === 0) process.kill(process.pid, 'SIGKILL');
}
