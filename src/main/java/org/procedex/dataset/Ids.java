package org.procedex.dataset;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.procedex.rules.RecordType;

/** Makes ids that depend on what they identify and on nothing else; those of one article. */
final class Ids {
  private static final int RECORD_BYTES = 10;
  private static final int ARTICLE_BYTES = 8;

  private static final MessageDigest FRESH = fresh();

  private final MessageDigest digest = sha256();
  private final ByteBuilder parts = new ByteBuilder(256);
  private final String article;

  Ids(String article) {
    this.article = article;
  }

  /**
   * The id of a record.
   *
   * @param ordinal 0, or how many records of the article with the same parts came before
   */
  String record(RecordType type, String procedure, String value, int ordinal) {
    parts.clear();
    put(article);
    put(type.name());
    put(procedure);
    put(value);
    if (ordinal > 0) {
      put(Integer.toString(ordinal));
    }
    char letter = Character.toLowerCase(type.name().charAt(0));
    return letter + HexFormat.of().formatHex(hash(), 0, RECORD_BYTES);
  }

  /** A number for the article, from its id alone. */
  long article() {
    parts.clear();
    put(article);
    return ByteBuffer.wrap(hash(), 0, ARTICLE_BYTES).getLong();
  }

  private byte[] hash() {
    digest.update(parts.array(), 0, parts.size());
    return digest.digest();
  }

  /** Length first, so that no two lists of parts look alike. */
  private void put(String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    parts.int32(bytes.length);
    parts.write(bytes);
  }

  /** The id of a sentence, from its article's number and its position. */
  static String sentence(long article, int position) {
    return sentences(article) + position;
  }

  /** What the ids of all sentences of an article begin with; their positions follow. */
  static String sentences(long article) {
    return "s" + HexFormat.of().toHexDigits(article) + "-";
  }

  /** A copy of one that nobody updates: asking for it goes through all security providers. */
  static MessageDigest sha256() {
    try {
      return (MessageDigest) FRESH.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("expected a SHA-256 that can be copied, as Java's can", e);
    }
  }

  private static MessageDigest fresh() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("expected SHA-256, which every Java has", e);
    }
  }
}
