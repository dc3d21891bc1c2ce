import type { FeedbackActions, FeedbackContext } from './context.js';
import type { Desk } from './desk.js';

/** What the rooms may call. Paper and picture load when they are asked for. */
export function actionsOf(desk: Desk, context: () => FeedbackContext, navigate: FeedbackActions['navigate']): FeedbackActions {
  const take = (work: (module: typeof import('./take.js')) => Promise<void>): void => void import('./take.js').then(work).catch(() => undefined);
  return {
    navigate,
    choose: (channel) => desk.choose(channel),
    home: () => desk.home(),
    status: () => desk.askStatus(),
    input: (name, value) => desk.input(name, value),
    attach: (files) => void desk.attach(files),
    detach: (index) => desk.detach(index),
    go: (name, event) => {
      event.preventDefault();
      desk.go(name);
    },
    review: () => desk.check(),
    edit: (name) => desk.edit(name),
    send: () => void desk.send(),
    again: () => desk.again(),
    takeBack: () => void desk.takeBack(),
    clear: () => desk.clear(),
    undo: () => desk.undo(),
    printLetter: () => take((module) => module.printLetter(context())),
    copyLetter: () => void desk.copy(),
    printReceipt: () => take((module) => module.printReceipt(context())),
    savePicture: () => take((module) => module.savePicture(context())),
    another: () => desk.another(),
    show: (key) => desk.show(key),
  };
}
