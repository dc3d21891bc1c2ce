/** `deep('a >>> b')`: the first element by a path of selectors, each step into the open shadow root of the one before. */
export const FIND = `var deep = function (path, from) {
  var at = from || document, steps = path.split('>>>');
  for (var i = 0; i < steps.length && at; i++) {
    var scope = i === 0 ? at : at.shadowRoot;
    at = scope && scope.querySelector(steps[i].trim());
  }
  return at || null;
};
`;
