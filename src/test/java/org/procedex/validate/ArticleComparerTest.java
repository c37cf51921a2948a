package org.procedex.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.procedex.rules.RecordType.ADVANTAGE;
import static org.procedex.rules.RecordType.CONTRAINDICATION;
import static org.procedex.rules.RecordType.INDICATION;
import static org.procedex.rules.RecordType.PROCEDURE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.procedex.rules.RecordType;
import org.procedex.validate.ArticleComparison.Detail;
import org.procedex.validate.ExtractionError.Kind;

class ArticleComparerTest {
  private static Annotation record(RecordType type, int start, String text, String procedure) {
    return record(type, start, text, new Annotation.Details(procedure, "", "", false));
  }

  private static Annotation record(
      RecordType type, int start, String text, Annotation.Details details) {
    List<Place> places =
        start < 0
            ? List.of()
            : List.of(new Place(start, start + text.codePointCount(0, text.length())));
    return new Annotation("a", type, text, places, details, Annotation.Source.of("test", 1));
  }

  private static ArticleComparison compare(List<Annotation> gold, List<Annotation> extracted) {
    return new ArticleComparer(new ArticleTexts())
        .compare(new ArticlePair("a", gold, extracted, List.of()));
  }

  private static Counts counts(ArticleComparison comparison, Scheme scheme, RecordType type) {
    return comparison.counts().getOrDefault(scheme, Map.of()).getOrDefault(type, Counts.NONE);
  }

  @Test
  void theSchemesDifferInSpanAndLink() {
    ArticleComparison comparison =
        compare(
            List.of(
                record(PROCEDURE, 0, "laser iridotomy", ""),
                record(INDICATION, 30, "acute glaucoma", "laser iridotomy"),
                record(INDICATION, 60, "narrow angle", "laser iridotomy")),
            List.of(
                record(PROCEDURE, 0, "laser iridotomy", ""),
                record(INDICATION, 36, "glaucoma", "laser iridotomy"),
                record(INDICATION, 60, "narrow angle", "cataract surgery")));
    assertThat(counts(comparison, Scheme.EXACT, INDICATION)).isEqualTo(new Counts(2, 2, 1, 0));
    assertThat(counts(comparison, Scheme.RELAXED, INDICATION)).isEqualTo(new Counts(2, 2, 2, 0));
    assertThat(counts(comparison, Scheme.LINKED, INDICATION)).isEqualTo(new Counts(2, 2, 1, 0));
    assertThat(comparison.right().get(Detail.LINK)).isEqualTo(new Counts(2, 2, 1, 0));
    assertThat(comparison.errors())
        .extracting(ExtractionError::kind)
        .containsExactlyInAnyOrder(Kind.BOUNDARY, Kind.LINK);
  }

  @Test
  void aProcedureIsAlsoFoundByItsAbbreviation() {
    Annotation.Details abbreviated = new Annotation.Details("", "ECT", "", false);
    ArticleComparison comparison =
        compare(
            List.of(
                record(PROCEDURE, 0, "electroconvulsive therapy", abbreviated),
                record(INDICATION, 40, "catatonia", "electroconvulsive therapy")),
            List.of(record(PROCEDURE, 90, "ECT", ""), record(INDICATION, 40, "catatonia", "ECT")));
    assertThat(counts(comparison, Scheme.EXACT, PROCEDURE).matched()).isEqualTo(1);
    assertThat(counts(comparison, Scheme.LINKED, INDICATION).matched()).isEqualTo(1);
  }

  @Test
  void negationMustBeTheSame() {
    ArticleComparison comparison =
        compare(
            List.of(
                record(CONTRAINDICATION, 5, "old age", new Annotation.Details("p", "", "", true))),
            List.of(
                record(
                    CONTRAINDICATION, 5, "old age", new Annotation.Details("p", "", "", false))));
    assertThat(counts(comparison, Scheme.EXACT, CONTRAINDICATION).matched()).isEqualTo(1);
    assertThat(counts(comparison, Scheme.RELAXED, CONTRAINDICATION).matched()).isZero();
    assertThat(comparison.right().get(Detail.NEGATED)).isEqualTo(new Counts(1, 1, 0, 0));
    assertThat(comparison.errors())
        .extracting(ExtractionError::kind)
        .containsExactly(Kind.NEGATION);
  }

  @Test
  void errorsNameWhatStandsInThePlace() {
    ArticleComparison comparison =
        compare(
            List.of(record(INDICATION, 10, "gallstones", "p"), record(ADVANTAGE, 40, "safe", "p")),
            List.of(record(ADVANTAGE, 10, "gallstones", "p"), record(ADVANTAGE, 70, "cheap", "p")));
    assertThat(comparison.errors())
        .extracting(ExtractionError::kind, error -> error.subject().text())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Kind.TYPE, "gallstones"),
            org.assertj.core.groups.Tuple.tuple(Kind.MISSED, "safe"),
            org.assertj.core.groups.Tuple.tuple(Kind.FALSE, "cheap"));
  }

  /** One correct, one of another type, one too long, one missed, one spurious. */
  @Test
  void semEvalCountsEachSchemeAcrossTypes() {
    ArticleComparison comparison =
        compare(
            List.of(
                record(INDICATION, 0, "gout", "p"),
                record(INDICATION, 10, "lupus", "p"),
                record(ADVANTAGE, 20, "cheap", "p"),
                record(ADVANTAGE, 40, "fast", "p")),
            List.of(
                record(INDICATION, 0, "gout", "p"),
                record(CONTRAINDICATION, 10, "lupus", "p"),
                record(ADVANTAGE, 20, "cheap and safe", "p"),
                record(ADVANTAGE, 80, "small", "p")));
    assertThat(all(comparison, SemEval.STRICT)).isEqualTo(new Counts(4, 4, 1, 0));
    assertThat(all(comparison, SemEval.EXACT)).isEqualTo(new Counts(4, 4, 2, 0));
    assertThat(all(comparison, SemEval.PARTIAL)).isEqualTo(new Counts(4, 4, 3, 1));
    assertThat(all(comparison, SemEval.TYPE)).isEqualTo(new Counts(4, 4, 2, 0));
  }

  private static Counts all(ArticleComparison comparison, SemEval scheme) {
    return ArticleComparison.total(comparison.semEval().getOrDefault(scheme, Map.of()));
  }

  @Test
  void goldWithoutOffsetsIsMatchedByItsWords() {
    ArticleComparison comparison =
        compare(
            List.of(record(INDICATION, -1, "Patients with gout", "p")),
            List.of(record(INDICATION, 12, "gout", "p")));
    assertThat(counts(comparison, Scheme.EXACT, INDICATION)).isEqualTo(new Counts(1, 1, 1, 0));
  }

  @Test
  void scoresStayWithinBoundsAndUndefinedIsNotANumber() {
    Evaluation nothing = Evaluation.of(List.of(compare(List.of(), List.of())));
    assertThat(nothing.scores())
        .allSatisfy(score -> assertThat(score.f1().value()).isEmpty())
        .allSatisfy(score -> assertThat(score.precision().interval()).isNull());
    Evaluation onlyFalse =
        Evaluation.of(List.of(compare(List.of(), List.of(record(ADVANTAGE, 0, "cheap", "p")))));
    assertThat(onlyFalse.score("relaxed", "ADVANTAGE").precision().value()).hasValue(0);
    assertThat(onlyFalse.score("relaxed", "ADVANTAGE").recall().value()).isEmpty();
    assertThat(onlyFalse.score("relaxed", "ADVANTAGE").f1().value()).hasValue(0);
  }

  @Test
  void intervalsHoldTheScoreAndAreTheSameEveryTime() {
    java.util.Random random = new java.util.Random(3);
    List<ArticleComparison> articles = new java.util.ArrayList<>();
    for (int i = 0; i < 20; i++) {
      List<Annotation> gold = new java.util.ArrayList<>();
      List<Annotation> extracted = new java.util.ArrayList<>();
      for (int j = 0; j < 10; j++) {
        gold.add(record(INDICATION, j * 20, "condition " + j, "p"));
        if (random.nextInt(4) > 0) {
          extracted.add(record(INDICATION, j * 20, "condition " + j, "p"));
        } else {
          extracted.add(record(INDICATION, j * 20 + 400, "other thing " + j, "p"));
        }
      }
      articles.add(
          new ArticleComparer(new ArticleTexts())
              .compare(new ArticlePair("a" + i, gold, extracted, List.of())));
    }
    Evaluation first = Evaluation.of(articles);
    List<ArticleComparison> reversed = new java.util.ArrayList<>(articles);
    java.util.Collections.reverse(reversed);
    assertThat(Evaluation.of(reversed).scores()).isEqualTo(first.scores());
    for (Score score : first.scores()) {
      Interval interval = score.f1().interval();
      if (interval != null) {
        double value = score.f1().value().orElseThrow();
        assertThat(value).isBetween(0.0, 1.0);
        assertThat(interval.low()).isBetween(0.0, value);
        assertThat(interval.high()).isBetween(value, 1.0);
      }
    }
    Score score = first.score("relaxed", "INDICATION");
    Interval interval = java.util.Objects.requireNonNull(score.f1().interval());
    assertThat(interval.high() - interval.low()).isBetween(0.02, 0.3);
  }
}
