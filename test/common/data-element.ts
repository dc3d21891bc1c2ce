/**
 * Everything that every data element must do, in one call (once a test file: it sees the element undefined first):
 *
 *   dataElementSuite(catalogueSubject);
 */
import { hostileSuite } from './hostile.js';
import { lifetimeSuite } from './lifetime.js';
import { reachSuite } from './reach.js';
import { settingsSuite } from './settings.js';
import { sourcesSuite } from './sources.js';
import { statesSuite } from './states.js';
import type { Subject } from './subject.js';

export type { Subject } from './subject.js';

export function dataElementSuite(subject: Subject): void {
  describe(`<${subject.tag}> as a data element`, () => {
    // First: the element is not registered yet.
    lifetimeSuite(subject);
    statesSuite(subject);
    sourcesSuite(subject);
    settingsSuite(subject);
    hostileSuite(subject);
    reachSuite(subject);
  });
}
