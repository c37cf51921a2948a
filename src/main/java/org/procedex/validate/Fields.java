package org.procedex.validate;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.procedex.rules.RecordType;

/** The fields of an annotation as a file says them, to be checked. */
final class Fields {
  private static final Set<String> STRENGTHS = Set.of("", "absolute", "relative");
  private static final Set<String> FLAGS = Set.of("", "true", "false");

  String articleId = "";
  String type = "";
  String text = "";
  String start = "";
  String end = "";
  String procedure = "";
  String abbreviation = "";
  String strength = "";
  String negated = "";

  /** Places that the format gives otherwise than by start and end. */
  List<Place> places = List.of();

  private final String file;
  private final long line;
  private final GoldFormat.Reading into;
  private final int problemsBefore;

  Fields(String file, long line, GoldFormat.Reading into) {
    this.file = file;
    this.line = line;
    this.into = into;
    this.problemsBefore = into.problems.size();
  }

  /** Adds the annotation, or problems: one for each field that is wrong. */
  void add() {
    if (articleId.isBlank()) {
      problem("expected an article_id but found an empty cell");
    }
    if (text.isBlank()) {
      problem("expected the record's text but found an empty cell");
    }
    RecordType known = type();
    if (!STRENGTHS.contains(strength)) {
      problem("expected absolute, relative or nothing as strength but found '" + strength + "'");
    }
    if (!FLAGS.contains(negated.toLowerCase(Locale.ROOT))) {
      problem("expected true or false as negated but found '" + negated + "'");
    }
    List<Place> where = places.isEmpty() ? offsets() : places;
    if (known != null && into.problems.size() == problemsBefore) {
      into.annotations.add(
          new Annotation(
              articleId,
              known,
              text,
              where,
              new Annotation.Details(
                  known == RecordType.PROCEDURE ? "" : procedure,
                  abbreviation,
                  strength,
                  Boolean.parseBoolean(negated)),
              Annotation.Source.of(file, line)));
    }
  }

  private @Nullable RecordType type() {
    for (RecordType known : RecordType.values()) {
      if (known.name().equalsIgnoreCase(type.strip())) {
        return known;
      }
    }
    problem(
        "expected one of " + List.of(RecordType.values()) + " as type but found '" + type + "'");
    return null;
  }

  private List<Place> offsets() {
    if (start.isBlank() && end.isBlank()) {
      return List.of();
    }
    try {
      return List.of(new Place(Integer.parseInt(start.strip()), Integer.parseInt(end.strip())));
    } catch (IllegalArgumentException e) {
      problem(
          "expected 0 <= start_offset < end_offset, or both empty, but found '"
              + start
              + "' and '"
              + end
              + "'");
      return List.of();
    }
  }

  private void problem(String message) {
    into.problem(file, line, message);
  }
}
