/* An old site's library, in small and of our own writing: a `$` that returns a list of elements, and built-ins that are changed for all. */
var $ = (function () {
  function List(found) { this.length = 0; for (var i = 0; i < found.length; i++) this[this.length++] = found[i]; }
  List.prototype.each = function (fn) { for (var i = 0; i < this.length; i++) fn.call(this[i], i, this[i]); return this; };
  List.prototype.html = function (text) {
    if (text === undefined) return this[0] && this[0].innerHTML;
    return this.each(function () { this.innerHTML = text; });
  };
  List.prototype.addClass = function (name) { return this.each(function () { this.className += ' ' + name; }); };
  List.prototype.click = function (fn) { return this.each(function () { this.onclick = fn; }); };
  return function (what) {
    if (typeof what === 'function') { document.addEventListener('DOMContentLoaded', what); return what; }
    return new List(document.querySelectorAll(what));
  };
})();
window.jQuery = $;

Array.prototype.each = function (fn) { for (var i = 0; i < this.length; i++) fn(this[i], i); return this; };
Array.prototype.first = function () { return this[0]; };
Array.prototype.remove = function (value) { var at = this.indexOf(value); if (at >= 0) this.splice(at, 1); return this; };
Array.prototype.toJSON = function () {
  var parts = [];
  this.each(function (value) { parts.push(Object.toJSON(value)); });
  return '[' + parts.join(', ') + ']';
};
String.prototype.toJSON = function () { return '"' + this + '"'; };
String.prototype.trim = function () { return this.replace(/^[ \t]+|[ \t]+$/g, ''); };
Object.toJSON = function (value) { return value && value.toJSON ? value.toJSON() : String(value); };
Array.from = function (list) {
  var out = [];
  for (var i = 0; i < (list ? list.length : 0); i++) out.push(list[i]);
  return out;
};
document.getElementsByClassName = function (name) { return document.querySelectorAll('.' + name); };
Element.prototype.hide = function () { this.style.display = 'none'; return this; };
Element.prototype.show = function () { this.style.display = ''; return this; };

$(function () {
  /* The old system writes its article anew when someone changes the size of the letters. */
  $('.size').click(function () { $('.text').html($('.text').html()); return false; });
  $('.menu a').addClass('m');
});
