// A tag manager adds the script when it likes: there is no currentScript.
setTimeout(function () {
  var script = document.createElement('script');
  script.src = '/dist/cdn/gk.js';
  document.body.appendChild(script);
}, 0);
