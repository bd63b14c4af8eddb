/** How the sheet looks, on a screen and on A4. Nothing is loaded: fonts are those of the reader's machine. */
export const style = `
:root { --ink: #1d2433; --soft: #5b6577; --line: #c9d0dc; --wash: #f3f5f9; --mark: #8a1c1c; --accent: #1f4b7a; }
* { box-sizing: border-box; }
html { font-size: 9pt; }
body { margin: 0 auto; max-width: 186mm; padding: 8mm 0; color: var(--ink); background: #fff; line-height: 1.4;
  font-family: "Noto Sans", "Segoe UI", "Helvetica Neue", Arial, "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC",
    "Microsoft YaHei", "WenQuanYi Micro Hei", sans-serif; }
h1, h2, .printed, .headline { font-family: "Noto Serif", Georgia, "Times New Roman", "Noto Serif CJK SC", "Source Han Serif SC",
  "Songti SC", SimSun, serif; }
h1 { font-size: 17pt; line-height: 1.2; margin: 0; font-weight: 600; }
h2 { font-size: 11pt; margin: 4.5mm 0 1.5mm; font-weight: 600; color: var(--accent); break-after: avoid; }
p { margin: 0 0 1.2mm; }
.kicker { color: var(--accent); letter-spacing: .04em; font-size: 8.5pt; margin-bottom: 1mm; }
.headline { font-size: 10.5pt; margin: 2.5mm 0 0; }
.banner { border: 1.2pt solid var(--mark); color: var(--mark); padding: 1.2mm 3mm; margin-bottom: 3mm; font-weight: 600; }
header { border-bottom: 1.2pt solid var(--accent); padding-bottom: 2.5mm; margin-bottom: 2.5mm; }
dl { display: grid; grid-template-columns: repeat(4, auto 1fr); gap: .6mm 2.5mm; margin: 0; font-size: 8pt; }
dt { color: var(--soft); white-space: nowrap; }
dd { margin: 0; overflow-wrap: anywhere; }
dt.wide { grid-column: 1; }
dd.wide { grid-column: 2 / -1; }
table { border-collapse: collapse; width: 100%; font-size: 8pt; }
thead { display: table-header-group; }
th { text-align: start; font-weight: 600; color: var(--soft); border-bottom: .8pt solid var(--ink); padding: .7mm 1.6mm; }
td { border-bottom: .4pt solid var(--line); padding: .55mm 1.6mm; vertical-align: top; overflow-wrap: anywhere; }
tr { break-inside: avoid; }
tbody tr.changed td { background: var(--wash); }
.printed { white-space: nowrap; font-weight: 600; }
td:first-child { min-width: 24mm; }
.place { white-space: nowrap; }
.soft { color: var(--soft); }
.small { font-size: 7.5pt; color: var(--soft); }
ul { margin: 0; padding-inline-start: 4.5mm; }
li { margin-bottom: .8mm; break-inside: avoid; }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: 0 7mm; }
.signatures { display: grid; grid-template-columns: repeat(3, 1fr); gap: 7mm; margin-top: 6mm; break-inside: avoid; }
.signatures div { border-top: .8pt solid var(--ink); padding-top: 1mm; font-size: 8pt; min-height: 13mm; }
footer { margin-top: 4mm; font-size: 7pt; color: var(--soft); break-inside: avoid; }
@media print { body { max-width: none; padding: 0; } }
@page { size: A4; margin: 12mm 12mm 14mm; }
`

/** The number of each page and of all, at the foot, in the reader's words. */
export const pageNumbers = (before: string, between: string, after: string): string =>
  `@page { @bottom-right { font: 7pt sans-serif; color: #5b6577;
  content: "${before}" counter(page) "${between}" counter(pages) "${after}"; } }
`
