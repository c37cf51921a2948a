package org.procedex.extract.sentence;

import org.procedex.text.Block;
import org.procedex.text.Html;
import org.procedex.text.WhiteSpace;

/**
 * The words of a title. A title begins behind the marks that open it, so that what closes them is
 * left over: marks around the whole title go, and those around a part of it come back.
 */
final class TitleWords {
  private static final String OPENING = "[【［〔「『《〖<\"＂“„«*_";
  private static final String CLOSING = "]】］〕」』》〗>\"＂”“»*_";

  private TitleWords() {}

  static String of(Block title, String text) {
    String words = WhiteSpace.single(Html.plain(title.content().of(text)));
    for (int at = title.content().start() - 1; at >= title.span().start(); at--) {
      int mark = OPENING.indexOf(text.charAt(at));
      words = mark < 0 ? words : closed(words, OPENING.charAt(mark), CLOSING.charAt(mark));
    }
    return words;
  }

  private static String closed(String words, char opening, char closing) {
    int first = words.indexOf(closing);
    if (first < 0) {
      return words;
    }
    if (first == words.length() - 1) {
      return words.substring(0, first).strip();
    }
    int other = words.indexOf(opening);
    return other < 0 || other >= first ? opening + words : words;
  }
}
