package org.procedex.dataset;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The sentences of all articles, put aside until it is known which of them stand in an earlier one:
 * the state is read once, and memory does not grow with the number of articles.
 */
final class SentenceRows implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final DataOutputStream out;
  private int articles;

  /**
   * A sentence and where it stands in its article.
   *
   * @param sentence its key is not kept
   */
  record Row(int position, RenderedArticle.SentenceRow sentence) {}

  /** Hears of a sentence. */
  interface Consumer {
    /**
     * The next sentence.
     *
     * @param article number of its article, in the order in which they were added
     */
    void accept(int article, Row row);
  }

  SentenceRows(Path file) throws IOException {
    this.file = file;
    this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
  }

  /** Puts the sentences of the next article aside. */
  void add(List<RenderedArticle.SentenceRow> sentences) {
    try {
      out.writeInt(sentences.size());
      for (RenderedArticle.SentenceRow sentence : sentences) {
        out.writeInt(sentence.row().length);
        out.write(sentence.row());
        out.writeInt(sentence.of());
        if (sentence.of() >= 0) {
          out.writeUTF(sentence.similarity());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    articles++;
  }

  /** Hands over all sentences in the order in which they were added. */
  void forEach(Consumer consumer) throws IOException {
    out.flush();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
      for (int article = 0; article < articles; article++) {
        int size = in.readInt();
        for (int position = 0; position < size; position++) {
          byte[] row = new byte[in.readInt()];
          in.readFully(row);
          int of = in.readInt();
          String similarity = of >= 0 ? in.readUTF() : "";
          consumer.accept(
              article, new Row(position, new RenderedArticle.SentenceRow(row, 0, of, similarity)));
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
