(() => {
  const note = what => {
    try { localStorage.setItem('caught', (localStorage.getItem('caught') ?? '') + what + '\n'); }
    catch (e) { console.error('caught ' + what); }
  };
  const run = (...given) => note('lpx was called ' + given.join(' '));
  Object.defineProperty(window, 'lpx', { get: () => run, configurable: false });
  for (const dialog of ['alert', 'confirm', 'prompt', 'print']) {
    window[dialog] = () => note(dialog + ' was opened');
  }
  // the server's own page about a broken address comes with a style and a policy that forbids it
  const own = e => e.originalPolicy.startsWith("default-src 'none'") && e.effectiveDirective.startsWith('style-src');
  document.addEventListener('securitypolicyviolation', e => own(e) ||
    note('stopped: ' + e.effectiveDirective + ' ' + e.blockedURI + ' ' + e.sample));
})();
