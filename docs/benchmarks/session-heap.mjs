// Live heap of open sessions: before, with so many browsers on a page, and after they closed. Needs playwright-core and jcmd.
// node session-heap.mjs http://localhost:8080 PID 100 '/?on=2026-11-21' manager
// The last word signs every browser in by the button of the demo that has it; without it nobody is signed in and all of
// them see the door. ONE_BY_ONE=360 closes each before the next one opens, and waits so many seconds before the last count:
// longer than the server keeps a session (--server.servlet.session.timeout=5m).
import { execSync } from 'node:child_process';
import { chromium } from 'playwright-core';

const [, , base, pid, sessions = '100', path = '/', role] = process.argv;
const oneByOne = Number(process.env.ONE_BY_ONE ?? 0);
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** Bytes of living objects: the histogram collects garbage first. */
function live() {
  execSync(`jcmd ${pid} GC.run`);
  const lines = execSync(`jcmd ${pid} GC.class_histogram`, { maxBuffer: 1 << 26 }).toString().trim().split('\n');
  return Number(lines.at(-1).trim().split(/\s+/)[2]);
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});

async function open() {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  if (role) {
    await page.goto(base + '/login');
    await page.locator(`button:has-text("${role}")`).first().click();
    await page.waitForSelector('#content h1', { timeout: 60000 });
  }
  // signing in leads to the overview
  if (!role || path !== '/') {
    await page.goto(base + path);
    await page.waitForSelector('#content h1', { timeout: 60000 });
  }
  return context;
}

await (await open()).close();
await wait(3000);
const before = live();
const contexts = [];
for (let i = 0; i < Number(sessions); i++) {
  const context = await open();
  if (oneByOne) {
    await context.close();
  } else {
    contexts.push(context);
  }
}
await wait(3000);
const during = live();
for (const context of contexts) {
  await context.close();
}
await wait(Math.max(5, oneByOne) * 1000);
const after = live();
const each = (bytes) => Math.round((bytes - before) / Number(sessions));
console.log(`${path}: before ${before}, open ${during} (${each(during)} a session), closed ${after} (${each(after)} a session)`);
await browser.close();
