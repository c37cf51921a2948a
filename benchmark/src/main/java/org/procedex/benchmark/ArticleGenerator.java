package org.procedex.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Makes articles as the program meets them: a title, a definition, sections with and without
 * headings, lists with every kind of number, sentences with cues among many without, doubled
 * sentences, lost spaces and line ends. The same seed and number give the same article, whatever
 * came before.
 */
final class ArticleGenerator {
  private static final int LENGTH = 4_000;
  private static final int CUE_PERCENT = 9;
  private static final int REPEAT_PERCENT = 6;

  private final SplittableRandom random;
  private final String procedure;
  private final String abbreviation;
  private final StringBuilder text = new StringBuilder();
  private final List<String> said = new ArrayList<>();

  private ArticleGenerator(long seed) {
    random = new SplittableRandom(seed);
    String approach = pick(Words.APPROACH);
    String operation = pick(Words.OPERATION);
    procedure = approach + " " + operation;
    abbreviation = approach.substring(0, 1) + operation.substring(0, 2).toUpperCase(Locale.ROOT);
  }

  /** An article of about four thousand characters. */
  static String article(long seed, long number) {
    return new ArticleGenerator(seed * 0x9E3779B97F4A7C15L + number).article();
  }

  /** A single article without end. */
  enum Shape {
    PROSE,
    ITEMS,
    ONE_SENTENCE,
    CUES
  }

  /** One article of at least so many characters that consists of one thing alone. */
  static String endless(long seed, Shape shape, int characters) {
    ArticleGenerator generator = new ArticleGenerator(seed);
    StringBuilder out = generator.text;
    out.append(generator.fill("{P}")).append("\n\n");
    if (shape == Shape.ITEMS) {
      out.append("Indications\n");
    }
    for (int i = 1; out.length() < characters; i++) {
      switch (shape) {
        case PROSE -> generator.paragraph(8, 0);
        case ITEMS ->
            out.append(i % 40 + 1).append(". ").append(generator.condition()).append('\n');
        case ONE_SENTENCE -> out.append("and then ").append(generator.clause()).append(", ");
        case CUES -> out.append("used to treat ").append(i % 3 == 0 ? "contraindicated in " : "");
      }
    }
    return out.toString();
  }

  private String clause() {
    String sentence = fill(pick(Words.NARRATIVE));
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT)
        + sentence.substring(1).replaceAll("[.?!]", "");
  }

  private String article() {
    int length = LENGTH / 2 + random.nextInt(LENGTH);
    text.append(fill(pick(Words.TITLES))).append('\n').append('\n');
    sentence(pick(Words.DEFINITION));
    paragraph(4, CUE_PERCENT);
    while (text.length() < length) {
      switch (random.nextInt(12)) {
        case 0 -> section(Words.INDICATION_HEADING, this::patientItem);
        case 1 -> section(Words.CONTRAINDICATION_HEADING, this::condition);
        case 2 -> section(Words.ADVANTAGE_HEADING, () -> pick(Words.QUALITY));
        case 3 -> {
          heading(Words.OTHER_HEADING);
          paragraph(6, 4);
        }
        default -> paragraph(3 + random.nextInt(6), CUE_PERCENT);
      }
    }
    if (random.nextInt(3) == 0) {
      text.append(pick(Words.SHARED)).append('\n');
    }
    return text.toString();
  }

  private void heading(String[] from) {
    text.append(fill(pick(from)));
    text.append(random.nextInt(2) == 0 ? ":" : "").append('\n');
  }

  private void section(String[] headings, java.util.function.Supplier<String> item) {
    boolean inline = random.nextInt(4) == 0;
    text.append(fill(pick(headings))).append(inline ? ": " : "\n");
    int items = 3 + random.nextInt(5);
    int style = random.nextInt(6);
    for (int i = 1; i <= items; i++) {
      text.append(marker(style, i)).append(item.get());
      text.append(random.nextInt(3) == 0 ? ";" : i == items ? "." : "");
      text.append(inline && i < items ? " " : "\n");
    }
    text.append('\n');
  }

  private static String marker(int style, int i) {
    return switch (style) {
      case 0 -> i + ". ";
      case 1 -> "(" + i + ") ";
      case 2 -> i + "," + (i % 2 == 0 ? " " : "");
      case 3 -> (char) ('①' + i - 1) + "";
      case 4 -> i + ")";
      default -> "- ";
    };
  }

  private String patientItem() {
    return random.nextInt(2) == 0 ? condition() : capital(pick(Words.PEOPLE)) + " " + condition();
  }

  private void paragraph(int sentences, int cuePercent) {
    for (int i = 0; i < sentences; i++) {
      int dice = random.nextInt(100);
      if (dice < REPEAT_PERCENT && !said.isEmpty()) {
        text.append(said.get(random.nextInt(said.size()))).append(' ');
      } else if (dice < REPEAT_PERCENT + cuePercent) {
        sentence(pick(Words.CUES));
      } else {
        sentence(pick(Words.OPENER) + pick(Words.NARRATIVE) + pick(Words.TAIL));
      }
    }
    text.append('\n').append(random.nextInt(2) == 0 ? "\n" : "");
  }

  private void sentence(String template) {
    String sentence = capital(fill(template));
    if (said.size() < 100) {
      said.add(sentence);
    }
    text.append(sentence).append(random.nextInt(25) == 0 ? "" : " ");
  }

  private String condition() {
    if (random.nextInt(4) == 0) {
      return pick(Words.ALONE);
    }
    return pick(Words.SEVERITY) + pick(Words.SITE) + " " + pick(Words.DISEASE);
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private String fill(String template) {
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < template.length(); at++) {
      char c = template.charAt(at);
      if (c == '{') {
        out.append(slot(template.charAt(at + 1)));
        at += 2;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private String slot(char name) {
    return switch (name) {
      case 'P' -> procedure;
      case 'Q' -> procedure.toLowerCase(Locale.ROOT);
      case 'A' -> abbreviation;
      case 'C' -> condition();
      case 'G' -> pick(Words.PEOPLE);
      case 'V' -> pick(Words.QUALITY);
      case 'B' -> pick(Words.BODY);
      case 'S' -> pick(Words.STAFF);
      case 'T' -> pick(Words.TIME);
      case 'X' -> pick(Words.THING);
      case 'N' -> Integer.toString(2 + random.nextInt(90));
      default -> throw new IllegalArgumentException("expected a slot but found {" + name + "}");
    };
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }
}
