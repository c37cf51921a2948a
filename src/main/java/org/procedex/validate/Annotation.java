package org.procedex.validate;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.procedex.rules.RecordType;

/**
 * A record as an annotator marked it or as a dataset holds it.
 *
 * @param articleId the article's id
 * @param type what the record is about
 * @param text the words; never empty
 * @param places where they stand, in order; several for a discontinuous annotation, none where only
 *     the text is known
 * @param details what else is said of the record
 * @param source where the annotation was read
 */
public record Annotation(
    String articleId,
    RecordType type,
    String text,
    List<Place> places,
    Details details,
    Source source) {
  public Annotation {
    Objects.requireNonNull(articleId, "articleId");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(text, "text");
    places = List.copyOf(places);
    Objects.requireNonNull(details, "details");
    Objects.requireNonNull(source, "source");
  }

  /**
   * What is said of a record besides its words.
   *
   * @param procedure text of the PROCEDURE record it is said of; empty on a PROCEDURE
   * @param abbreviation of a procedure; empty for none
   * @param strength {@code absolute}, {@code relative} or empty
   * @param negated whether the article denies it
   */
  public record Details(String procedure, String abbreviation, String strength, boolean negated) {
    static final Details NONE = new Details("", "", "", false);
  }

  /**
   * Where an annotation was read.
   *
   * @param file its name
   * @param line 1-based; 0 where the format has no lines
   * @param rule id of the rule that made it; empty for an annotator's
   * @param sentence id of its sentence; empty where unknown
   */
  public record Source(String file, long line, String rule, String sentence) {
    static Source of(String file, long line) {
      return new Source(file, line, "", "");
    }
  }

  String procedure() {
    return details.procedure();
  }

  /** The first position, or null where only the text is known. */
  @Nullable Integer start() {
    return places.isEmpty() ? null : places.get(0).start();
  }

  /** The position behind the last, or null where only the text is known. */
  @Nullable Integer end() {
    return places.isEmpty() ? null : places.get(places.size() - 1).end();
  }

  Annotation at(String words, List<Place> where) {
    return new Annotation(articleId, type, words, where, details, source);
  }
}
