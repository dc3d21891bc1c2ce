/** Colours and faces of the report page: those of the elements' blue theme, and one tint a level. Colour is never alone: words and numbers say the same. */
export const STYLE = `:root{--ink:#1c2430;--ink3:#5d6875;--line:#dfe3e8;--accent:#0b57a4;--error:#b3141b;--error-tint:#fbe3e1;--warning:#855000;--warning-tint:#fdf0d2;--note:#0b57a4;--note-tint:#e6f0fa}
body{font:16px/1.75 "PingFang SC","Source Han Sans SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:var(--ink);background:#fff;max-width:1400px;margin:0 auto;padding:24px;line-break:strict;font-variant-numeric:tabular-nums}
header{border-bottom:3px solid var(--accent);margin-bottom:20px;padding-bottom:14px;position:relative}header:after{content:"";position:absolute;left:0;right:0;bottom:-6px;border-bottom:1px solid var(--accent)}
h1,h2{font-family:"Source Han Serif SC","Noto Serif CJK SC","Songti SC",SimSun,serif;font-weight:700}h1{font-size:28px;line-height:1.35;margin:0}h2{font-size:19px;letter-spacing:.04em;margin:36px 0 12px}
.kind{color:var(--ink3);font-size:14px;margin:0}.key span{display:inline-block;padding:2px 12px;margin:0 12px 8px 0;border-left-width:3px;border-left-style:solid}
.remarks{list-style:none;margin:0;padding:0}.remarks li{display:flex;border-left-width:3px;border-left-style:solid;margin:0 0 4px;padding:6px 12px}.remarks b{flex:none;width:5em}.where{display:block;color:var(--ink3);font-size:14px}q{display:block;color:var(--ink3);font-size:14px;quotes:"“" "”"}
.error{background:var(--error-tint);border-left-color:var(--error)}.warning{background:var(--warning-tint);border-left-color:var(--warning)}.note{background:var(--note-tint);border-left-color:var(--note)}
.error b,.error>.mark a{color:var(--error)}.warning b,.warning>.mark a{color:var(--warning)}.note b,.note>.mark a{color:var(--note)}a{color:var(--accent)}
.remarks li span span,.remarks li span q{color:#46515e}a:focus-visible,.sheet:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
:target{outline:3px solid var(--accent);outline-offset:-3px}
.sheet{overflow-x:auto}table{border-collapse:collapse;font-size:14px;line-height:1.6;border-top:2px solid var(--ink);border-bottom:2px solid var(--ink)}
td,th{border:1px solid var(--line);padding:6px 8px;vertical-align:top;text-align:left;white-space:pre-wrap;min-width:4em;max-width:22em}td.long{min-width:11em}td.error,td.warning,td.note,th.error,th.warning,th.note{border-left-width:3px}
td.error,th.error{border-left-color:var(--error)}td.warning,th.warning{border-left-color:var(--warning)}td.note,th.note{border-left-color:var(--note)}
thead th{border-bottom:1px solid var(--ink)}th{background:#f5f7f9;font-weight:400;color:var(--ink3);min-width:2em}.mark{display:block;font-size:12px;font-weight:700;white-space:nowrap}
@media (max-width:640px){body{padding:16px}h1{font-size:22px}}
@media print{.sheet{overflow:visible}td.long{min-width:0}body{padding:0}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}`;
