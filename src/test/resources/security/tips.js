const tips = new Set();
for (const chart of document.querySelectorAll(
    'linchpin-share-map, linchpin-time-series, linchpin-dot-plot')) {
  const box = chart.getBoundingClientRect();
  const drawing = chart.shadowRoot?.querySelector('#box > div');
  for (let x = 0.02; drawing && x < 1; x += 0.04) {
    for (let y = 0.1; y < 1; y += 0.1) {
      drawing.dispatchEvent(new MouseEvent('mousemove', { bubbles: true,
        clientX: box.left + box.width * x, clientY: box.top + box.height * y }));
      const tip = chart.shadowRoot.querySelector('#box > div:nth-child(2)');
      for (const line of tip?.childNodes ?? []) tips.add(line.textContent);
    }
  }
}
return [...tips];
