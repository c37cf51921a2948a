package org.procedex.dataset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.procedex.rules.RuleBook;

/**
 * Everything that is published of one article, its rows already written: a dataset is these, one
 * behind the other. It is kept as bytes, so that an article that did not change is never read
 * again: a head, and behind it the rows of each table and the JSON line.
 */
public final class RenderedArticle {
  private static final int FORMAT = 2;

  /** Bytes of the head besides the id and the sentences. */
  private static final int FIXED = 4 * Integer.BYTES + Long.BYTES + 15 * Integer.BYTES;

  /** Bytes of the head for a sentence. */
  private static final int SENTENCE = Long.BYTES + Integer.BYTES;

  /** The order of the parts behind the head; the JSON line comes last. */
  static final List<Table> TABLES =
      List.of(
          Table.RECORDS,
          Table.PROCEDURES,
          Table.INDICATIONS,
          Table.CONTRAINDICATIONS,
          Table.ADVANTAGES,
          Table.ARTICLES,
          Table.SENTENCES);

  /**
   * Which article it is.
   *
   * @param key the number that its sentences' ids begin with
   */
  record Identity(String id, long key) {}

  /**
   * What finding repeats in other articles needs of the sentences.
   *
   * @param keys hash of a sentence's words after normalisation; 0 for too few words to be compared
   *     and for one that repeats a sentence of its own article
   * @param ends where the rows end, in bytes from the first
   */
  record SentenceKeys(long[] keys, int[] ends) {}

  /**
   * What is published.
   *
   * @param json the line of the article, its end included
   */
  record Parts(Map<Table, ByteBuilder> rows, ByteBuilder json) {}

  /**
   * What stands in front of the rows.
   *
   * @param parts bytes of the rows of each of {@link #TABLES}, and of the JSON line
   */
  record Head(Identity identity, ArticleCounts counts, SentenceKeys sentences, int[] parts) {
    /** How many bytes the rows of a table take. */
    int rows(Table table) {
      return parts[TABLES.indexOf(table)];
    }

    /** How many bytes the JSON line takes. */
    int json() {
      return parts[parts.length - 1];
    }
  }

  private final byte[] bytes;
  private final int head;

  private RenderedArticle(byte[] bytes, int head) {
    this.bytes = bytes;
    this.head = head;
  }

  /** Writes the rows of what an article yielded. */
  public static RenderedArticle of(ArticleResult result, RuleBook rules) {
    return new ArticleRenderer(result, rules).render();
  }

  static RenderedArticle of(
      Identity identity, ArticleCounts counts, SentenceKeys sentences, Parts parts) {
    byte[] id = identity.id().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    int head = FIXED + id.length + sentences.keys().length * SENTENCE;
    int size = Math.addExact(head, parts.json().size());
    for (ByteBuilder rows : parts.rows().values()) {
      size = Math.addExact(size, rows.size());
    }
    ByteBuilder out = ByteBuilder.ofSize(size);
    out.int32(FORMAT);
    out.int32(head);
    out.int64(identity.key());
    out.int32(counts.characters());
    out.int32(counts.sentences());
    out.int32(counts.repeatedSentences());
    out.int32(counts.procedures());
    out.int32(counts.indications());
    out.int32(counts.contraindications());
    out.int32(counts.advantages());
    for (Table table : TABLES) {
      out.int32(size(parts.rows().get(table)));
    }
    out.int32(parts.json().size());
    out.int32(id.length);
    out.write(id);
    out.int32(sentences.keys().length);
    for (int i = 0; i < sentences.keys().length; i++) {
      out.int64(sentences.keys()[i]);
      out.int32(sentences.ends()[i]);
    }
    for (Table table : TABLES) {
      ByteBuilder rows = parts.rows().get(table);
      if (rows != null) {
        out.again(rows, 0, rows.size());
      }
    }
    out.again(parts.json(), 0, parts.json().size());
    return new RenderedArticle(out.toBytes(), head);
  }

  private static int size(@Nullable ByteBuilder rows) {
    return rows == null ? 0 : rows.size();
  }

  /** A form that {@link #fromBytes} reads. */
  public byte[] toBytes() {
    return bytes;
  }

  byte[] rows(Table table) {
    Head read = head(new ByteArrayInputStream(bytes));
    int from = head;
    for (Table before : TABLES.subList(0, TABLES.indexOf(table))) {
      from += read.rows(before);
    }
    return Arrays.copyOfRange(bytes, from, from + read.rows(table));
  }

  /**
   * Reads what {@link #toBytes} gave.
   *
   * @throws IllegalArgumentException when the bytes are not of that form
   */
  public static RenderedArticle fromBytes(byte[] bytes) {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    Head head = head(in);
    int begin = bytes.length - in.available();
    long size = begin;
    for (int part : head.parts()) {
      size += part;
    }
    if (size != bytes.length) {
      throw new IllegalArgumentException(
          "expected a rendered article of " + size + " bytes but found " + bytes.length);
    }
    return new RenderedArticle(bytes, begin);
  }

  /**
   * Reads the head; the rest stays unread.
   *
   * @throws IllegalArgumentException when the bytes are no head
   */
  static Head head(InputStream from) {
    try {
      ByteBuffer start = read(from, 2 * Integer.BYTES);
      int format = start.getInt();
      if (format != FORMAT) {
        throw new IOException("format " + format);
      }
      return head(read(from, Math.max(0, start.getInt() - 2 * Integer.BYTES)));
    } catch (IOException | BufferUnderflowException | NegativeArraySizeException e) {
      throw new IllegalArgumentException(
          "expected a rendered article of format " + FORMAT + " but found broken bytes", e);
    }
  }

  private static ByteBuffer read(InputStream from, int length) throws IOException {
    byte[] read = from.readNBytes(length);
    if (read.length < length) {
      throw new IOException("expected " + length + " bytes but found " + read.length);
    }
    return ByteBuffer.wrap(read);
  }

  private static Head head(ByteBuffer in) throws IOException {
    long key = in.getLong();
    ArticleCounts counts =
        new ArticleCounts(
            in.getInt(),
            in.getInt(),
            in.getInt(),
            in.getInt(),
            in.getInt(),
            in.getInt(),
            in.getInt());
    int[] parts = new int[TABLES.size() + 1];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = in.getInt();
      if (parts[i] < 0) {
        throw new IOException("expected a length but found " + parts[i]);
      }
    }
    byte[] id = new byte[Math.min(in.getInt(), in.remaining())];
    in.get(id);
    int sentences = Math.min(in.getInt(), in.remaining() / SENTENCE);
    long[] keys = new long[sentences];
    int[] ends = new int[sentences];
    for (int i = 0; i < sentences; i++) {
      keys[i] = in.getLong();
      ends[i] = in.getInt();
    }
    return new Head(
        new Identity(new String(id, java.nio.charset.StandardCharsets.UTF_8), key),
        counts,
        new SentenceKeys(keys, ends),
        parts);
  }
}
