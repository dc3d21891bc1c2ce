/* What Prototype.js 1.6 does to a page, in small: our own words, the same damage. */
(function () {
  function each(fn) { for (var i = 0; i < this.length; i++) fn(this[i], i); return this; }
  Array.prototype.each = each;
  Array.prototype.first = function () { return this[0]; };
  Array.prototype.without = function () { return this; };
  Array.prototype.toJSON = function () {
    var parts = [];
    this.each(function (value) { parts.push(Object.toJSON(value)); });
    return '[' + parts.join(', ') + ']';
  };
  String.prototype.toJSON = function () { return '"' + this + '"'; };
  Number.prototype.toJSON = function () { return String(this); };
  Object.toJSON = function (value) { return value && value.toJSON ? value.toJSON() : String(value); };
  // Their `reduce` takes no function at all; their `filter` gives it no list.
  Array.prototype.reduce = function () { return this.length > 1 ? this : this[0]; };
  Array.prototype.filter = function (test, context) {
    var out = [];
    for (var i = 0; i < this.length; i++) if (test.call(context, this[i], i)) out.push(this[i]);
    return out;
  };
  // Their `$A` takes no mapping function and knows no iterator.
  Array.from = function (list) {
    if (!list) return [];
    var out = [];
    for (var i = 0; i < (list.length || 0); i++) out.push(list[i]);
    return out;
  };
  Function.prototype.bind = (function (bind) { return function () { return bind.apply(this, arguments); }; })(Function.prototype.bind);
  Element.prototype.hide = function () { return this; };
  Element.prototype.visible = function () { return true; };
  Object.prototype.surprise = 'from the host page';
})();
