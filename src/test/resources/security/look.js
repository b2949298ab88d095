const texts = new Set();
const faults = [];
const strange = new Set(['iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'portal',
  'math', 'marquee', 'video', 'audio', 'source', 'track', 'bgsound', 'keygen', 'plaintext', 'xmp',
  'listing', 'foreignobject', 'animate', 'set', 'handler', 'area', 'map', 'picture', 'xss']);
const links = new Set(['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'poster', 'srcset',
  'srcdoc', 'background', 'ping', 'path', 'content']);
const words = new Set(['title', 'aria-label', 'aria-description', 'alt', 'placeholder', 'value', 'label',
  'description', 'summary', 'abbr', 'name', 'filename', 'accessible-name', 'error-message', 'helper-text', 'data-label']);
const look = node => {
  if (node.nodeType === Node.TEXT_NODE) {
    // what is drawn is cut where it has no room
    if (node.data.includes('lpx') && !node.parentNode.ownerSVGElement) texts.add(node.data);
    return;
  }
  if (node.nodeType === Node.COMMENT_NODE) {
    if (node.data.includes('lpx')) faults.push('comment ' + node.data);
    return;
  }
  if (node.nodeType === Node.ELEMENT_NODE) {
    const tag = node.localName;
    if (strange.has(tag) || tag.includes('lpx')) faults.push('element ' + node.outerHTML);
    if ((tag === 'script' || tag === 'style') && node.textContent.includes('lpx')) {
      faults.push('element ' + node.outerHTML);
    }
    for (const { name, value } of node.attributes) {
      if (name.startsWith('on') || name.includes('lpx')) {
        faults.push('attribute ' + name + ' of ' + node.outerHTML);
      } else if (links.has(name)) {
        let to;
        try { to = new URL(value, document.baseURI).protocol; } catch (e) { to = 'none'; }
        if (!['http:', 'https:', 'none'].includes(to) && !value.startsWith('data:image/')
            && tag !== 'meta') {
          faults.push(name + ' of ' + node.outerHTML);
        }
      } else if (value.includes('lpx')) {
        if (words.has(name)) texts.add(value);
        else faults.push('attribute ' + name + ' of ' + node.outerHTML);
      }
    }
    if (typeof node.value === 'string' && node.value.includes('lpx')) texts.add(node.value);
    if (node.shadowRoot) look(node.shadowRoot);
  }
  for (const child of node.childNodes) look(child);
};
look(document);
return [[...texts], faults.map(fault => fault.slice(0, 500))];
