import {openSite} from "/work/wt/spine/test/book/site.ts";
const site = await openSite(process.argv[2] ?? "dist");
const pages = (process.argv[3] ?? "index,convolution,cnn-digits,check-my-gpu").split(",");
const langs=(process.argv[4] ?? "en,zh").split(",");
const themes=(process.argv[5] ?? "light,dark").split(",");
const widths=(process.argv[6] ?? "1280,390").split(",").map(Number);
const out=process.argv[7] ?? "/tmp/shots";
import {mkdirSync} from "node:fs"; mkdirSync(out,{recursive:true});
for (const lang of langs) for (const p of pages) for (const colorScheme of themes as ("light"|"dark")[]) for (const width of widths) {
  const {page, errors, foreign, close} = await site.open(`/${lang}/${p==="index"?"":p}`, {viewport:{width,height:900}, colorScheme, deviceScaleFactor: 1});
  await page.waitForTimeout(6000);
  const h = await page.evaluate(()=>[document.documentElement.scrollHeight, document.documentElement.scrollWidth, document.querySelectorAll(".observablehq--error").length]);
  await page.screenshot({path:`${out}/${lang}-${p}-${width}-${colorScheme}.png`, fullPage:true});
  console.log(lang,p,colorScheme,width,"h,w,errors:",h.join(","),"console:",errors.slice(0,3),"foreign:",foreign.slice(0,2));
  await close();
}
await site.close(); process.exit(0);
