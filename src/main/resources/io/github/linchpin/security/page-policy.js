// Runs before every other script of a page and hands the nonce of the page to the two places of Vaadin that do not know
// it, so that the policy needs neither 'unsafe-inline' nor 'unsafe-eval'. Markup that somebody slips in stays without.
(() => {
  const nonce = document.currentScript.nonce;
  const createElement = Document.prototype.createElement;

  // Components put their shared styles into the page with createElement('style').
  Document.prototype.createElement = function (name, options) {
    const element = createElement.call(this, name, options);
    if (element instanceof HTMLStyleElement) {
      element.nonce = nonce;
    }
    return element;
  };

  // Flow makes functions of the expressions that the server sends with window.Function, which the policy forbids as it
  // forbids eval. A script element with the nonce compiles the same text; eval and the like stay forbidden.
  const compile = (texts) => {
    const parameters = texts.slice(0, -1).join(',');
    const body = texts.length === 0 ? '' : texts[texts.length - 1];
    const script = createElement.call(document, 'script');
    script.nonce = nonce;
    script.textContent = `document.currentScript.made = function anonymous(${parameters}\n) {\n${body}\n}`;
    document.head.append(script);
    script.remove();
    if (!script.made) {
      throw new SyntaxError(`Not a function body: ${body}`);
    }
    return script.made;
  };
  window.Function = new Proxy(window.Function, {
    apply: (_function, _this, texts) => compile(texts),
    construct: (_function, texts) => compile(texts),
  });
})();
