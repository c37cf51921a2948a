package org.procedex.dataset;

import java.util.List;
import java.util.Objects;
import org.procedex.article.Article;
import org.procedex.dedup.Repeat;
import org.procedex.extract.ExtractedRecord;
import org.procedex.extract.UnreadSentence;
import org.procedex.text.Sentence;

/**
 * All that one article yields.
 *
 * @param article the article; spans point into its text
 * @param title the article's title, white space single; empty where it has none
 * @param sentences every sentence, heading and list item, in text order; never null
 * @param repeats the sentences that repeat an earlier one, in text order
 * @param records procedures first, then the rest, each in text order of their first mention
 * @param unread sentences that were read in part, the program's own fault; mostly none
 */
public record ArticleResult(
    Article article,
    String title,
    List<Sentence> sentences,
    List<Repeat> repeats,
    List<ExtractedRecord> records,
    List<UnreadSentence> unread) {
  /** How often a record is published. */
  private static final long PUBLISHED = 3;

  /** Letters of a record's row without its sentence and heading. */
  private static final long ROW = 200;

  public ArticleResult {
    Objects.requireNonNull(article, "article");
    Objects.requireNonNull(title, "title");
    sentences = List.copyOf(sentences);
    repeats = List.copyOf(repeats);
    records = List.copyOf(records);
    unread = List.copyOf(unread);
  }

  /**
   * About how many letters its rows will be. Each record is published with its sentence and
   * heading, in {@code records.csv}, the table of its type, and JSON.
   */
  public long expectedLetters() {
    long letters = article.text().length();
    for (ExtractedRecord found : records) {
      Sentence sentence = sentences.get(found.mentions().get(0).sentence());
      letters += PUBLISHED * (ROW + sentence.span().length() + sentence.section().length());
    }
    return letters;
  }
}
