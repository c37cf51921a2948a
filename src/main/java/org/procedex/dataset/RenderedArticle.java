package org.procedex.dataset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.procedex.rules.RuleBook;

/**
 * Everything that is published of one article, its rows already written: a dataset is these, one
 * behind the other. It is kept as bytes, so that an article that did not change is never read
 * again.
 */
public final class RenderedArticle {
  private static final int FORMAT = 1;
  private static final byte[] NOTHING = {};
  private static final List<Table> TABLES =
      List.of(
          Table.RECORDS,
          Table.PROCEDURES,
          Table.INDICATIONS,
          Table.CONTRAINDICATIONS,
          Table.ADVANTAGES,
          Table.ARTICLES);

  /**
   * A sentence's row without its last two cells, which other articles decide.
   *
   * @param row the cells before, as CSV without line end
   * @param key hash of the words after normalisation; 0 for too few words to be compared
   * @param of position of the sentence of the same article that it repeats; -1 for none
   * @param similarity as published; empty where {@code of} is -1
   */
  record SentenceRow(byte[] row, long key, int of, String similarity) {}

  private final String articleId;
  private final ArticleCounts counts;
  private final Map<Table, byte[]> rows;
  private final byte[] json;
  private final List<SentenceRow> sentences;

  RenderedArticle(
      String articleId,
      ArticleCounts counts,
      Map<Table, byte[]> rows,
      byte[] json,
      List<SentenceRow> sentences) {
    this.articleId = Objects.requireNonNull(articleId, "articleId");
    this.counts = Objects.requireNonNull(counts, "counts");
    this.rows = new EnumMap<>(rows);
    this.json = json;
    this.sentences = List.copyOf(sentences);
  }

  /** Writes the rows of what an article yielded. */
  public static RenderedArticle of(ArticleResult result, RuleBook rules) {
    return new ArticleRenderer(result, rules).render();
  }

  /** The article's id. */
  public String articleId() {
    return articleId;
  }

  /** How much it yields. */
  public ArticleCounts counts() {
    return counts;
  }

  byte[] rows(Table table) {
    return rows.getOrDefault(table, NOTHING);
  }

  byte[] json() {
    return json;
  }

  List<SentenceRow> sentences() {
    return sentences;
  }

  /** A form that {@link #fromBytes} reads. */
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(json.length * 4 + 256);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORMAT);
      writeBytes(out, articleId.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      writeCounts(out);
      for (Table table : TABLES) {
        writeBytes(out, rows(table));
      }
      writeBytes(out, json);
      out.writeInt(sentences.size());
      for (SentenceRow sentence : sentences) {
        writeBytes(out, sentence.row());
        out.writeLong(sentence.key());
        out.writeInt(sentence.of());
        out.writeUTF(sentence.similarity());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return withChecksum(bytes.toByteArray());
  }

  private static byte[] withChecksum(byte[] body) {
    return java.nio.ByteBuffer.allocate(body.length + Integer.BYTES)
        .put(body)
        .putInt(checksum(body, body.length))
        .array();
  }

  private static int checksum(byte[] bytes, int length) {
    java.util.zip.CRC32C checksum = new java.util.zip.CRC32C();
    checksum.update(bytes, 0, length);
    return (int) checksum.getValue();
  }

  private void writeCounts(DataOutputStream out) throws IOException {
    out.writeInt(counts.characters());
    out.writeInt(counts.sentences());
    out.writeInt(counts.repeatedSentences());
    out.writeInt(counts.procedures());
    out.writeInt(counts.indications());
    out.writeInt(counts.contraindications());
    out.writeInt(counts.advantages());
  }

  private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws IllegalArgumentException when the bytes are not of that form
   */
  public static RenderedArticle fromBytes(byte[] bytes) {
    int body = bytes.length - Integer.BYTES;
    if (body < 1 || java.nio.ByteBuffer.wrap(bytes).getInt(body) != checksum(bytes, body)) {
      throw new IllegalArgumentException(
          "expected a whole rendered article but found damaged bytes; run again with --full");
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int format = in.readByte();
      if (format != FORMAT) {
        throw new IllegalArgumentException(
            "expected a rendered article of format " + FORMAT + " but found format " + format);
      }
      String id = new String(readBytes(in), java.nio.charset.StandardCharsets.UTF_8);
      ArticleCounts counts =
          new ArticleCounts(
              in.readInt(),
              in.readInt(),
              in.readInt(),
              in.readInt(),
              in.readInt(),
              in.readInt(),
              in.readInt());
      Map<Table, byte[]> rows = new EnumMap<>(Table.class);
      for (Table table : TABLES) {
        rows.put(table, readBytes(in));
      }
      byte[] json = readBytes(in);
      int size = in.readInt();
      List<SentenceRow> sentences = new ArrayList<>(Math.max(0, Math.min(size, bytes.length)));
      for (int i = 0; i < size; i++) {
        sentences.add(new SentenceRow(readBytes(in), in.readLong(), in.readInt(), in.readUTF()));
      }
      return new RenderedArticle(id, counts, rows, json, sentences);
    } catch (IOException e) {
      throw new IllegalArgumentException("expected a rendered article but found broken bytes", e);
    }
  }

  private static byte[] readBytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("expected " + length + " bytes but found " + in.available());
    }
    return in.readNBytes(length);
  }
}
