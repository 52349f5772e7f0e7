import type { Outline } from '#core/briefing/outline'
import { codeColors } from '../briefing/palette'

// The same hues, light enough to be told from a dark page: at least 4.5 to 1 (WCAG 2.2, 1.4.3).
const darkCodeColors: Record<keyof typeof codeColors, string> = {
  blue: '#6cb2ee',
  green: '#4fc59b',
  orange: '#f0935a',
  purple: '#b3a0e6',
  red: '#ec8484',
  teal: '#5cc4c0',
  pink: '#ea85bd',
  brown: '#c9a580'
}

const textFaces = { amiri: 'Amiri', notoNaskh: '"Noto Naskh Arabic"', scheherazade: '"Scheherazade New"' }
const headingFaces = { plex: '"IBM Plex Sans Arabic"', cairo: 'Cairo' }

/** How a page looks. `shares`: the lengths of bars that it has, in percent. */
export function pageStyle({ faces, paper = 'a4' }: Pick<Outline, 'faces' | 'paper'>, shares: Iterable<number>): string {
  const text = textFaces[faces?.text ?? 'amiri']
  const headings = headingFaces[faces?.headings ?? 'plex']
  const size = paper === 'a4' ? 'A4' : 'letter'
  const colors = (of: Record<string, string>) =>
    Object.entries(of)
      .map(([name, color]) => `--${name}:${color};`)
      .join('')
  return `
:root{color-scheme:light dark;--ink:#22262b;--muted:#5f656c;--line:#d9d2c4;--band:#f6f3ed;--paper:#fffdf9;--accent:#0e6a68;${colors(codeColors)}
--text:${text},"Noto Naskh Arabic","Scheherazade New","Source Serif 4","Geeza Pro","Traditional Arabic",Georgia,serif;
--display:${headings},"Noto Sans Arabic","Segoe UI",Tahoma,system-ui,sans-serif}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e8e4dc;--muted:#a9a59c;--line:#3d4144;--band:#232729;--paper:#17191b;--accent:#6ccac5;${colors(darkCodeColors)}}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.75 var(--text);overflow-wrap:anywhere}
main{max-inline-size:46rem;margin-inline:auto;padding:3rem 1.25rem}
article+article{margin-block-start:5rem}
p,li,td,th,blockquote,figcaption,caption{white-space:pre-line}
[dir=ltr]{line-height:1.55}
h1,h2,h3,table,nav,.label,.reference,.caption,.confidentiality,.number{font-family:var(--display)}
h1{font-size:2rem;line-height:1.4;margin:0 0 .5rem}
h1::before{content:"";display:block;inline-size:3.5rem;block-size:.25rem;margin-block-end:1rem;background:var(--accent)}
h1[dir]::before{margin-inline-start:auto}
h2{font-size:1.4rem;line-height:1.45;margin:2.5rem 0 .75rem;color:var(--accent)}
h3{font-size:1.1rem;line-height:1.45;margin:1.75rem 0 .5rem}
h2.code,h3.code,.row-title.code{border-inline-start:3px solid;padding-inline-start:.5rem}
h2.code[dir],h3.code[dir]{border-inline-start:0;padding-inline-start:0;border-inline-end:3px solid;padding-inline-end:.5rem}
h2.code,h3.code,.row-title.code,h2.code[dir],h3.code[dir]{border-color:var(--code)}
header{margin-block-end:2.5rem}
header p,.label,.reference,.muted{color:var(--muted)}
header p{font:.95rem/1.65 var(--display);margin:0}
header img{display:block;max-block-size:4rem;max-inline-size:14rem;margin-block-end:1.5rem}
.confidentiality,header .confidentiality{font-weight:700;color:var(--ink)}
a{color:var(--accent);text-underline-offset:.15em}
a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
nav h2{font-size:1.05rem;margin:0 0 .5rem}
nav ol{list-style:none;margin:0;padding:0}
nav li{border-block-end:1px solid var(--line);padding-block:.25rem;font-size:.95rem;line-height:1.6}
nav .level-2{padding-inline-start:1.25rem}
nav .level-2[dir]{padding-inline:0 1.25rem}
nav a,.reference a,td a,th a,sup a{text-decoration:none}
nav a:hover,.reference a:hover,td a:hover,th a:hover,sup a:hover{text-decoration:underline}
sup,sup[dir]{font-size:.65em;line-height:0}
.parallel{display:grid;grid-template-columns:1fr 1fr;column-gap:2rem;direction:rtl}
.label,.reference{font-size:.85rem;line-height:1.6;margin:0}
.claim{margin-block:1.5rem}
.claim>p:first-child:not(.label){font-weight:700;margin:0}
.warning{font:700 .85rem/1.6 var(--display);margin:.25rem 0}
figure.quote{margin:.75rem 0}
.quote blockquote,.claim blockquote{margin:0;padding-inline-start:.75rem;border-inline-start:2px solid var(--line)}
.quote blockquote p{margin:0}
.scroll{overflow-x:auto;margin-block:1rem}
table{border-collapse:collapse;inline-size:100%;font-size:.85rem;line-height:1.6;border-block-start:2px solid var(--accent)}
caption,.caption{text-align:start;font-weight:700;font-size:.95rem;padding-block-end:.4rem}
th,td{overflow-wrap:break-word;text-align:start;vertical-align:top;padding:.4rem .5rem;border-block-end:1px solid var(--line)}
th.end,td.end{text-align:end}
/* Under a statement that runs the other way. */
.away{text-align:end}
/* What runs the other way begins with its neighbours all the same. */
h1[dir],h2[dir],h3[dir],table [dir],nav [dir],.timeline [dir],.sources [dir]{text-align:end}
th.end[dir],td.end[dir]{text-align:start}
thead th{background:var(--band)}
thead small,tbody th small{display:block;font-weight:400;color:var(--muted)}
td p{margin:0}
td p+p{margin-block-start:.6rem}
.wide{inline-size:min(76rem,calc(100vw - 2.5rem));margin-inline:calc((100% - min(76rem,100vw - 2.5rem))/2)}
.bar{display:inline-block;block-size:.5rem;background:var(--code,var(--accent));margin-inline-start:.5rem}
.value{display:inline-block;min-inline-size:1.25rem}
.bars{display:flex;align-items:center}
.room{flex:1;display:flex}
.timeline{list-style:none;margin:0;padding:0}
.timeline li{border-block-end:1px solid var(--line);padding-block:.5rem}
.timeline p{margin:0}
.sources,.notes ol{list-style:none;margin:0;padding:0}
.sources li,.notes li{display:grid;grid-template-columns:2.5rem 1fr;margin-block-end:.5rem}
.number{font-size:.85rem;color:var(--muted)}
.remark{grid-column:2;color:var(--muted)}
.notes{border-block-start:1px solid var(--line);margin-block-start:2.5rem;padding-block-start:1rem;font-size:.95rem;line-height:1.6}
:target{background:var(--band)}
@media screen and (max-width:40rem){.parallel{display:block}}
${Object.keys(codeColors)
  .map(name => `.${name}{--code:var(--${name})}`)
  .join('')}
.colored{color:var(--code)}
${[...new Set(shares)]
  .toSorted((a, b) => a - b)
  .map(share => `.share-${share}{inline-size:${share}%}`)
  .join('')}
@page{size:${size};margin:2cm 2.2cm;@bottom-center{content:counter(page) " / " counter(pages);font-size:8pt}}
@page wide{size:${size} landscape;margin:1.7cm}
@media print{body{background:none;font-size:11pt}main{max-inline-size:none;padding:0}a{color:inherit;text-decoration:none}
.wide{page:wide;inline-size:auto;margin-inline:0}.scroll{overflow:visible}h2,h3,caption,.caption{break-after:avoid}
tr,.quote,.sources li,.timeline li{break-inside:avoid}.cover{min-block-size:22cm;display:flex;flex-direction:column;justify-content:center;break-after:page}
article+article{break-before:page}.bar{print-color-adjust:exact}:target{background:none}}
`
}
