/**
 * Runs in the measured page before its own scripts (as the source of one function, called with the peer's selectors). Says when rows are
 * painted, when an answer is right and painted, what the main thread was blocked by, and what stands at a point while scrolling.
 */
export function probe(config) {
  const all = path => {
    const steps = path.split('>>>');
    let scope = document;
    for (let i = 0; i < steps.length - 1; i++) scope = scope && scope.querySelector(steps[i].trim()) && scope.querySelector(steps[i].trim()).shadowRoot;
    return scope ? scope.querySelectorAll(steps[steps.length - 1].trim()) : [];
  };
  const one = path => all(path)[0];
  const rows = () => {
    const found = [...all(config.rows)];
    return config.slotted ? found.sort((a, b) => a.getAttribute('aria-rowindex') - b.getAttribute('aria-rowindex')) : found;
  };
  const preview = () => (config.rendered ? document.querySelectorAll('table[data-gk-rendered] tbody tr') : []);
  const textOf = row => (config.slotted ? [...row.querySelectorAll('slot')].map(slot => slot.assignedNodes().map(node => node.textContent).join('')).join(' ') : row.textContent);
  const plain = text => text.replace(/\s+/g, '');
  const shown = row => !!row && row.getBoundingClientRect().height > 0 && textOf(row).trim() !== '';
  const count = () => {
    const status = one(config.status);
    const found = status && /共\s*([\d,]+)\s*项/.exec(status.textContent.replace(/\s+/g, ''));
    return found ? Number(found[1].replace(/,/g, '')) : -1;
  };
  const right = wanted => {
    if (count() !== wanted.count) return false;
    const labels = wanted.counts ? [...all(config.facets)] : [];
    for (const [name, wantedCount] of wanted.counts || []) {
      const label = labels.find(l => plain(l.textContent).startsWith(name));
      if (label && Number((/(\d+)$/.exec(plain(label.textContent).replace(/,/g, '')) || [])[1]) !== wantedCount) return false;
    }
    const list = rows();
    return wanted.first.every((facts, i) => list[i] && facts.every(fact => plain(textOf(list[i])).includes(plain(fact))));
  };
  // Posted from the last step before paint: arrives when the frame is out.
  const painted = then => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => { then(performance.now()); };
    channel.port2.postMessage(0);
  };
  const frame = () => new Promise(done => requestAnimationFrame(() => { painted(done); }));

  const bench = { tasks: [], shifts: 0, first: undefined, all, one, rows, count, shown };
  const watch = (type, fn) => {
    try {
      new PerformanceObserver(list => list.getEntries().forEach(fn)).observe({ type, buffered: true });
    } catch (_) { /* not known here: stays empty */ }
  };
  watch('longtask', entry => bench.tasks.push([entry.startTime, entry.duration]));
  watch('layout-shift', entry => { if (!entry.hadRecentInput) bench.shifts += entry.value; });

  const ready = () => [...document.querySelectorAll('gk-catalogue')].filter(host => {
    const row = host.shadowRoot && host.shadowRoot.querySelector('tbody tr[aria-rowindex]');
    return row && row.getBoundingClientRect().height > 0;
  }).length;
  (function look() {
    if (config.article) {
      bench.ready = bench.ready || [];
      for (let k = bench.ready.length; k < ready(); k++) bench.ready.push(performance.now());
      if (bench.ready.length < config.article) requestAnimationFrame(look);
      return;
    }
    if (document.body && (shown(preview()[0]) || shown(rows()[0]))) requestAnimationFrame(() => requestAnimationFrame(() => { bench.first = performance.now(); }));
    else requestAnimationFrame(look);
  })();

  /** Waits for the next event of this kind and then for the right answer on the screen; the result is in `bench.answer`. */
  bench.arm = (event, wanted, patience) => {
    bench.answer = new Promise(done => {
      const start = e => {
        removeEventListener(event, start, true);
        const t0 = e.timeStamp > 0 && e.timeStamp <= performance.now() ? e.timeStamp : performance.now();
        (function check() {
          requestAnimationFrame(() => {
            const ok = right(wanted);
            if (ok || performance.now() - t0 > patience) painted(t => { done({ ms: t - t0, right: ok, count: count() }); });
            else check();
          });
        })();
      };
      addEventListener(event, start, true);
    });
  };

  /** Checkboxes that can be clicked: one for each named value, where it is shown. */
  bench.facet = name => {
    const label = [...all(config.facets)].find(l => plain(l.textContent).startsWith(name) && l.getBoundingClientRect().height > 0);
    if (!label) return null;
    label.scrollIntoView({ block: 'center' });
    const r = label.getBoundingClientRect();
    return { x: r.left + 8, y: r.top + r.height / 2 };
  };

  const scrollerOf = () => {
    if (config.scroller) return one(config.scroller);
    for (let at = rows()[0]; at; at = at.parentNode || at.host) {
      if (at.nodeType === 1 && at !== document.body && /auto|scroll/.test(getComputedStyle(at).overflowY) && at.scrollHeight > at.clientHeight + 100) return at;
    }
    return document.scrollingElement;
  };
  const deepest = (x, y) => {
    let at = document.elementFromPoint(x, y);
    while (at && at.shadowRoot && at.shadowRoot.elementFromPoint(x, y) && at.shadowRoot.elementFromPoint(x, y) !== at) at = at.shadowRoot.elementFromPoint(x, y);
    return at;
  };
  const isRow = node => {
    for (let at = node; at && at.nodeType !== 9; at = at.assignedSlot || at.parentNode || at.host) {
      if (at.nodeType === 1 && (at.matches('tbody tr[aria-rowindex], .tabulator-row') || (config.slotted && at.matches('#items > tr')))) return true;
    }
    return false;
  };
  /** Is there a place in the visible part of the list where no row stands? */
  const blank = scroller => {
    const whole = scroller === document.scrollingElement;
    const box = whole ? { top: 0, bottom: innerHeight, left: 0, width: innerWidth } : scroller.getBoundingClientRect();
    const top = Math.max(box.top, 0) + 90;
    const bottom = Math.min(box.bottom, innerHeight) - 20;
    for (let k = 0; k <= 4; k++) if (!isRow(deepest(box.left + box.width / 2, top + ((bottom - top) * k) / 4))) return true;
    return false;
  };

  bench.scroll = async (frames, step, jumps) => {
    const scroller = scrollerOf();
    if (scroller.scrollHeight < scroller.clientHeight + frames * step) return null;
    if (scroller !== document.scrollingElement) scroller.scrollIntoView();
    const start = scroller === document.scrollingElement ? Math.max(0, rows()[0].getBoundingClientRect().top + scrollY) : 0;
    scroller.scrollTop = start;
    await frame();
    await frame();
    const times = [];
    let blanks = 0;
    await new Promise(done => {
      let k = 0;
      requestAnimationFrame(function go(at) {
        times.push(at);
        if (k++ === frames) return done();
        scroller.scrollTop += step;
        painted(() => { if (blank(scroller)) blanks++; });
        requestAnimationFrame(go);
      });
    });
    const gaps = times.slice(1).map((t, i) => t - times[i]);
    const jumped = [];
    for (let k = 0; k < jumps; k++) {
      const end = scroller.scrollHeight - scroller.clientHeight - 400 - start;
      const t0 = performance.now();
      scroller.scrollTop = start + end * (((k * 7 + 5) % jumps) / jumps);
      let t;
      do t = await frame(); while (blank(scroller) && t - t0 < 5000);
      jumped.push(t - t0);
    }
    return { blank: blanks / frames, dropped: gaps.filter(g => g > 25).length / gaps.length, worst: Math.max(...gaps), jumps: jumped };
  };
  window.__bench = bench;
}
