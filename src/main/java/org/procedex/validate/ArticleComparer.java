package org.procedex.validate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.procedex.rules.RecordType;
import org.procedex.validate.ArticleComparison.Detail;
import org.procedex.validate.ArticleComparison.GoldFound;
import org.procedex.validate.ArticleComparison.Judged;
import org.procedex.validate.ExtractionError.Kind;

/** Compares an article's extracted records with its gold: a pure function. */
public final class ArticleComparer {
  /** Above what a thousand pairs can add by their likeness. */
  private static final long PAIR = 4_000_000_000_000L;

  private static final double LIKENESS = 1_000_000_000;
  private static final int FAR = 999;

  private final ArticleTexts texts;

  ArticleComparer(ArticleTexts texts) {
    this.texts = texts;
  }

  /** Compares the two sides of an article. */
  public ArticleComparison compare(ArticlePair pair) {
    return new Comparing(pair).compare();
  }

  /** One article. */
  private final class Comparing {
    private final ArticlePair pair;
    private final List<Annotation> gold;
    private final List<Annotation> extracted;
    private final Likeness likeness;
    private final List<ExtractionError> errors = new ArrayList<>();

    Comparing(ArticlePair pair) {
      this.pair = pair;
      this.gold = pair.gold();
      this.extracted = pair.extracted();
      this.likeness = new Likeness(gold, extracted);
    }

    ArticleComparison compare() {
      Map<Scheme, int[]> partners = new EnumMap<>(Scheme.class);
      partners.put(Scheme.EXACT, match(sameType(), Likeness.ABBREVIATED));
      BiPredicate<Annotation, Annotation> alike = sameType().and(ArticleComparer::sameNegation);
      partners.put(Scheme.RELAXED, match(alike, Likeness.ALIKE));
      partners.put(Scheme.LINKED, match(alike.and(this::linked), Likeness.ALIKE));
      int[] relaxed = partners.get(Scheme.RELAXED);
      errors(relaxed);
      return new ArticleComparison(
          pair.articleId(),
          counts(partners),
          SemEval.compare(placed(gold), placed(extracted)),
          right(relaxed),
          judged(partners),
          found(partners),
          errors);
    }

    private BiPredicate<Annotation, Annotation> sameType() {
      return (a, b) -> a.type() == b.type();
    }

    private boolean linked(Annotation a, Annotation b) {
      return a.type() == RecordType.PROCEDURE || likeness.sameProcedure(a, b);
    }

    private int[] match(BiPredicate<Annotation, Annotation> allowed, double least) {
      Assignment assignment = new Assignment(gold.size(), extracted.size());
      for (int i = 0; i < gold.size(); i++) {
        for (int j = 0; j < extracted.size(); j++) {
          Annotation a = gold.get(i);
          Annotation b = extracted.get(j);
          if (a.type() == b.type() && allowed.test(a, b)) {
            double alike = likeness.of(a, b);
            if (alike >= least) {
              assignment.allow(i, j, weight(a, b, alike));
            }
          }
        }
      }
      return assignment.best();
    }

    private long weight(Annotation a, Annotation b, double alike) {
      Integer x = a.start();
      Integer y = b.start();
      int distance = x == null || y == null ? FAR : Math.min(FAR, Math.abs(x - y));
      return PAIR + Math.round(alike * LIKENESS) + (FAR - distance);
    }

    private Map<Scheme, Map<RecordType, Counts>> counts(Map<Scheme, int[]> partners) {
      Map<Scheme, Map<RecordType, Counts>> counts =
          ArticleComparison.table(Scheme.class, Scheme.values());
      partners.forEach(
          (scheme, partner) -> {
            Map<RecordType, Counts> byType = counts.get(scheme);
            for (int i = 0; i < partner.length; i++) {
              byType.merge(
                  gold.get(i).type(), new Counts(1, 0, partner[i] >= 0 ? 1 : 0, 0), Counts::plus);
            }
            extracted.forEach(
                found -> byType.merge(found.type(), new Counts(0, 1, 0, 0), Counts::plus));
          });
      return counts;
    }

    private List<SemEval.Placed> placed(List<Annotation> annotations) {
      return annotations.stream()
          .map(annotation -> new SemEval.Placed(annotation.type(), places(annotation)))
          .toList();
    }

    private List<Place> places(Annotation annotation) {
      if (!annotation.places().isEmpty()) {
        return annotation.places();
      }
      Place found = texts.find(annotation.articleId(), annotation.text());
      return found == null ? List.of() : List.of(found);
    }

    private Map<Detail, Counts> right(int[] relaxed) {
      Map<Detail, Counts> right = new EnumMap<>(Detail.class);
      for (Detail detail : Detail.values()) {
        right.put(detail, Counts.NONE);
      }
      for (int i = 0; i < relaxed.length; i++) {
        if (relaxed[i] >= 0) {
          Annotation a = gold.get(i);
          Annotation b = extracted.get(relaxed[i]);
          if (a.type() == RecordType.CONTRAINDICATION) {
            right.merge(Detail.STRENGTH, one(sameStrength(a, b)), Counts::plus);
          }
          if (a.type() != RecordType.PROCEDURE) {
            right.merge(Detail.LINK, one(likeness.sameProcedure(a, b)), Counts::plus);
          }
        }
      }
      int[] whatever = match(sameType(), Likeness.ALIKE);
      for (int i = 0; i < whatever.length; i++) {
        if (whatever[i] >= 0 && gold.get(i).type() == RecordType.CONTRAINDICATION) {
          boolean same = sameNegation(gold.get(i), extracted.get(whatever[i]));
          right.merge(Detail.NEGATED, one(same), Counts::plus);
        }
      }
      return right;
    }

    private List<Judged> judged(Map<Scheme, int[]> partners) {
      List<Map<Scheme, Boolean>> isTrue = new ArrayList<>();
      extracted.forEach(record -> isTrue.add(new EnumMap<>(Scheme.class)));
      partners.forEach(
          (scheme, partner) -> {
            isTrue.forEach(judgement -> judgement.put(scheme, false));
            for (int found : partner) {
              if (found >= 0) {
                isTrue.get(found).put(scheme, true);
              }
            }
          });
      List<Judged> judged = new ArrayList<>();
      for (int j = 0; j < extracted.size(); j++) {
        judged.add(new Judged(extracted.get(j), isTrue.get(j)));
      }
      return judged;
    }

    private List<GoldFound> found(Map<Scheme, int[]> partners) {
      List<GoldFound> found = new ArrayList<>();
      for (int i = 0; i < gold.size(); i++) {
        Map<Scheme, Annotation> by = new EnumMap<>(Scheme.class);
        for (Map.Entry<Scheme, int[]> entry : partners.entrySet()) {
          int partner = entry.getValue()[i];
          if (partner >= 0) {
            by.put(entry.getKey(), extracted.get(partner));
          }
        }
        found.add(new GoldFound(gold.get(i), by));
      }
      return found;
    }

    private void errors(int[] relaxed) {
      boolean[] taken = new boolean[extracted.size()];
      for (int i = 0; i < relaxed.length; i++) {
        if (relaxed[i] >= 0) {
          taken[relaxed[i]] = true;
          inPair(gold.get(i), extracted.get(relaxed[i]));
        }
      }
      int[] other = unmatched(relaxed, taken);
      for (int i = 0; i < relaxed.length; i++) {
        if (relaxed[i] < 0 && other[i] >= 0) {
          taken[other[i]] = true;
          Annotation a = gold.get(i);
          Annotation b = extracted.get(other[i]);
          boolean negation = a.type() == b.type();
          add(
              negation ? Kind.NEGATION : Kind.TYPE,
              a,
              b,
              negation
                  ? "gold negated " + a.details().negated() + ", extracted " + b.details().negated()
                  : "gold " + a.type() + ", extracted " + b.type());
        } else if (relaxed[i] < 0) {
          add(Kind.MISSED, gold.get(i), nearest(gold.get(i), extracted), "");
        }
      }
      for (int j = 0; j < taken.length; j++) {
        if (!taken[j]) {
          add(Kind.FALSE, nearest(extracted.get(j), gold), extracted.get(j), "");
        }
      }
    }

    /** Pairs of what is left on both sides whose words are alike. */
    private int[] unmatched(int[] relaxed, boolean[] taken) {
      Assignment assignment = new Assignment(gold.size(), extracted.size());
      for (int i = 0; i < relaxed.length; i++) {
        for (int j = 0; relaxed[i] < 0 && j < taken.length; j++) {
          if (!taken[j]) {
            double alike = likeness.of(gold.get(i), extracted.get(j));
            if (alike >= Likeness.ALIKE) {
              assignment.allow(i, j, weight(gold.get(i), extracted.get(j), alike));
            }
          }
        }
      }
      return assignment.best();
    }

    private void inPair(Annotation a, Annotation b) {
      if (likeness.of(a, b) < Likeness.ABBREVIATED) {
        add(Kind.BOUNDARY, a, b, "gold '" + a.text() + "', extracted '" + b.text() + "'");
      }
      if (a.type() != RecordType.PROCEDURE && !likeness.sameProcedure(a, b)) {
        add(
            Kind.LINK,
            a,
            b,
            "gold of '" + a.procedure() + "', extracted of '" + b.procedure() + "'");
      }
      if (a.type() == RecordType.CONTRAINDICATION && !sameStrength(a, b)) {
        add(
            Kind.STRENGTH,
            a,
            b,
            "gold '" + a.details().strength() + "', extracted '" + b.details().strength() + "'");
      }
    }

    /** Whatever on the other side covers the most of the same characters. */
    private @Nullable Annotation nearest(Annotation annotation, List<Annotation> others) {
      Annotation nearest = null;
      double most = 0;
      for (Annotation other : others) {
        double overlap = Likeness.overlap(places(annotation), places(other));
        if (overlap > most) {
          most = overlap;
          nearest = other;
        }
      }
      return nearest;
    }

    private void add(Kind kind, @Nullable Annotation a, @Nullable Annotation b, String detail) {
      Annotation subject = kind == Kind.FALSE || a == null ? b : a;
      errors.add(new ExtractionError(kind, a, b, subject == null ? "" : sentence(subject), detail));
    }

    private String sentence(Annotation annotation) {
      List<Place> places = places(annotation);
      if (!places.isEmpty()) {
        int at = places.get(0).start();
        for (ArticlePair.DatasetSentence sentence : pair.sentences()) {
          if (sentence.start() <= at && at < sentence.end()) {
            return sentence.text();
          }
        }
      }
      return "";
    }
  }

  private static boolean sameNegation(Annotation a, Annotation b) {
    return a.details().negated() == b.details().negated();
  }

  private static boolean sameStrength(Annotation a, Annotation b) {
    return a.details().strength().equals(b.details().strength());
  }

  private static Counts one(boolean right) {
    return new Counts(1, 1, right ? 1 : 0, 0);
  }
}
