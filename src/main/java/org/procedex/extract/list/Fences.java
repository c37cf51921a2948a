package org.procedex.extract.list;

import java.util.List;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.text.Block;

/**
 * Text beside the page's own, between fences: it may stand between a sentence and the list that the
 * sentence waits for, and comes between them as little as a note in the margin does.
 */
final class Fences {
  private static final String FENCE = ":::";

  /** Lines between a fence's two ends. */
  private static final int MOST_LINES = 60;

  private final String text;
  private final List<SentenceTokens> sentences;

  Fences(Reading reading) {
    this.text = reading.tokens().text();
    this.sentences = reading.sentences().all();
  }

  /** The place of the sentence before a list, whatever is fenced off between them left aside. */
  int before(int first) {
    Block block = sentences.get(first).block();
    int at = block.span().start();
    if (!beginsLine(at)) {
      return first - 1;
    }
    int above = skip(at);
    int before = first - 1;
    while (above < at && above > 0 && before > 0 && start(before) >= above) {
      before--;
    }
    return before;
  }

  private int start(int sentence) {
    return sentences.get(sentence).span().start();
  }

  /** The start of the fence whose end stands right above the position; the position for none. */
  private int skip(int position) {
    int at = position;
    int closing = lineAbove(at);
    while (closing >= 0 && isFence(closing) && isClosing(closing)) {
      int opening = opening(closing);
      if (opening < 0) {
        return at;
      }
      at = opening;
      closing = lineAbove(at);
    }
    return at;
  }

  private int opening(int closing) {
    int line = closing;
    for (int lines = 0; lines < MOST_LINES; lines++) {
      line = lineAbove(line);
      if (line < 0 || isFence(line)) {
        return line >= 0 && !isClosing(line) ? line : -1;
      }
    }
    return -1;
  }

  private boolean beginsLine(int position) {
    int at = position;
    while (at > 0 && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
      at--;
    }
    return at == 0 || text.charAt(at - 1) == '\n';
  }

  /** Where the last line with something in it begins before the position; -1 for none. */
  private int lineAbove(int position) {
    int end = text.lastIndexOf('\n', position - 1);
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end <= 0 ? -1 : text.lastIndexOf('\n', end - 1) + 1;
  }

  private boolean isFence(int line) {
    return text.startsWith(FENCE, line);
  }

  private boolean isClosing(int line) {
    int at = line;
    while (at < text.length() && text.charAt(at) == ':') {
      at++;
    }
    return at == text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }
}
