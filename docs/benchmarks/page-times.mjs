// Time until a page is there, in headless Chromium: painted with its heading, then with its charts or the rows of the list.
// Needs playwright-core.
// node page-times.mjs http://localhost:8080 9 '/?on=2026-11-21' '/inputs?on=2026-11-21'
// ROLE=manager signs every browser in by the button of the demo that has the word; without it nobody is signed in.
import { chromium } from 'playwright-core';

const [, , base = 'http://localhost:8080', runs = '9', ...paths] = process.argv;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
const median = (numbers) => numbers.slice().sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const rowsAreThere = () => document.querySelector('vaadin-grid')?.textContent.includes('licence');
/** The second frame with a heading: the first one has been painted. */
const paintedWithHeading = () => document.querySelector('#content h1') && (window.headingSeen || !(window.headingSeen = true));
const chartsAreThere = () => document.querySelector('#content h1')
  && [...document.querySelectorAll('linchpin-share-map, linchpin-time-series')]
    .every((chart) => chart.shadowRoot?.querySelector('svg path'));

async function open() {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  if (process.env.ROLE) {
    const page = await context.newPage();
    await page.goto(base + '/login');
    await page.locator(`button:has-text("${process.env.ROLE}")`).first().click();
    await page.waitForSelector('#content h1', { timeout: 60000 });
    await page.close();
  }
  return context;
}

async function load(page, path) {
  const begun = Date.now();
  await page.goto(base + path, { waitUntil: 'commit' });
  await page.waitForFunction(paintedWithHeading, null, { polling: 'raf' });
  const painted = Date.now() - begun;
  await page.waitForFunction(/^\/inputs(\?|$)/.test(path) ? rowsAreThere : chartsAreThere, null, { polling: 20 });
  return [painted, Date.now() - begun];
}

for (const path of paths) {
  const cold = [];
  for (let i = 0; i < 3; i++) {
    const context = await open();
    cold.push((await load(await context.newPage(), path))[1]);
    await context.close();
  }
  const context = await open();
  const page = await context.newPage();
  const painted = [];
  const warm = [];
  const server = [];
  for (let i = 0; i <= Number(runs); i++) {
    let spent = 0;
    const count = (request) => {
      if (/v-r=(uidl|init)/.test(request.url())) {
        spent += request.timing().responseEnd - request.timing().requestStart;
      }
    };
    page.on('requestfinished', count);
    const [first, all] = await load(page, path);
    await page.waitForTimeout(300);
    page.off('requestfinished', count);
    if (i > 0) {
      painted.push(first);
      warm.push(all);
      server.push(spent);
    }
  }
  console.log(`${path}: cold ${median(cold)} ms, warm ${median(warm)} ms (${Math.min(...warm)} to ${Math.max(...warm)}), `
    + `painted ${median(painted)} ms (${Math.min(...painted)} to ${Math.max(...painted)}), `
    + `server ${Math.round(median(server))} ms`);
  await context.close();
}
await browser.close();
