/// How the page looks: on a screen of any width, and on paper as GB/T 9704-2012 has it (docs/form.md, "Typography").
enum StyleSheet {
  /// The rules, with a line feed at the end.
  static let text: StaticString = """
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body { margin: 0; background: #fff; color: #1a1a1a; font: 1.0625rem/1.8 -apple-system, BlinkMacSystemFont, \
    "PingFang SC", "Microsoft YaHei", "Source Han Sans SC", "Noto Sans CJK SC", sans-serif; }
    main { max-width: 64rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
    h1 { margin: 1rem 0 2rem; font-size: 1.625rem; line-height: 1.4; text-align: center; }
    h2 { margin: 2.25rem 0 0.75rem; font-size: 1.25rem; line-height: 1.4; }
    p { margin: 0.5rem 0; text-indent: 2em; text-align: justify; overflow-wrap: anywhere; }
    .lead { font-weight: 600; }
    .picture, .name { text-indent: 0; text-align: center; }
    .seal { text-align: right; }
    .attachment { margin-top: 2.5rem; text-indent: 0; font-weight: 600; }
    .attachment-title { margin: 1rem 0; font-size: 1.25rem; line-height: 1.4; text-indent: 0; text-align: center; }
    img { max-width: 100%; vertical-align: middle; }
    ul, ol { margin: 0.5rem 0; padding-left: 4em; }
    .written { padding-left: 2em; list-style: none; }
    .prose { width: auto; min-width: 50%; margin: 0 auto; }
    .prose p, .notes p { margin: 0; text-indent: 0; text-align: inherit; }
    .prose ul, .prose ol { padding-left: 1.5em; text-align: left; }
    .notes { margin-top: 2.5rem; border-top: 1px solid #757575; font-size: 0.9375rem; }
    .notes ol { padding-left: 2em; }
    .signature, .date { text-align: right; text-indent: 0; }
    .signature { margin-top: 2.5rem; }
    .joint { margin-top: 0.5rem; }
    .wide { margin: 1rem 0; overflow-x: auto; }
    .wide:focus-visible { outline: 3px solid #0b57d0; outline-offset: 2px; }
    table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; line-height: 1.45; \
    font-variant-numeric: tabular-nums; }
    .challenges { min-width: 46rem; }
    th, td { padding: 0.375rem 0.5rem; border: 1px solid #757575; text-align: center; vertical-align: middle; }
    .requests th, .requests td { padding-right: 0.25rem; padding-left: 0.25rem; }
    th { background: #f1f3f5; font-weight: 600; }
    thead th { text-wrap: balance; }
    .word { white-space: nowrap; }
    p a { word-break: break-all; }
    .label { background: #fff; font-weight: 400; text-align: left; }
    .middle { text-align: center; }
    .caption { background: #c6d9f1; font-weight: 400; text-align: left; print-color-adjust: exact; \
    -webkit-print-color-adjust: exact; }
    .note { font-family: KaiTi_GB2312, KaiTi, STKaiti, "Noto Serif CJK SC", serif; font-weight: 400; }
    td:hover { background: #e8f0fe; }
    @media screen and (max-width: 44rem) {
    .requests { table-layout: fixed; border-collapse: separate; border-spacing: 0; border: 0 solid #757575; \
    border-width: 1px 1px 0 0; font-size: 0.8125rem; }
    .requests col { width: var(--narrow, 4em) !important; }
    .requests th, .requests td { padding: 0.375rem 0.1875rem; border-width: 0 0 1px 1px; overflow-wrap: anywhere; }
    .side { position: sticky; left: var(--from, 0); box-shadow: 1px 0 #757575; }
    }
    @page { size: A4; margin: 37mm 26mm 35mm 28mm; }
    @page :right { @bottom-right { content: "— " counter(page) " —"; font: 14pt SimSun, "Noto Serif CJK SC", serif; } }
    @page :left { @bottom-left { content: "— " counter(page) " —"; font: 14pt SimSun, "Noto Serif CJK SC", serif; } }
    @media print {
    body { color: #000; font: 16pt/28.95pt FangSong_GB2312, FangSong, STFangsong, "Noto Serif CJK SC", serif; \
    letter-spacing: -0.25pt; }
    main { max-width: none; padding: 0; }
    h1 { margin: 0 0 28.95pt; font: 22pt/32pt FZXiaoBiaoSong-B05S, 方正小标宋简体, STZhongsong, SimSun, \
    "Noto Serif CJK SC", serif; }
    h2 { margin: 0; font: 16pt/28.95pt SimHei, STHeiti, "Noto Sans CJK SC", sans-serif; text-indent: 2em; \
    break-after: avoid; }
    p { margin: 0; orphans: 2; widows: 2; }
    .lead { font-family: KaiTi_GB2312, KaiTi, STKaiti, "Noto Serif CJK SC", serif; font-weight: 400; }
    .signature { margin-top: 57.9pt; padding-right: 2em; break-before: avoid; }
    .joint { margin-top: 0; }
    .seal { padding-right: 2em; break-before: avoid; }
    .attachment { font-family: SimHei, STHeiti, "Noto Sans CJK SC", sans-serif; font-weight: 400; break-before: page; \
    break-after: avoid; }
    .attachment-title { margin: 28.95pt 0; font: 22pt/32pt FZXiaoBiaoSong-B05S, 方正小标宋简体, STZhongsong, SimSun, \
    "Noto Serif CJK SC", serif; break-after: avoid; }
    .date { padding-right: 4em; break-before: avoid; }
    .wide { margin: 7pt 0; overflow: visible; break-inside: avoid; }
    .challenges { min-width: 0; }
    table { font-size: 10.5pt; line-height: 13pt; letter-spacing: 0; }
    thead { display: table-header-group; }
    td, th:not([rowspan]) { break-inside: avoid; }
    .keep { break-after: avoid; }
    th, td { padding: 2.5pt 3pt; border: 0.5pt solid #000; }
    .requests { font-size: 9pt; line-height: 11.5pt; }
    .requests th, .requests td { padding: 1.75pt 2pt; }
    th { background: none; font-weight: 400; }
    .caption { background: #c6d9f1; }
    }

    """
}
