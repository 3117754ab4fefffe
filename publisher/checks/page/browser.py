"""What browsers set before any sheet of a page: the part that decides how text looks (HTML Standard, 15.3)."""

SHEET = """
html, body, div, p, h1, h2, h3, h4, h5, h6, ul, ol, dl, dt, dd, li, main, header, footer, section, article, aside, nav,
figure, figcaption, blockquote, pre, form, fieldset, legend, address, hr, details, summary, dialog, hgroup, search,
center,
optgroup, option { display: block; }
head, script, style, template, title, meta, link, datalist, noscript, area, base, param, rp { display: none; }
[hidden] { display: none; }
li { display: list-item; }
table { display: table; }
caption { display: table-caption; text-align: -webkit-center; }
thead { display: table-header-group; }
tbody { display: table-row-group; }
tfoot { display: table-footer-group; }
tr { display: table-row; }
td, th { display: table-cell; }
th { text-align: -webkit-center; }
button, input, select, textarea, meter, progress, img, svg, video, canvas { display: inline-block; }
img, svg, video, canvas { display: inline; }
body { margin: 8px; }
blockquote, figure { margin-inline: 40px; }
ul, ol, menu { padding-inline-start: 40px; }
dd { margin-inline-start: 40px; }
h1 { font-size: 2em; }
h2 { font-size: 1.5em; }
h3 { font-size: 1.17em; }
h5 { font-size: 0.83em; }
h6 { font-size: 0.67em; }
em, i, cite, dfn, var, address { font-style: italic; }
u, ins, abbr[title] { text-decoration-line: underline; }
a:any-link { color: LinkText; text-decoration-line: underline; }
s, del, strike { text-decoration-line: line-through; }
small, sub, sup { font-size: smaller; }
big { font-size: larger; }
center { text-align: -webkit-center; }
mark { background-color: Mark; color: MarkText; }
button, input, select, textarea {
  background-color: ButtonFace;
  border: 2px outset;
  box-sizing: border-box;
  color: ButtonText;
  font-size: 13.3333px;
  font-style: normal;
  line-height: normal;
  padding-inline: 6px;
  text-align: center;
  text-transform: none;
}
input, select, textarea { background-color: Field; color: FieldText; text-align: start; }
input[type="radio"], input[type="checkbox"], input[type="range"] { background-color: transparent; border: 0; }
details > summary:first-of-type { display: list-item; }
[dir="ltr"] { direction: ltr; }
[dir="rtl"] { direction: rtl; }
"""
