package org.procedex.text;

/** The plain forms of symbols: what marks the same is one, in whatever script it is typed. */
final class Symbols {
  private Symbols() {}

  static char plain(char c) {
    if (c < 128) {
      return c;
    }
    return switch (c) {
      case '，', '﹐', '､' -> ',';
      case '。', '．', '｡' -> '.';
      case '；' -> ';';
      case '：' -> ':';
      case '？' -> '?';
      case '！' -> '!';
      case '（', '﹙' -> '(';
      case '）', '﹚' -> ')';
      case '⩾' -> '≥';
      case '⩽' -> '≤';
      case '【', '［', '〔', '「', '『', '《', '〖' -> '[';
      case '】', '］', '〕', '」', '』', '》', '〗' -> ']';
      case '／' -> '/';
      case '“', '”', '„', '«', '»', '＂' -> '"';
      case '‘', '’' -> '\'';
      case '–', '—', '―', '－', '−' -> '-';
      case '•',
          '·',
          '●',
          '◆',
          '■',
          '▪',
          '○',
          '◇',
          '□',
          '★',
          '☆',
          '►',
          '▶',
          '‣',
          '◦',
          '➢',
          '▲',
          '△',
          '▷',
          '▸',
          '◎',
          '◉',
          '※',
          '❖',
          '✦',
          '➤',
          '☞',
          '✓',
          '✔',
          '∙' ->
          '•';
      default -> c;
    };
  }
}
