package org.procedex.dataset;

import java.nio.charset.StandardCharsets;
import org.procedex.text.Span;

/** A text encoded once, so that its parts need not be. */
final class Utf8Text {
  private static final int STEP = 16;
  private static final int[] NONE = {};

  private final byte[] bytes;

  /**
   * Where every sixteenth unit is; where that is the second half of a pair, the end's complement.
   */
  private final int[] before;

  private final boolean pairs;

  Utf8Text(String text) {
    this.bytes = text.getBytes(StandardCharsets.UTF_8);
    boolean found = false;
    if (bytes.length == text.length()) {
      this.before = NONE;
    } else {
      this.before = new int[text.length() / STEP + 1];
      found = count();
    }
    this.pairs = found;
  }

  private Utf8Text(byte[] bytes, Utf8Text same) {
    this.bytes = bytes;
    this.before = same.before;
    this.pairs = same.pairs;
  }

  /** Fills the places; says whether there are surrogate pairs. */
  private boolean count() {
    boolean found = false;
    int unit = 0;
    for (int i = 0; i < bytes.length; unit++) {
      int width = width(bytes[i]);
      if (unit % STEP == 0) {
        before[unit / STEP] = i;
      }
      i += width;
      if (width == 4) {
        found = true;
        unit++;
        if (unit % STEP == 0) {
          before[unit / STEP] = ~i;
        }
      }
    }
    if (unit % STEP == 0) {
      before[unit / STEP] = bytes.length;
    }
    return found;
  }

  /** Bytes of the character that begins with a byte; those of four are two UTF-16 units. */
  private static int width(byte first) {
    return first >= 0 ? 1 : first < (byte) 0xE0 ? 2 : first < (byte) 0xF0 ? 3 : 4;
  }

  /**
   * The same with every line break as one space, as {@link Csv#cell} has it.
   *
   * @param text the same text
   */
  Utf8Text flat(String text) {
    byte[] flat = bytes;
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      if (b >= ' ') {
        continue;
      }
      if (b >= '\n' && b <= '\r') {
        if (flat == bytes) {
          flat = bytes.clone();
        }
        flat[i] = ' ';
      } else if ((b == (byte) 0xC2 || b == (byte) 0xE2) && isWideBreak(i)) {
        return new Utf8Text(Csv.cell(text));
      }
    }
    return flat == bytes ? this : new Utf8Text(flat, this);
  }

  /** Next line, line separator, paragraph separator. */
  private boolean isWideBreak(int i) {
    return bytes[i] == (byte) 0xC2
        ? bytes[i + 1] == (byte) 0x85
        : bytes[i + 1] == (byte) 0x80 && (bytes[i + 2] & 0xFE) == 0xA8;
  }

  /** Whether a UTF-16 unit is not always a code point. */
  boolean holdsPairs() {
    return pairs;
  }

  byte[] bytes() {
    return bytes;
  }

  /** The byte at which a UTF-16 position is; for one inside a pair, the end of the pair. */
  private int at(int position) {
    if (before.length == 0) {
      return position;
    }
    int unit = position / STEP * STEP;
    int at = before[position / STEP];
    if (at < 0) {
      at = ~at;
      unit++;
    }
    for (; unit < position; unit++) {
      int width = width(bytes[at]);
      at += width;
      if (width == 4) {
        unit++;
      }
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
