import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { copyText } from '../../controllers/clipboard.js';
import { attach, type AttachedFile, type AttachFault } from '../../controllers/letter/attach.js';
import { Drafts } from '../../controllers/letter/drafts.js';
import { Outbox, outbox } from '../../controllers/letter/outbox.js';
import { StatusController } from '../../controllers/letter/status.js';
import type { SelectionController } from '../../controllers/selection.js';
import { openMemory } from '../../data/storage.js';
import type { FeedbackWords } from '../../i18n/feedback.js';
import { bodyOf, encodeLetter, mintKey } from '../../models/letter/body.js';
import { faultsOf, formOf, type Fault, type LetterForm, type Line, type Values } from '../../models/letter/form.js';
import { fieldId } from '../../parts/field.js';
import type { FeedbackChannel } from '../../spec/types.js';
import type { DeskView, FeedbackContext, Said } from './context.js';
import { GkSubmitEvent } from './events.js';
import { sayFault, sayFile, sayLines } from './say.js';
import { spoken } from '../../models/letter/spoken.js';

type Room = 'choice' | 'form' | 'review' | 'letter' | 'status';
type Host = ReactiveControllerHost & HTMLElement & { readonly kiosk: boolean; readonly verification: (() => Promise<string>) | undefined };

/** What the desk asks of its element. */
interface Site {
  words(): FeedbackWords;
  /** Words that stand by themselves, in the reader's script. */
  tr(text: string): string;
  endpoint(channel: FeedbackChannel | undefined): string | undefined;
}

/** How the receiver calls our own controls. */
const OURS: Readonly<Record<string, string>> = { rating: '.rating', department: '.department', invitation: '.invitation', public: '.public', file: 'file' };

/** The writing desk: what has been typed, checked, handed in and come back. Knows nothing of how it looks. */
export class Desk implements ReactiveController {
  channels: readonly FeedbackChannel[] = [];
  form: LetterForm | undefined;
  readonly status: StatusController;
  private _values: Values = {};
  private _cleared: Values | undefined;
  private _files: readonly AttachedFile[] = [];
  private _fileFaults: readonly AttachFault[] = [];
  private _faults: readonly Fault[] = [];
  private _said: readonly Said[] = [];
  private _draft: FeedbackContext['draft'] = 'asking';
  private _prefilled = false;
  private _reviewed = false;
  private _key = mintKey();
  private _letter: string | undefined;
  private _busy = false;
  private _copied = false;
  private _opened = 0;
  private _focus: 'title' | 'summary' | undefined;
  private _go: string | undefined;
  private _box: Outbox | undefined;
  private _leave: (() => void)[] = [];
  private readonly _drafts = new Drafts();

  constructor(private readonly host: Host, private readonly _place: SelectionController, private readonly _site: Site) {
    this.status = new StatusController(host, () => this._aim('summary'));
    host.addController(this);
  }

  hostConnected(): void {
    const flush = (): void => void this._drafts.flush();
    const stay = (event: BeforeUnloadEvent): void => {
      if (this._lost) event.preventDefault();
    };
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('beforeunload', stay);
    this._leave = [() => window.removeEventListener('pagehide', flush), () => document.removeEventListener('visibilitychange', flush), () => window.removeEventListener('beforeunload', stay)];
    if (this._box) this._listen(this._box);
  }

  hostDisconnected(): void {
    for (const leave of this._leave) leave();
    void this._drafts.flush();
  }

  hostUpdated(): void {
    const root = this.host.shadowRoot;
    const [aim, name] = [this._focus, this._go];
    this._focus = this._go = undefined;
    if (name) root?.getElementById(fieldId(name))?.focus();
    else if (aim) {
      const target = root?.querySelector<HTMLElement>(aim === 'summary' ? '.sum' : '.title');
      target?.setAttribute('tabindex', '-1');
      target?.focus();
    }
  }

  get room(): Room {
    const { view, own } = this._place.selection;
    if (view === 'status') return 'status';
    if (this._letter) return 'letter';
    if (!this.form) return 'choice';
    return own?.['step'] === 'review' && this._reviewed ? 'review' : 'form';
  }

  /**
   * The channels of the document as it is now, and what the address asks for.
   * @param channels as they are drawn
   * @param published the same, as the receiver knows them: what is asked and answered
   */
  take(channels: readonly FeedbackChannel[], published: readonly FeedbackChannel[]): void {
    const own = this._place.selection.own ?? {};
    const wanted = channels.length === 1 ? channels[0] : channels.find(({ id, type }) => (own['channel'] ? id === own['channel'] : type === own['type']));
    const other = channels !== this.channels;
    this.channels = channels;
    if (wanted && wanted.id === this.form?.id) {
      // The same channel, perhaps with other words: what is typed stays.
      if (other) this.form = this._formOf(wanted, published);
      return;
    }
    if (!wanted && !this.form) return;
    this.form = wanted && this._formOf(wanted, published);
    this._begin();
    if (this.form) void this._enter(this.form, own['about'] ?? '');
  }

  private _formOf(shown: FeedbackChannel, published: readonly FeedbackChannel[]): LetterForm {
    return spoken(formOf(published.find(({ id }) => id === shown.id) ?? shown), shown, (text) => this._site.tr(text));
  }

  /** Everything the rooms draw that this desk knows. */
  view(): DeskView {
    const m = this._site.words();
    const own = this._place.selection.own ?? {};
    const letters = this._box?.letters().filter(({ key }) => key !== this._letter) ?? [];
    return {
      channels: this.channels, several: this.channels.length > 1, form: this.form, values: this._values, files: this._files, fileFaults: this._fileFaults.map((fault) => sayFile(fault, this.form!.attachments!, m)),
      faults: this._said.length ? this._said : this._faults.map((fault) => ({ name: fault.name, text: sayFault(this._named(fault), m) })), refused: this._said.length > 0, draft: this._draft, prefilled: this._prefilled, reachable: this.reachable,
      letter: this._letter ? this._box?.letter(this._letter) : undefined, lines: this._lines, copied: this._copied, cleared: this._cleared !== undefined,
      pending: letters.filter(({ state }) => state.at === 'queued').length, arrived: letters.filter(({ state }) => state.at === 'acknowledged'),
      wrongChannel: !this.form && !!(own['channel'] ?? own['type']),
    };
  }

  /** The letter as it is read over and kept on paper, in the words of the moment. */
  private get _lines(): readonly Line[] {
    const own = !this._letter || this._letter === this._key;
    return this.form && this._reviewed && own ? sayLines(this.form, this._values, this._site.words(), (text) => this._site.tr(text)) : [];
  }

  /** A fault names its field as the form does now: the reader may have changed the script since. */
  private _named(fault: Fault): Fault {
    const { fields = [], contact = [], questions = [] } = this.form ?? {};
    const blank = fields.concat(contact).find(({ name }) => name === fault.name) ?? questions.find(({ id }) => `answers.${id}` === fault.name);
    return blank ? { ...fault, label: blank.label } : fault;
  }

  /** Contact travels encrypted or not at all: this page and the receiver are on https, or on this very machine. */
  get reachable(): boolean {
    const safe = (url: URL): boolean => url.protocol === 'https:' || /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname) || url.protocol === 'file:';
    const endpoint = this._site.endpoint(this.form?.channel);
    return safe(new URL(location.href)) && (!endpoint || safe(new URL(endpoint)));
  }

  /** The page on which the status is asked for; undefined where there is none that anybody could open (a terminal, a disk). */
  statusAddress(page: string | undefined): string | undefined {
    const url = page === undefined ? undefined : new URL(page, document.baseURI);
    if (!url || !/^https?:$/.test(url.protocol)) return undefined;
    url.hash = url.href.split('#')[0] === location.href.split('#')[0] ? this._place.linkToView('status') : '#gk-feedback?view=status';
    return url.href;
  }

  reset(): void {
    if (this.form) void this._drafts.delete(this._name(this.form));
    if (this.host.kiosk) void this._box?.clear();
    this._begin();
    this.status.forget();
    this._place.reset();
    this.host.requestUpdate();
  }

  choose(channel: string): void {
    this._move({ channel });
  }

  home(): void {
    this._letter = undefined;
    this.status.forget();
    this._place.reset();
    this._aim('title');
  }

  askStatus(): void {
    this._place.view('status');
    this._aim('title');
  }

  go(name: string): void {
    this._draw(() => (this._go = name));
  }

  edit(name?: string): void {
    this._place.put({ step: '' });
    if (name) this.go(name);
    else this._aim('title');
  }

  detach(index: number): void {
    this._draw(() => (this._files = this._files.filter((_, i) => i !== index)));
  }

  again(): void {
    void this._box?.run('all');
  }

  /** Empties the form; what stood there can be brought back until the next letter is typed. */
  clear(): void {
    const before = this._values;
    this._begin(this._draft);
    this._cleared = before;
    this._save();
    this._aim('title');
  }

  undo(): void {
    this._values = this._cleared ?? this._values;
    this._cleared = undefined;
    this._save();
    this.host.requestUpdate();
  }

  async copy(): Promise<void> {
    const done = await copyText(this._lines.map(({ label, text }) => `${label}：${text}`).join('\n'));
    this._draw(() => (this._copied = done));
  }

  /** The receipt has been taken down: another letter. */
  another(): void {
    if (this._letter) void this._box?.dismiss(this._letter);
    this._begin(this._draft);
    this._move({ step: '' });
  }

  show(key: string): void {
    this._letter = key;
    void this._box?.seen(key);
    this._aim('title');
  }

  private _draw(work: () => void): void {
    work();
    this.host.requestUpdate();
  }

  private _aim(at: 'title' | 'summary'): void {
    this._focus = at;
    this.host.requestUpdate();
  }

  private _move(own: Readonly<Record<string, string>>): void {
    this._place.put(own);
    this._aim('title');
  }

  /** An empty form with a key of its own. */
  private _begin(draft: FeedbackContext['draft'] = 'asking'): void {
    this._values = {};
    this._files = this._fileFaults = this._faults = this._said = [];
    this._reviewed = this._prefilled = this._copied = this._busy = false;
    this._letter = undefined;
    this._key = mintKey();
    this._opened = performance.now();
    this._draft = draft === 'found' ? 'kept' : draft;
  }

  private _name(form: LetterForm): string {
    return `${location.pathname}.${form.id}`;
  }

  /** Opens the box, finds the draft, and where its letter is on the way already, shows that instead. */
  private async _enter(form: LetterForm, about: string): Promise<void> {
    const { kiosk } = this.host;
    const box = (this._box ??= this._listen(kiosk ? new Outbox({ store: async () => openMemory() }) : outbox()));
    await box.opened;
    const draft = kiosk ? undefined : await this._drafts.read(this._name(form), (key) => box.letter(key) !== undefined);
    if (this.form?.id !== form.id) return;
    // What was typed while the store was asked stays.
    const typed = Object.keys(this._values).length > 0;
    if (draft && !typed) {
      this._key = draft.key;
      this._values = draft.values;
    }
    const found = !typed && draft?.found === true && Object.keys(draft.values).length > 0;
    this._draft = kiosk ? 'kiosk' : !box.persistent ? 'none' : found ? 'found' : 'kept';
    const blank = form.fields.find(({ name, type }) => name === 'content' || type === 'textarea');
    if (about && blank && !this._values[blank.name]) {
      this._values = { ...this._values, [blank.name]: about };
      this._prefilled = true;
    }
    if (box.letter(this._key)) this._letter = this._key;
    this._follow();
    this.host.requestUpdate();
  }

  private _listen(box: Outbox): Outbox {
    this._leave.push(
      box.subscribe(() => {
        this._follow();
        this.host.requestUpdate();
      }),
      box.offer((letter) => {
        if (!this.channels.some(({ id }) => id === letter.channel)) return undefined;
        let hand: Parameters<GkSubmitEvent['detail']['respondWith']>[0] | undefined;
        const go = this.host.dispatchEvent(new GkSubmitEvent({ channel: letter.channel, key: letter.key, respondWith: (given) => (hand = given) }));
        return hand ?? (go ? undefined : false);
      }),
    );
    return box;
  }

  /** What became of the letter that is shown. */
  private _follow(): void {
    const key = this._letter;
    if (!key || this._busy) return;
    const state = this._box?.letter(key)?.state;
    if (state?.at === 'acknowledged') {
      void this._box?.seen(key);
      if (this.form && key === this._key) void this._drafts.delete(this._name(this.form));
      this._aim('title');
    } else if (state?.at === 'refused') {
      this._said = state.faults.map(({ field, message }) => ({ name: this._nameOf(field), text: message }));
      if (state.renew) this._key = mintKey();
      this._back();
      void this._box?.dismiss(key);
      this._save();
    } else if (!state) {
      // A site stopped it; what was written is still there.
      this._said = [{ name: '', text: this._site.words().stopped }];
      this._back();
    }
  }

  private _nameOf(field: string): string {
    const own = OURS[field.split('.')[0]!];
    return own ?? field;
  }

  private _back(): void {
    this._letter = undefined;
    this._reviewed = false;
    this._aim('summary');
  }

  input(name: string, value: string | readonly string[]): void {
    this._values = { ...this._values, [name]: value };
    this._cleared = undefined;
    this._save();
    this.host.requestUpdate();
  }

  private _save(): void {
    if (!this.host.kiosk && this.form) this._drafts.save(this._name(this.form), this._key, this._values);
  }

  async attach(chosen: FileList): Promise<void> {
    const rule = this.form?.attachments;
    if (!rule) return;
    const { files, faults } = await attach(this._files, chosen, rule);
    this._draw(() => {
      this._files = files;
      this._fileFaults = faults;
    });
  }

  /** Says everything that is wrong, or goes on to the reading over. */
  check(): void {
    const form = this.form!;
    this._said = [];
    this._faults = faultsOf(form, this._values, this.reachable);
    if (this._faults.length) return this._aim('summary');
    this._reviewed = true;
    this._copied = false;
    this._move({ step: 'review' });
  }

  async send(): Promise<void> {
    const endpoint = this._site.endpoint(this.form?.channel);
    const { form, _box: box, _key: key } = this;
    if (!form || !box || !endpoint || this._busy || this._letter) return;
    this._busy = true;
    this._letter = key;
    this._aim('title');
    try {
      const verification = await this.host.verification?.();
      const body = bodyOf(form, this._values, {
        createdAt: new Date().toISOString(), page: location.href, reachable: this.reachable, ...(this._draft !== 'found' && { seconds: Math.round((performance.now() - this._opened) / 1000) }), ...(verification && { verification }),
      });
      const encoded = encodeLetter(body, this._files, key);
      await box.add({ key, channel: form.id, title: form.title, endpoint, contentType: encoded.contentType }, encoded);
    } catch {
      // The site's verification was not passed.
      this._said = [{ name: '', text: this._site.words().stopped }];
      this._back();
    } finally {
      this._busy = false;
      this._follow();
    }
  }

  async takeBack(): Promise<void> {
    const key = this._letter;
    if (!key) return;
    this._busy = true;
    const back = await this._box?.takeBack(key);
    this._busy = false;
    if (back) this._letter = undefined;
    this._place.put({ step: '' });
    this._aim('title');
  }

  /** Would closing the page lose something? */
  private get _lost(): boolean {
    if (this.host.kiosk || !this._box) return false;
    const waiting = this._box.letters().some(({ kept, state }) => !kept && (state.at === 'queued' || state.at === 'sending'));
    return waiting || (this._draft === 'none' && Object.keys(this._values).length > 0 && !this._letter);
  }
}
