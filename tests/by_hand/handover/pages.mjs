// What axe and a narrow window say of handovers as HTML, and ajv of those as JSON. Exit code 1 when one of them says anything.
//
//     apt-get install chromium && npm install axe-core@4.14.1 puppeteer-core@24.43.1 ajv@8.20.0 ajv-formats@3.0.1
//     java -jar vnu.jar --also-check-css out.html      # from vnu-jar@26.5.12 of npm, the last one that holds its jar
//     node pages.mjs schema.json out.html ... out.json ...
//
// What Chromium prints of out.html is written to out.printed.pdf: readers.py searches it as it does out.pdf, and
// `qpdf --show-npages` tells how many pages each has.

import Ajv from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { readFileSync, writeFileSync } from 'fs';
import { createRequire } from 'module';
import path from 'path';
import puppeteer from 'puppeteer-core';

const [schema, ...files] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
let bad = 0;

function say(file, what) {
  bad += what.length;
  console.log(`${file}: ${what.length ? what.join('; ') : 'nothing'}`);
}

const judge = new Ajv.default({ strict: true, allErrors: true });
formats.default(judge);
const fits = judge.compile(JSON.parse(readFileSync(schema)));
for (const file of files.filter(file => file.endsWith('.json'))) {
  say(file, fits(JSON.parse(readFileSync(file))) ? [] : fits.errors.map(error => `${error.instancePath} ${error.message}`));
}

const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const file of files.filter(file => file.endsWith('.html'))) {
  const page = await browser.newPage();
  const found = [];
  for (const width of [320, 375, 800, 1280]) {
    await page.setViewport({ width, height: 800 });
    await page.goto(`file://${path.resolve(file)}`);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) found.push(`${over} points too wide at ${width}`);
    await page.evaluate(axe);
    const broken = await page.evaluate(async values => (await axe.run(document, { runOnly: values })).violations, tags);
    found.push(...broken.map(rule => `${rule.id} at ${width}: ${rule.nodes.length}`));
  }
  const printed = Buffer.from(await page.pdf({ preferCSSPageSize: true, format: 'a4' }));
  writeFileSync(file.replace(/html$/, 'printed.pdf'), printed);
  say(file, found);
  await page.close();
}
await browser.close();
process.exit(bad ? 1 : 0);
