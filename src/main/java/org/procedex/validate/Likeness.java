package org.procedex.validate;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.procedex.rules.RecordType;

/** How alike a gold record and an extracted one are; the comparisons of one article. */
final class Likeness {
  /** The same span or the same normalised text. */
  static final double SAME = 2.0;

  /** A procedure by its abbreviation. */
  static final double ABBREVIATED = 1.5;

  /** From here on two records are alike. */
  static final double ALIKE = 0.5;

  private final Map<Annotation, Wording> wordings = new IdentityHashMap<>();
  private final Map<String, Wording> names = new HashMap<>();
  private final Map<String, Wording> abbreviations = new HashMap<>();

  Likeness(List<Annotation> gold, List<Annotation> extracted) {
    for (List<Annotation> side : List.of(gold, extracted)) {
      for (Annotation annotation : side) {
        Wording wording = Wording.of(annotation.text());
        wordings.put(annotation, wording);
        if (annotation.type() == RecordType.PROCEDURE
            && !annotation.details().abbreviation().isEmpty()) {
          abbreviations.put(wording.text(), name(annotation.details().abbreviation()));
        }
      }
    }
  }

  private Wording name(String name) {
    return names.computeIfAbsent(name, Wording::of);
  }

  private Wording wording(Annotation annotation) {
    return wordings.computeIfAbsent(annotation, key -> Wording.of(key.text()));
  }

  /** From 0 to {@link #SAME}; {@link #ABBREVIATED} and above is an exact match. */
  double of(Annotation gold, Annotation extracted) {
    Wording a = wording(gold);
    Wording b = wording(extracted);
    if (!gold.places().isEmpty() && gold.places().equals(extracted.places())
        || a.text().equals(b.text())) {
      return SAME;
    }
    if (gold.type() == RecordType.PROCEDURE
        && extracted.type() == RecordType.PROCEDURE
        && sameAbbreviation(gold, extracted)) {
      return ABBREVIATED;
    }
    return Math.max(overlap(gold.places(), extracted.places()), a.overlap(b));
  }

  private boolean sameAbbreviation(Annotation gold, Annotation extracted) {
    String x = gold.details().abbreviation();
    String y = extracted.details().abbreviation();
    return !x.isEmpty() && (x.equals(y) || name(x).text().equals(wording(extracted).text()))
        || !y.isEmpty() && name(y).text().equals(wording(gold).text());
  }

  /** Intersection over union of two sets of places, 0 where one is unknown. */
  static double overlap(List<Place> a, List<Place> b) {
    long shared = 0;
    long total = 0;
    for (Place place : a) {
      total += place.length();
      for (Place other : b) {
        shared += place.shared(other);
      }
    }
    for (Place place : b) {
      total += place.length();
    }
    return total == shared ? (shared > 0 ? 1 : 0) : (double) shared / (total - shared);
  }

  /** Whether both are said of the same procedure. */
  boolean sameProcedure(Annotation gold, Annotation extracted) {
    if (gold.procedure().isEmpty() || extracted.procedure().isEmpty()) {
      return false;
    }
    Wording a = name(gold.procedure());
    Wording b = name(extracted.procedure());
    return a.text().equals(b.text())
        || abbreviates(a, b)
        || abbreviates(b, a)
        || a.overlap(b) >= ALIKE;
  }

  private boolean abbreviates(Wording name, Wording other) {
    Wording abbreviation = abbreviations.get(name.text());
    return abbreviation != null && abbreviation.text().equals(other.text());
  }
}
