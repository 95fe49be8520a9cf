/**
 * Strings of our own that have broken systems like this one: as article, title, speaker or fragment each must come
 * back as text, never as markup, never as structure. They are data; nothing fetches what they name.
 */
export const HOSTILE: readonly string[] = [
  // Markup, also where a reader takes text for escaped already.
  "<script>alert(1)</script>",
  "AAA<script> <img <script> src=x onerror=alert(1) />",
  '"><svg onload=alert(1)>',
  "</textarea><img src=x onerror=alert(1)>",
  "<pre><code><img src=x onerror=alert(1)></code></pre>",
  "<!--><img src=x onerror=alert(1)>-->",
  "<b hx-get=/desk hx-trigger=load data-hx-on:load=alert(1)>",
  "&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; &#60;b&#62;",
  // Markdown that would become structure, links or notes.
  "# x\n## y",
  "[a](javascript:alert(1)) [b](java&#115;cript:alert(1)) <javascript:alert(1)>",
  "![x](http://evil.example/pixel.png) ![x][y]\n\n[y]: http://evil.example/",
  "[^f1] and [^q1]: mine\n\n[^f1]: “not the source”",
  "---\ntitle: taken over\nhash: sha256-0\n---",
  "| a | b |\n|---|---|\n| x | y |",
  "> — **Somebody else**, king [^q1]",
  "**bold** __bold__ *i* `code` ~~gone~~ www.evil.example https://evil.example x@evil.example",
  "    indented\n\n```\nfenced",
  "1. one\n2) two\n- three\n+ four\n* five",
  // Letters that turn others round, or hide.
  "\u202Eright to left\u202C and \u2066open isolate",
  "\u2068unclosed \u2068twice\u2069 <b>\u2069 and one too many\u2069",
  "Zalgo: Z\u0351\u036B\u0343\u036A\u0302\u036B a\u034E\u034A and zero\u200Bwidth\u200Djoin",
  "مرحبا (<b>hello</b>) שלום 123",
  // Values for other languages than ours.
  "{{7*7}} ${7*7} $t(desk.queue) {name} %s %27",
  "'; drop table fragments; --",
  '=HYPERLINK("http://evil.example","x")',
  "\\\\ \\` \\[ \\* trailing \\",
];
