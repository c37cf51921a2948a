package org.procedex.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * How right each rule was on gold, as {@code confidence.yaml} holds it.
 *
 * <p>The confidence is the m-estimate of B. Cestnik ("Estimating probabilities", ECAI 1990): the
 * right records and {@value #WEIGHT} more at the precision of all rules of the type, by the
 * extracted ones and {@value #WEIGHT} more. A rule that made few records on gold stays near the
 * precision of its kind; one that made none has it.
 */
public final class RuleConfidence {
  /** The file's name. */
  public static final String FILE = "confidence.yaml";

  private static final int WEIGHT = 4;
  private static final double UNKNOWN = 0.5;
  private static final RuleConfidence NONE = new RuleConfidence(Map.of());

  private final Map<String, Measured> measured;

  private RuleConfidence(Map<String, Measured> measured) {
    this.measured = new TreeMap<>(measured);
  }

  /**
   * What a rule made of gold.
   *
   * @param extracted records
   * @param right those of them that gold has as well
   */
  public record Measured(int extracted, int right) {
    public Measured {
      if (right < 0 || right > extracted) {
        throw new IllegalArgumentException(
            "expected 0 <= right <= extracted but found " + right + " and " + extracted);
      }
    }

    Measured plus(Measured other) {
      return new Measured(extracted + other.extracted, right + other.right);
    }
  }

  /** Nothing measured. */
  static RuleConfidence none() {
    return NONE;
  }

  /** Confidences of measured rules, by id. */
  public static RuleConfidence of(Map<String, Measured> measured) {
    return new RuleConfidence(measured);
  }

  /**
   * Reads the file's text.
   *
   * @throws InvalidRulesException where it is not as {@link #toYaml} writes it
   */
  static RuleConfidence parse(String text) {
    List<String> problems = new ArrayList<>();
    Map<String, Measured> measured = new TreeMap<>();
    try {
      Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
      Object rules = root instanceof Map<?, ?> map ? map.get("rules") : null;
      if (rules instanceof Map<?, ?> map) {
        map.forEach((id, counts) -> read(String.valueOf(id), counts, measured, problems));
      } else {
        problems.add(FILE + ": expected rules with their counts but found none");
      }
    } catch (YAMLException e) {
      problems.add(FILE + ": expected YAML but found: " + String.valueOf(e.getMessage()).strip());
    }
    if (!problems.isEmpty()) {
      throw new InvalidRulesException(problems);
    }
    return new RuleConfidence(measured);
  }

  private static void read(
      String id, Object counts, Map<String, Measured> measured, List<String> problems) {
    if (counts instanceof Map<?, ?> map
        && map.get("extracted") instanceof Integer extracted
        && map.get("right") instanceof Integer right
        && right >= 0
        && right <= extracted) {
      measured.put(id, new Measured(extracted, right));
    } else {
      problems.add(
          FILE
              + ": expected extracted and right, 0 <= right <= extracted, of rule "
              + id
              + " but found "
              + counts);
    }
  }

  /** The file's text. */
  public String toYaml() {
    StringBuilder yaml = new StringBuilder();
    yaml.append(
        "# Measured on the project's gold by `validate --write-confidence`. Not to be edited.\n");
    yaml.append("rules:\n");
    measured.forEach(
        (id, counts) ->
            yaml.append(
                String.format(
                    Locale.ROOT,
                    "  %s: {extracted: %d, right: %d}%n",
                    id,
                    counts.extracted(),
                    counts.right())));
    return yaml.toString().replace(System.lineSeparator(), "\n");
  }

  /** What was measured, by rule. */
  public Map<String, Measured> measured() {
    return Map.copyOf(measured);
  }

  /** From 0 to 1; one half where nothing is known of the rule's kind. */
  double of(String ruleId) {
    String kind = ruleId.substring(0, ruleId.indexOf('.') + 1);
    Measured all = new Measured(0, 0);
    for (Map.Entry<String, Measured> entry : measured.entrySet()) {
      all = entry.getKey().startsWith(kind) ? all.plus(entry.getValue()) : all;
    }
    double prior = all.extracted() == 0 ? UNKNOWN : (double) all.right() / all.extracted();
    Measured own = measured.getOrDefault(ruleId, new Measured(0, 0));
    return (own.right() + WEIGHT * prior) / (own.extracted() + WEIGHT);
  }
}
