package org.procedex.dataset;

import java.nio.charset.StandardCharsets;
import org.procedex.text.Span;

/** A text encoded once, so that its parts need not be. */
final class Utf8Text {
  private static final int STEP = 64;
  private static final int[] NONE = {};

  private final String text;
  private final byte[] bytes;
  private final int[] before;

  Utf8Text(String text) {
    this.text = text;
    this.bytes = text.getBytes(StandardCharsets.UTF_8);
    this.before = bytes.length == text.length() ? NONE : count(text);
  }

  private static int[] count(String text) {
    int[] before = new int[text.length() / STEP + 1];
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      if (i % STEP == 0) {
        before[i / STEP] = bytes;
      }
      bytes += width(text, i);
    }
    if (text.length() % STEP == 0) {
      before[text.length() / STEP] = bytes;
    }
    return before;
  }

  /** Bytes of a UTF-16 unit; a pair's bytes are those of its first half. */
  private static int width(String text, int i) {
    char c = text.charAt(i);
    if (c < 0x80) {
      return 1;
    }
    if (c < 0x800) {
      return 2;
    }
    if (!Character.isSurrogate(c)) {
      return 3;
    }
    if (Character.isHighSurrogate(c)) {
      boolean pair = i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
      return pair ? 4 : 1;
    }
    boolean pair = i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    return pair ? 0 : 1;
  }

  /** Whether every UTF-16 unit is one byte. */
  boolean isPlain() {
    return before.length == 0;
  }

  byte[] bytes() {
    return bytes;
  }

  /** The byte at which a UTF-16 position is. */
  private int at(int position) {
    if (before.length == 0) {
      return position;
    }
    int block = position / STEP;
    int at = before[block];
    for (int i = block * STEP; i < position; i++) {
      at += width(text, i);
    }
    return at;
  }

  int start(Span span) {
    return at(span.start());
  }

  int end(Span span) {
    return at(span.end());
  }
}
