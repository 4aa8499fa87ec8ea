//! The look of the HTML document: type, dark and light, paper. No outside font, no script.

/// The style sheet.
pub const SHEET: &str = r#"
:root{color-scheme:light dark;--paper:#fdfcf9;--ink:#1d1b18;--soft:#5d574e;--rule:#d9d3c7;
--party:#1d4f8c;--mediator:#9a4a12;--location:#1f6b50;--mark:#fbe9b4;--sea:#e4edf2;--land:#f6f1e6;
--coast:#b9ad97;--accent:#9b1c1c}
@media (prefers-color-scheme:dark){:root{--paper:#161513;--ink:#ece7de;--soft:#aaa294;--rule:#3a362f;
--party:#8dbdf5;--mediator:#f0a76a;--location:#7fcfae;--mark:#574612;--sea:#1b252b;--land:#2b2822;
--coast:#5f574a;--accent:#f08a80}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);overflow-wrap:anywhere;
font:1.0625rem/1.55 "Iowan Old Style","Palatino Linotype",Palatino,"Source Serif 4",Georgia,"DejaVu Serif",serif}
main{max-width:70rem;margin:0 auto;padding:2.5rem 1.5rem 4rem}
a{color:inherit}
header{border-top:3px double var(--ink);padding-top:1.1rem}
.kicker,h2,figcaption b{font:600 .8rem/1.3 system-ui,"Segoe UI",Helvetica,Arial,sans-serif;letter-spacing:.09em;
text-transform:uppercase}
.kicker{color:var(--accent);margin:0}
h1{font-size:clamp(1.8rem,4.6vw,3rem);line-height:1.12;font-weight:600;letter-spacing:-.012em;margin:.45rem 0 .7rem;
max-width:24em;text-wrap:balance}
.facts{color:var(--soft);font-size:.93rem;margin:0}
header+.facts{margin-top:.9rem}
.summary{font-size:1.25rem;line-height:1.5;max-width:44em;margin:1.5rem 0 0}
.summary::first-line{font-weight:500}
.pictures{display:grid;grid-template-columns:1fr 1fr;gap:2.2rem;margin:2.2rem 0 0}
figure{margin:0;min-width:0;border-top:1px solid var(--ink);padding-top:.6rem}
figcaption{color:var(--soft);font-size:.86rem;line-height:1.45;margin-top:.5rem}
figcaption b,figure>b{color:var(--ink);display:block;margin-bottom:.5rem}
figure>b{font:600 .8rem/1.3 system-ui,"Segoe UI",Helvetica,Arial,sans-serif;letter-spacing:.09em;text-transform:uppercase}
svg{display:block;width:100%;height:auto;max-width:36rem;margin:0 auto;
font-family:system-ui,"Segoe UI",Helvetica,Arial,sans-serif;fill:var(--ink)}
.key{display:inline-flex;align-items:center;gap:.4em;margin-right:1.1em;white-space:nowrap}
.key svg{display:inline-block;width:2.6em;height:.8em;margin:0}
.wide{margin-top:2.2rem}
.wide svg{max-width:44rem}
.brief{columns:2;column-gap:2.2rem;margin-top:2.2rem}
section{margin:0 0 1.8rem}
h2{border-top:1px solid var(--ink);padding-top:.6rem;margin:0 0 .5rem;break-after:avoid}
h2 span{color:var(--soft);font-weight:400}
.empty{color:var(--soft);font-style:italic;margin:0}
ul{list-style:none;margin:0;padding:0}
li{padding:.55rem 0 .7rem;border-bottom:1px solid var(--rule);break-inside:avoid}
li:last-child{border-bottom:0}
.item{font-weight:600;font-size:1.1rem;margin:0;line-height:1.35}
.parties .item{color:var(--party)}.mediators .item{color:var(--mediator)}.locations .item{color:var(--location)}
.gloss{color:var(--soft);font-size:.9rem;margin:.05rem 0 0}
blockquote{margin:.35rem 0 0;padding-left:.8rem;border-left:2px solid var(--rule);font-size:.97rem;line-height:1.45}
blockquote a,.num{font:.78rem/1 system-ui,"Segoe UI",Helvetica,Arial,sans-serif;color:var(--soft);text-decoration:none;
white-space:nowrap}
blockquote a{margin-right:.45em}
blockquote a:hover,blockquote a:focus{color:var(--accent);text-decoration:underline}
mark{background:var(--mark);color:inherit;padding:0 .1em}
article{max-width:42rem;margin:2.6rem auto 0;padding-left:2.6rem}
article h2{margin-left:-2.6rem;margin-bottom:1rem}
article>div{position:relative;margin:0 0 .95rem}
article>div:target{background:var(--mark);box-shadow:0 0 0 .45rem var(--mark)}
article p,article h3,article pre{margin:0}
article h3{font-size:1.15rem;line-height:1.4;break-after:avoid}
article>div:has(>h3){margin-top:1.7rem}
article pre{white-space:pre-wrap;font-size:.85rem}
article .quote{padding-left:1rem;border-left:2px solid var(--rule);font-style:italic}
article .point{padding-left:1.1rem}
article .point::before{content:"–";position:absolute;left:0}
.num{position:absolute;left:-2.6rem;top:.45rem;width:2rem;text-align:right}
footer{max-width:70rem;margin:3rem auto 0;border-top:1px solid var(--rule);padding-top:.8rem;color:var(--soft);font-size:.82rem}
svg text{font-size:13px;text-anchor:middle}
svg .name{font-weight:600}svg .unnamed{font-style:italic;font-weight:500}
svg .note{font-size:11.5px;fill:var(--soft)}
svg .side{fill:var(--paper);stroke:var(--party);stroke-width:1.5}
svg .bar{stroke:var(--ink);stroke-width:3;fill:none}
svg .tie{stroke:var(--mediator);fill:none;stroke-width:3}
svg .tie.offered{stroke-dasharray:11 6;stroke-width:2.4}
svg .tie.speculated{stroke-dasharray:2 6;stroke-width:2.4}
svg .tie.denied{stroke-width:1.2}svg .cross{stroke:var(--mediator);stroke-width:2.4;fill:none}
svg .tie.historical{stroke:var(--soft);stroke-dasharray:14 4 2 4;stroke-width:1.2}
svg .pill{fill:var(--paper);stroke:var(--mediator);stroke-width:1.2}
svg .pill.historical{stroke:var(--soft)}
svg .sea{fill:var(--sea)}svg .land{fill:var(--land);stroke:var(--coast);stroke-width:.7;fill-rule:evenodd}
svg .border{fill:none;stroke:var(--coast);stroke-width:.8;stroke-dasharray:3 2.4}
svg .spot{fill:var(--location);stroke:var(--paper);stroke-width:1.4}
svg .area{fill:var(--paper);stroke:var(--location);stroke-width:1.8}
svg text.place{font-weight:600;text-anchor:start;paint-order:stroke;stroke:var(--land);stroke-width:3.5px;stroke-linejoin:round}
svg text.state{font-size:10.5px;letter-spacing:.05em;fill:var(--soft);opacity:.8}
svg text.end{text-anchor:end}svg text.middle{text-anchor:middle}
svg circle.number{fill:var(--location)}svg text.number{font-size:10.5px;font-weight:700;fill:var(--paper)}
svg .scale{fill:none;stroke:var(--ink)}
svg text.tick{font-size:10.5px;fill:var(--soft);text-anchor:start}svg text.tick.end{text-anchor:end}
svg text.row{text-anchor:end;font-size:12px}
svg .rule{stroke:var(--rule);stroke-width:1}
svg .party{fill:var(--party)}svg .mediator{fill:var(--mediator)}svg .location{fill:var(--location)}
@media (max-width:54rem){.pictures{grid-template-columns:minmax(0,1fr)}.brief{columns:1}}
@media (max-width:32rem){main{padding:1.2rem 1rem 3rem}.summary{font-size:1.12rem}
article{padding-left:0}article h2{margin-left:0}.num{position:static;display:inline;margin-right:.4em}
article p{display:inline}}
@media print{:root{--paper:#fff;--ink:#000;--soft:#444;--rule:#bbb;--party:#1d4f8c;--mediator:#9a4a12;--location:#1f6b50;
--mark:#eee;--sea:#eef2f4;--land:#fafafa;--coast:#999;--accent:#000;color-scheme:light}
html{font-size:9pt}main{max-width:none;padding:0}figure,li,article>div{break-inside:avoid}
.pictures{grid-template-columns:1fr 1fr;gap:1.4rem}.brief{columns:2;column-gap:1.4rem}
article{margin-top:1.5rem}}
"#;
