package org.procedex.validate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleConfidence;
import org.procedex.validate.ArticleComparison.Detail;
import org.procedex.validate.ArticleComparison.Judged;
import org.procedex.validate.Score.Measure;

/** All articles' comparisons as scores, with intervals, by rule, and with every error. */
public final class Evaluation {
  private static final int FEW_ARTICLES = 10;
  private static final int FEW_RECORDS = 30;

  private final List<ArticleComparison> articles;
  private final Bootstrap bootstrap;
  private final List<Score> scores = new ArrayList<>();

  private Evaluation(List<ArticleComparison> articles) {
    this.articles = List.copyOf(articles);
    this.bootstrap = new Bootstrap(Math.max(1, articles.size()));
  }

  /** The evaluation of articles, whatever their order. */
  public static Evaluation of(List<ArticleComparison> articles) {
    List<ArticleComparison> sorted = new ArrayList<>(articles);
    sorted.sort(Comparator.comparing(ArticleComparison::articleId));
    Evaluation evaluation = new Evaluation(sorted);
    evaluation.compute();
    return evaluation;
  }

  private void compute() {
    for (Scheme scheme : Scheme.values()) {
      table(scheme.label(), article -> article.counts().getOrDefault(scheme, Map.of()));
    }
    for (SemEval scheme : SemEval.values()) {
      table(scheme.label(), article -> article.semEval().getOrDefault(scheme, Map.of()));
    }
    for (Detail detail : Detail.values()) {
      String name = detail.name().toLowerCase(java.util.Locale.ROOT);
      scores.add(
          micro("detail", name, article -> article.right().getOrDefault(detail, Counts.NONE)));
    }
  }

  private void table(String scheme, Function<ArticleComparison, Map<RecordType, Counts>> counts) {
    for (RecordType type : RecordType.values()) {
      scores.add(
          micro(
              scheme,
              type.name(),
              article -> counts.apply(article).getOrDefault(type, Counts.NONE)));
    }
    Function<ArticleComparison, Counts> all =
        article -> ArticleComparison.total(counts.apply(article));
    scores.add(micro(scheme, Score.ALL, all));
    scores.add(
        macro(
            scheme,
            "macro-types",
            (draws, figure) ->
                mean(
                    List.of(RecordType.values()),
                    type ->
                        figure.apply(
                            sum(
                                draws,
                                article ->
                                    counts.apply(article).getOrDefault(type, Counts.NONE))))));
    scores.add(
        macro(
            scheme,
            "macro-articles",
            (draws, figure) -> {
              double total = 0;
              int defined = 0;
              for (int i = 0; i < articles.size(); i++) {
                OptionalDouble value = figure.apply(all.apply(articles.get(i)));
                if (draws[i] > 0 && value.isPresent()) {
                  total += draws[i] * value.getAsDouble();
                  defined += draws[i];
                }
              }
              return defined == 0 ? OptionalDouble.empty() : OptionalDouble.of(total / defined);
            }));
  }

  private static <T> OptionalDouble mean(List<T> parts, Function<T, OptionalDouble> figure) {
    return parts.stream()
        .map(figure)
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .average();
  }

  private Score micro(String scheme, String type, Function<ArticleComparison, Counts> counts) {
    List<Counts> each = articles.stream().map(counts).toList();
    Function<int[], Counts> total = draws -> sum(draws, each);
    return new Score(
        scheme,
        Score.MICRO,
        type,
        total.apply(once()),
        measure(draws -> total.apply(draws).precision()),
        measure(draws -> total.apply(draws).recall()),
        measure(draws -> total.apply(draws).f1()));
  }

  private Score macro(
      String scheme,
      String average,
      BiFunction<int[], Function<Counts, OptionalDouble>, OptionalDouble> mean) {
    return new Score(
        scheme,
        average,
        Score.ALL,
        null,
        measure(draws -> mean.apply(draws, Counts::precision)),
        measure(draws -> mean.apply(draws, Counts::recall)),
        measure(draws -> mean.apply(draws, Counts::f1)));
  }

  private Measure measure(Function<int[], OptionalDouble> statistic) {
    OptionalDouble value = statistic.apply(once());
    return value.isEmpty() ? Measure.NONE : new Measure(value, bootstrap.of(statistic));
  }

  private int[] once() {
    int[] once = new int[articles.size()];
    java.util.Arrays.fill(once, 1);
    return once;
  }

  private Counts sum(int[] draws, Function<ArticleComparison, Counts> counts) {
    return sum(draws, articles.stream().map(counts).toList());
  }

  private static Counts sum(int[] draws, List<Counts> each) {
    long gold = 0;
    long extracted = 0;
    long matched = 0;
    long partial = 0;
    for (int i = 0; i < each.size(); i++) {
      Counts counts = each.get(i);
      gold += draws[i] * counts.gold();
      extracted += draws[i] * counts.extracted();
      matched += draws[i] * counts.matched();
      partial += draws[i] * counts.partial();
    }
    return new Counts(gold, extracted, matched, partial);
  }

  /** The articles, in the order of their ids. */
  public List<ArticleComparison> articles() {
    return articles;
  }

  /** Every score, scheme by scheme. */
  public List<Score> scores() {
    return List.copyOf(scores);
  }

  /** The micro-averaged score of a type, or of all under {@code ALL}. */
  public Score score(String scheme, String type) {
    return scores.stream()
        .filter(score -> score.scheme().equals(scheme))
        .filter(score -> score.average().equals(Score.MICRO) && score.type().equals(type))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no score " + scheme + " of " + type));
  }

  Bootstrap bootstrap() {
    return bootstrap;
  }

  /** How right a rule is. */
  public record RuleScore(String rule, RecordType type, long extracted, Map<Scheme, Long> isTrue) {
    long isTrue(Scheme scheme) {
      return isTrue.getOrDefault(scheme, 0L);
    }
  }

  /** What each rule extracted and how much of it is true, by type and rule. */
  public List<RuleScore> rules() {
    Map<String, RuleScore> rules = new TreeMap<>();
    for (ArticleComparison article : articles) {
      for (Judged judged : article.judged()) {
        Annotation extracted = judged.extracted();
        String rule = extracted.source().rule();
        rules.merge(
            extracted.type().ordinal() + " " + rule,
            new RuleScore(rule, extracted.type(), 1, ones(judged)),
            (a, b) ->
                new RuleScore(
                    a.rule(),
                    a.type(),
                    a.extracted() + b.extracted(),
                    plus(a.isTrue(), b.isTrue())));
      }
    }
    return List.copyOf(rules.values());
  }

  private static Map<Scheme, Long> ones(Judged judged) {
    Map<Scheme, Long> ones = new java.util.EnumMap<>(Scheme.class);
    judged.isTrue().forEach((scheme, isTrue) -> ones.put(scheme, isTrue ? 1L : 0L));
    return ones;
  }

  private static Map<Scheme, Long> plus(Map<Scheme, Long> a, Map<Scheme, Long> b) {
    Map<Scheme, Long> plus = new java.util.EnumMap<>(a);
    b.forEach((scheme, count) -> plus.merge(scheme, count, Long::sum));
    return plus;
  }

  /** What each rule made of the gold, by the relaxed scheme. */
  public RuleConfidence confidence() {
    Map<String, RuleConfidence.Measured> measured = new TreeMap<>();
    for (RuleScore rule : rules()) {
      measured.put(
          rule.rule(),
          new RuleConfidence.Measured(
              Math.toIntExact(rule.extracted()), Math.toIntExact(rule.isTrue(Scheme.RELAXED))));
    }
    return RuleConfidence.of(measured);
  }

  /** Every error, the commonest kind first, in it the rule with the most errors first. */
  public List<ExtractionError> errors() {
    List<ExtractionError> errors = new ArrayList<>();
    articles.forEach(article -> errors.addAll(article.errors()));
    Map<ExtractionError.Kind, Integer> kinds = new TreeMap<>();
    Map<String, Integer> rules = new TreeMap<>();
    for (ExtractionError error : errors) {
      kinds.merge(error.kind(), 1, Integer::sum);
      rules.merge(group(error), 1, Integer::sum);
    }
    errors.sort(
        Comparator.comparing((ExtractionError error) -> -kinds.getOrDefault(error.kind(), 0))
            .thenComparing(ExtractionError::kind)
            .thenComparing(error -> -rules.getOrDefault(group(error), 0))
            .thenComparing(Evaluation::group)
            .thenComparing(error -> error.subject().articleId())
            .thenComparing(
                error -> {
                  Integer start = error.subject().start();
                  return start == null ? -1 : start;
                }));
    return errors;
  }

  private static String group(ExtractionError error) {
    return error.kind() + " " + error.subject().type() + " " + error.rule();
  }

  /** What makes the scores less certain than they look. */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (articles.size() < FEW_ARTICLES) {
      warnings.add(
          "only "
              + articles.size()
              + " articles: the intervals are rougher than they look below "
              + FEW_ARTICLES);
    }
    for (RecordType type : RecordType.values()) {
      Counts counts = score(Scheme.RELAXED.label(), type.name()).counts();
      if (counts != null && counts.gold() < FEW_RECORDS) {
        warnings.add("only " + counts.gold() + " gold records of type " + type);
      }
    }
    return warnings;
  }
}
