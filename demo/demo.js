/* What some demo pages do beside the elements. No inline script anywhere; ASCII only; syntax of Chromium 79. */
(function () {
  'use strict';
  var page = document.body.getAttribute('data-demo');

  function each(selector, run) {
    var list = document.querySelectorAll(selector);
    for (var i = 0; i < list.length; i++) run(list[i], i);
  }
  function say(selector, text) {
    each(selector, function (el) { el.textContent = text; });
  }
  /* A sentence with a number in it: data-said="... # ..." keeps the words in the page, in its own encoding. */
  function fill(el, values) {
    var text = el.getAttribute('data-said') || '';
    el.textContent = text.replace(/#/g, function () { return String(values.shift()); });
  }

  /* A catalogue of any size out of the county's: its items once for each office that has them. */
  function multiply(seed, count, title, fields) {
    var own = seed.items.filter(function (item) { return !fields || fields.indexOf(item.field) >= 0; });
    var offices = (document.body.getAttribute('data-offices') || '').split(' ').filter(Boolean);
    var items = [];
    for (var i = 0; i < count; i++) {
      var base = own[i % own.length];
      var round = Math.floor(i / own.length);
      var office = offices[round % offices.length];
      if (round >= offices.length) office += Math.floor(round / offices.length) + 1;
      items.push(Object.assign({}, base, {
        id: base.id + '-' + round, number: String(i + 1), history: undefined, links: undefined,
        publishers: [office].concat(base.publishers || []),
      }));
    }
    return Object.assign({}, seed, { id: 'demo-' + count, title: title || seed.title, version: seed.version, items: items });
  }
  function seed() {
    return fetch('data/catalogue.json').then(function (answer) { return answer.json(); });
  }

  var pages = {
    /* 1,000 items, made when the page opens. */
    kilo: function () {
      seed().then(function (data) {
        each('gk-catalogue', function (el) { el.data = multiply(data, Number(el.getAttribute('data-count')), el.getAttribute('data-title')); });
      });
    },
    /* Several elements in one article, each with its own 200 items. */
    article: function () {
      seed().then(function (data) {
        each('gk-catalogue', function (el) { el.data = multiply(data, 200, el.getAttribute('data-title'), el.getAttribute('data-fields').split(' ')); });
      });
    },
    /* 100,000 items, when someone asks for them. */
    large: function () {
      var button = document.getElementById('start');
      var said = document.getElementById('said');
      button.disabled = false;
      button.addEventListener('click', function () {
        button.disabled = true;
        seed().then(function (data) {
          var el = document.querySelector('gk-catalogue');
          var made = performance.now();
          var big = multiply(data, Number(el.getAttribute('data-count')), el.getAttribute('data-title'));
          var given = performance.now();
          el.addEventListener('gk-load', function (event) {
            requestAnimationFrame(function () {
              fill(said, [event.detail.count, Math.round(given - made), Math.round(performance.now() - given)]);
              button.disabled = false;
            });
          }, { once: true });
          el.data = big;
        });
      });
    },
    /* "No match" is a view within ready: the address asks for it. "Stale" needs a line that breaks. */
    states: function () {
      if (!location.hash) history.replaceState(null, '', document.body.getAttribute('data-hash'));
      var real = window.fetch;
      var cut = '';
      window.fetch = function (target, options) {
        var url = typeof target === 'string' ? target : target.url;
        return cut && url.indexOf(cut) >= 0 ? Promise.reject(new TypeError('cut by the demo page')) : real.call(window, target, options);
      };
      var button = document.getElementById('cut');
      button.addEventListener('click', function () {
        var el = document.getElementById('stale');
        cut = el.getAttribute('src');
        el.reload();
      });
    },
    csp: function () {
      fetch(location.href, { method: 'HEAD' }).then(function (answer) {
        var policy = answer.headers.get('content-security-policy');
        say('#policy', policy || '');
        each('[data-if]', function (el) { el.hidden = (el.getAttribute('data-if') === 'strict') !== !!policy; });
      });
    },
    gbk: function () {
      say('#charset', document.characterSet);
    },
    /* What the elements say, in a list. */
    events: function () {
      var log = document.getElementById('log');
      'gk-load gk-error gk-issues gk-privacy gk-select gk-filter-change gk-navigate'.split(' ').forEach(function (type) {
        document.addEventListener(type, function (event) {
          var line = document.createElement('li');
          var keys = Object.keys(event.detail).map(function (key) {
            var value = event.detail[key];
            return key + ': ' + (value && typeof value === 'object' ? (Array.isArray(value) ? '[' + value.length + ']' : '{' + Object.keys(value).join(', ') + '}') : value);
          });
          line.textContent = type + '  ' + keys.join(', ');
          log.insertBefore(line, log.firstChild);
          while (log.children.length > 8) log.removeChild(log.lastChild);
        });
      });
    },
  };
  if (page && pages[page]) pages[page]();
})();
