package org.procedex.dataset;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.procedex.rules.RecordType;

/** Makes ids that depend on what they identify and on nothing else. */
final class Ids {
  private static final int RECORD_BYTES = 10;
  private static final int ARTICLE_BYTES = 8;

  private Ids() {}

  /**
   * The id of a record.
   *
   * @param ordinal 0, or how many records of the article with the same parts came before
   */
  static String record(
      String article, RecordType type, String procedure, String value, int ordinal) {
    MessageDigest digest = sha256();
    put(digest, article);
    put(digest, type.name());
    put(digest, procedure);
    put(digest, value);
    if (ordinal > 0) {
      put(digest, Integer.toString(ordinal));
    }
    String letter = type.name().substring(0, 1).toLowerCase(Locale.ROOT);
    return letter + HexFormat.of().formatHex(digest.digest(), 0, RECORD_BYTES);
  }

  /** A number for an article, from its id alone. */
  static long article(String article) {
    MessageDigest digest = sha256();
    put(digest, article);
    return ByteBuffer.wrap(digest.digest(), 0, ARTICLE_BYTES).getLong();
  }

  /** The id of a sentence, from its article's number and its position. */
  static String sentence(long article, int position) {
    return "s" + HexFormat.of().toHexDigits(article) + "-" + position;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("expected SHA-256, which every Java has", e);
    }
  }

  /** Length first, so that no two lists of parts look alike. */
  private static void put(MessageDigest digest, String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }
}
