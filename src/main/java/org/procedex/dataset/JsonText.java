package org.procedex.dataset;

import java.nio.charset.StandardCharsets;

/** Writes strings of JSON into bytes; whatever needs no escape is copied. */
final class JsonText {
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  /** For each character of ASCII the letter behind the backslash; 0 where it needs none. */
  private static final byte[] ESCAPES = escapes();

  private final ByteBuilder out;

  JsonText(ByteBuilder out) {
    this.out = out;
  }

  private static byte[] escapes() {
    byte[] escapes = new byte[128];
    for (int c = 0; c < ' '; c++) {
      escapes[c] = 'u';
    }
    escapes['\b'] = 'b';
    escapes['\t'] = 't';
    escapes['\n'] = 'n';
    escapes['\f'] = 'f';
    escapes['\r'] = 'r';
    escapes['"'] = '"';
    escapes['\\'] = '\\';
    return escapes;
  }

  /** A string of any text. */
  void string(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= ESCAPES.length || ESCAPES[c] != 0) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        string(bytes, 0, bytes.length);
        return;
      }
    }
    out.write('"');
    out.ascii(text);
    out.write('"');
  }

  /**
   * A string that is encoded already.
   *
   * @param from the first byte
   * @param to behind the last byte
   */
  void string(byte[] text, int from, int to) {
    out.write('"');
    int done = from;
    for (int i = from; i < to; i++) {
      byte b = text[i];
      if (b >= 0 && ESCAPES[b] != 0) {
        out.write(text, done, i - done);
        escape(b);
        done = i + 1;
      }
    }
    out.write(text, done, to - done);
    out.write('"');
  }

  private void escape(byte b) {
    out.write('\\');
    out.write(ESCAPES[b]);
    if (ESCAPES[b] == 'u') {
      out.write('0');
      out.write('0');
      out.write(HEX[b >> 4]);
      out.write(HEX[b & 0xF]);
    }
  }
}
