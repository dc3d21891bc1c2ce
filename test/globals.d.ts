/** Mocha's words, as @web/test-runner gives them to test/elements and test/common; node:test files import theirs. */
interface TestContext { timeout(ms: number): void; skip(): never }
type TestBody = (this: TestContext) => unknown;
interface TestFunction { (name: string, body?: TestBody): void; only(name: string, body: TestBody): void; skip(name: string, body?: TestBody): void }

declare const describe: TestFunction;
declare const it: TestFunction;
declare function before(body: TestBody): void;
declare function after(body: TestBody): void;
declare function beforeEach(body: TestBody): void;
declare function afterEach(body: TestBody): void;
