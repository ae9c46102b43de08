import { chromium } from '@playwright/test';
const [, , base, ...paths] = process.argv;
const b = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
for (const w of [360, 1280]) {
  const c = await b.newContext({
    viewport: { width: w, height: w === 360 ? 800 : 900 },
    deviceScaleFactor: 1,
    colorScheme: process.env.DARK ? 'dark' : 'light',
  });
  for (const p of paths) {
    const pg = await c.newPage();
    pg.on('console', (m) => console.log(p, m.type(), m.text()));
    pg.on('pageerror', (e) => console.log(p, 'ERR', e.message));
    await pg.goto(base + p);
    if (process.env.PRINT) await pg.emulateMedia({ media: 'print' });
    await pg.screenshot({
      path: `/tmp/ci/shots/${p.replace(/\W+/g, '_') || 'home'}${process.env.DARK ? '_dark' : ''}${process.env.PRINT ? '_print' : ''}_${w}.png`,
      fullPage: !process.env.FOLD,
    });
    const o = await pg.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    if (o) console.log(p, w, 'OVERFLOW');
    await pg.close();
  }
  await c.close();
}
await b.close();
