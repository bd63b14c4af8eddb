/** The style of a published page: it stands in the page, which asks for nothing from anywhere. */
export const pageStyle = `
:root{color-scheme:light dark;--ink:#1b1f24;--faint:#5b6470;--line:#d9dee4;--ground:#fff;--tint:#f5f7f9;--link:#0b5a8a}
@media (prefers-color-scheme:dark){:root{--ink:#e6e9ec;--faint:#a0a9b4;--line:#363d46;--ground:#15181c;--tint:#1d2126;--link:#7cc0ec}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:72rem;padding:1.5rem 1rem 4rem;background:var(--ground);color:var(--ink);
font:1rem/1.6 system-ui,-apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
a{color:var(--link)}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding-bottom:.75rem;border-bottom:1px solid var(--line)}
section[lang]{margin-top:2rem}
section[lang]+section[lang]{border-top:3px double var(--line);padding-top:1.5rem;margin-top:4rem}
h1{font-size:1.9rem;line-height:1.25;margin:.5rem 0 1rem;text-wrap:balance}
h2{font-size:1.25rem;margin:2.75rem 0 .5rem}
p{max-width:46rem}
.draft{border:2px solid #b42318;color:#b42318;background:var(--ground);padding:.5rem 1rem;width:max-content;max-width:100%}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1.25rem;margin:1rem 0}
dt{color:var(--faint)}dd{margin:0}
.scroll{overflow-x:auto}
.scroll:focus-visible{outline:2px solid var(--link);outline-offset:2px}
table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.45}
caption{text-align:left;color:var(--faint);padding:.25rem 0 .5rem}
th,td{text-align:left;vertical-align:top;padding:.45rem .9rem .45rem 0;border-bottom:1px solid var(--line)}
thead th,thead th.number{color:var(--faint);font-weight:600;border-bottom:2px solid var(--line);white-space:nowrap}
tbody th{font-weight:600}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
small,.faint{color:var(--faint);font-weight:400}
ul.files{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(19rem,1fr));gap:.5rem 1.5rem}
ul.files small{display:block}
@media (max-width:40rem){
.figures thead{position:absolute;clip-path:inset(50%);height:1px;overflow:hidden}
.figures tr{display:block;padding:.75rem 0;border-bottom:1px solid var(--line)}
.figures th,.figures td{display:block;border:0;padding:.1rem 0;text-align:left;white-space:normal}
.figures td[data-name]::before{content:attr(data-name) " ";color:var(--faint)}
.figures td:empty{display:none}}
@media print{@page{size:A4;margin:16mm}body{max-width:none;padding:0;font-size:9.5pt}nav{display:none}
section[lang]+section[lang]{break-before:page;border:0;margin:0;padding:0}
tr,h2{break-inside:avoid}h2{break-after:avoid}thead{display:table-header-group}.scroll{overflow:visible}
table{font-size:8pt}a{color:inherit}}
`
