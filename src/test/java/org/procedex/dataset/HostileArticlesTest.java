package org.procedex.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.procedex.article.Article;
import org.procedex.rules.RuleBook;

/**
 * Articles made to cost more than their size; {@code -Dhostile.size=N} for other sizes. Each is one
 * piece again and again, the piece knowing its number.
 */
class HostileArticlesTest {
  private static final int SIZE = Integer.getInteger("hostile.size", 300_000);

  /** Some ten times the usual of the most costly. What grows with the square takes more at once. */
  private static final long NANOS_PER_KILOBYTE = 40_000_000;

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Pipeline PIPELINE = Pipeline.of(RuleBook.builtIn());

  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int rest = number; word.isEmpty() || rest > 0; rest /= 26) {
      word.append((char) ('a' + rest % 26));
    }
    return word.toString();
  }

  private static void words(Map<String, IntFunction<String>> pieces) {
    pieces.put("a word without end", i -> "arthroscopy");
    pieces.put("words of two letters joined", i -> "Ab");
    pieces.put("hyphens in a word without end", i -> "knee-");
    pieces.put("digits", i -> "7");
    pieces.put("numbers with stops and no space", i -> "1.");
    pieces.put("sentences joined without a space", i -> "Ends.Starts");
    pieces.put("letters with stops", i -> "A.");
    pieces.put("stops", i -> ".");
    pieces.put("ellipses", i -> "a... ");
    pieces.put("abbreviations with stops", i -> "e.g. i.e. Dr. ");
    pieces.put(
        "letters for names", i -> "A" + word(i).toUpperCase(java.util.Locale.ROOT) + " is. ");
    pieces.put("letters for names in one sentence", i -> i % 300 == 299 ? "HBX. " : "HB LD ");
    pieces.put("words joined without a space", i -> "earlyGoutTreatment");
    pieces.put("combining marks", i -> "\u0301");
    pieces.put("joiners", i -> "a\u200D");
    pieces.put("emoji", i -> "\uD83D\uDE00");
    pieces.put("right to left", i -> "\u202E\u05D0 ");
    pieces.put("Chinese sentences", i -> "\u624B\u672F\u3002");
    pieces.put("Chinese without a stop", i -> "\u624B");
    pieces.put("soft hyphens", i -> i == 0 ? "a" : "\u00AD");
    pieces.put("soft hyphens in words", i -> "a\u00AD");
    pieces.put("spaces of no width", i -> "\u200B");
    pieces.put("two spaces behind every stop", i -> "It is.  ");
    pieces.put("spaces", i -> " ");
    pieces.put("tabs behind a word", i -> i == 0 ? "a" : "\t");
    pieces.put("line breaks behind a word", i -> i == 0 ? "a" : "\n");
    pieces.put("lines of one letter", i -> "a\r\n");
  }

  private static void brackets(Map<String, IntFunction<String>> pieces) {
    pieces.put("brackets one after the other", i -> "()");
    pieces.put("brackets across", i -> "([{)]}");
    pieces.put("brackets never closed", i -> "(a ");
    pieces.put("quotation marks", i -> "\"a\" ");
    pieces.put("letters in brackets", i -> "(A) (B) (C) ");
    pieces.put(
        "short forms, each defined", i -> "Laser " + word(i) + " repair (L" + i + "R) helps. ");
    pieces.put("one short form, defined again and again", i -> "Hip arthroscopy (HA) ");
    pieces.put("short forms in one sentence", i -> "hip " + word(i) + " repair (H" + i + "R), ");
    pieces.put("tags", i -> "<b>");
    pieces.put("tags around headings", i -> "<p>Indications</p>");
    pieces.put("comments without end", i -> "<!-- gout ");
    pieces.put("references", i -> "gout&nbsp;&#39;s ");
    pieces.put("tags in front of spaces", i -> "<br>  ");
    pieces.put("bold labels", i -> "**Indications:** gout ");
    pieces.put("table rows", i -> "| a | b |\n");
    pieces.put("emphasis behind stars", i -> "* ** ");
    pieces.put("emphasis in one line", i -> "is **not** a ");
  }

  private static void lists(Map<String, IntFunction<String>> pieces) {
    pieces.put("bullets within a line", i -> i == 0 ? "Indications: " : "\u2022 gout of toe ");
    pieces.put("labels within a line", i -> "the gout of toe Indications: ");
    pieces.put("labels before numbers", i -> "the gout of toe Indications 1. ");
    pieces.put("questions within a line", i -> "the gout What are the risks of it? ");
    pieces.put("questions that end far away", i -> "the gout What are the ");
    pieces.put(
        "lines that are full",
        i -> "the hip is bent and held there by a post so that it is kept " + "open\n");
    pieces.put("lines of a heading's items", i -> i == 0 ? "Indications: gout\n" : "gout of toe\n");
    pieces.put("list marks of four kinds", i -> "1) a) i) (2) ");
    pieces.put("items ever further in", i -> " ".repeat(i % 300) + "- gout\n");
    pieces.put("numbered items in a line", i -> (i + 1) + ". gout of toe ");
    pieces.put("the same number again", i -> i == 0 ? "Indications: " : "1. gout ");
    pieces.put("items between semicolons", i -> i == 0 ? "Indications: " : "gout; ");
    pieces.put("headings only", i -> "Contraindications\n");
    pieces.put("headings with colons", i -> "Indications: ");
    pieces.put("headings, each another", i -> "About " + word(i) + " Surgery\n\n");
    pieces.put("headings that name nothing known", i -> "Indications of " + word(i) + "po\n\na\n");
    pieces.put("questions", i -> "Which " + word(i) + " should have it? ");
    pieces.put(
        "speakers", i -> (i % 2 == 0 ? "Reporter: " : word(i % 700) + "Fang: ") + "It is.\n");
    pieces.put("definitions, each of another", i -> word(i) + "po is to press it. ");
    pieces.put("fragments between spaces", i -> i == 0 ? "Indications  " : "gout of toe  ");
    pieces.put("headings of markup", i -> "# Part " + i + "\n");
    pieces.put("a title without end", i -> "Hip Arthroscopy ");
    pieces.put("shouted lines", i -> "HIP ARTHROSCOPY\n");
    pieces.put("colons", i -> "gout: ");
    pieces.put(
        "items, each with a note that introduces more",
        i -> " ".repeat(i % 100) + "* Hip arthroscopy\\\n" + "Preferred for:\n");
    pieces.put(
        "kinds below one item", i -> i == 0 ? "# Indications\n\n* Gout\n" : "\t* Toe gout\n");
    pieces.put("these include", i -> "It is used in many diseases. These include gout. ");
    pieces.put("brackets of links without end", i -> i % 2 == 0 ? "[gout](" : "](a ");
    pieces.put("links in a name", i -> (i == 0 ? "# Indications\n\n" : "") + "[a](b)[ ");
    pieces.put(
        "bullets that are headings",
        i ->
            i == 0
                ? "# Hip block\n\nCan be done:\n\n* Awake:\n"
                : " ".repeat(i % 40) + "* Pros:\n" + " ".repeat(i % 41) + "* Quick\n");
    pieces.put(
        "bold lines in a paragraph that opened in bold",
        i -> i == 0 ? "**Indications\n**a b**\n" : "**a b **\n");
    pieces.put("books", i -> "Boston, MA: Hill & Wood, 2012.\n");
    pieces.put("features", i -> "Features:\n- Red\n- Round\n- Warm\n\n");
    pieces.put(
        "a table's long cell above rows of advantages",
        i ->
            i == 0
                ? "# Hip block\n\n| Feature | "
                : i < 3000 ? word(i) + "po " : i == 3000 ? "|\n" : "| Advantages | quick |\n");
    pieces.put(
        "a table's many columns above rows of advantages",
        i -> i == 0 ? "|Feature" : i < 9000 ? "|bb" : i == 9000 ? "|\n" : "|Advantages|\n");
    pieces.put("bullets below bullets", i -> i % 2 == 0 ? "* Drug\n" : "\t* Used in gout\n");
    pieces.put("headings of a disease", i -> "## Prognosis\n\n* Hip block\n");
    pieces.put("wrapped lines", i -> "Hip arthroscopy is used to\ntreat gout of the\n");
    pieces.put(
        "ways of doing it, each praised",
        i -> i == 0 ? "# Hip block\n\nCan be performed with:\n\n" : "* Pin\n\t* Easy\n");
    pieces.put(
        "items below items, each with kinds",
        i ->
            i == 0
                ? "# Hip block\n\nUsed as:\n\n* Bridge to recovery\\\nInclude:\n"
                : "\t".repeat(i % 8) + "* Bridge to it\\\nInclude:\n");
  }

  private static void cues(Map<String, IntFunction<String>> pieces) {
    pieces.put("cues and no stop", i -> "is used to treat ");
    pieces.put("indicated", i -> "indicated for ");
    pieces.put("contraindicated", i -> "contraindicated in ");
    pieces.put("patients", i -> "patients who have people who need ");
    pieces.put("shouted cues", i -> "HIP ARTHROSCOPY IS USED TO TREAT GOUT ");
    pieces.put("both cues", i -> "Hip arthroscopy is indicated for gout and contraindicated in ");
    pieces.put("conditions and commas", i -> i == 0 ? "Surgery treats " : word(i) + " pain, ");
    pieces.put("conditions and joining", i -> i == 0 ? "Surgery treats " : word(i) + " pain and ");
    pieces.put("conditions and slashes", i -> i == 0 ? "Surgery treats " : "gout/");
    pieces.put("not", i -> i == 0 ? "Surgery is " : "not ");
    pieces.put("neither", i -> "no gout without pain not ");
    pieces.put("examples", i -> "such as gout including ");
    pieces.put("small words", i -> "of the and ");
    pieces.put("questions", i -> "What is hip arthroscopy? ");
  }

  private static void procedures(Map<String, IntFunction<String>> pieces) {
    pieces.put("procedures joined", i -> "arthroscopy and ");
    pieces.put("procedures of procedures", i -> "arthroscopy of the ");
    pieces.put("procedures, each another", i -> word(i) + "oscopy is used to treat gout. ");
    pieces.put("procedures in one sentence", i -> word(i) + "oscopy ");
    pieces.put(
        "procedures, each another, of three words",
        i -> "Laser " + word(i) + " repair is a surgery. It is used to treat gout. ");
    pieces.put("it", i -> i == 0 ? "Hip arthroscopy is a surgery. " : "it is ");
    pieces.put("this", i -> i == 0 ? "Hip arthroscopy is a surgery. " : "this procedure ");
  }

  private static void sentences(Map<String, IntFunction<String>> pieces) {
    pieces.put("one sentence", i -> "The doctor sees you in the morning. ");
    pieces.put("one statement", i -> "Hip arthroscopy is used to treat gout. ");
    pieces.put("a number apart", i -> "Hip arthroscopy number " + i + " is used to treat gout. ");
    pieces.put(
        "two words apart",
        i -> "The surgeon " + word(i % 700) + " saw the " + word(i / 700) + " patient today. ");
    String all = "patient knee pain morning clinic doctor long history walk stairs night rest cold";
    Random random = new Random(1);
    pieces.put(
        "the same words in another order",
        i -> {
          List<String> words = new ArrayList<>(List.of(all.split(" ")));
          Collections.shuffle(words, random);
          return String.join(" ", words) + ". ";
        });
    pieces.put(
        "most of the same words",
        i -> {
          List<String> words = new ArrayList<>(List.of(all.split(" ")));
          words.removeIf(word -> random.nextInt(10) < 3);
          return String.join(" ", words) + ". ";
        });
  }

  @BeforeAll
  static void warmUp() {
    for (int i = 0; i < 50; i++) {
      process("Hip arthroscopy (HA) treats gout. Contraindications: 1. flu 2. cold; ".repeat(40));
    }
  }

  @TestFactory
  List<DynamicTest> costNoMoreThanTheirSize() {
    Map<String, IntFunction<String>> pieces = new LinkedHashMap<>();
    words(pieces);
    brackets(pieces);
    lists(pieces);
    cues(pieces);
    procedures(pieces);
    sentences(pieces);
    return pieces.entrySet().stream()
        .map(e -> dynamicTest(e.getKey(), () -> check(e.getValue())))
        .toList();
  }

  private static void check(IntFunction<String> piece) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < SIZE; i++) {
      text.append(piece.apply(i));
    }
    long took = assertTimeoutPreemptively(PATIENCE, () -> process(text.toString()));
    assertThat(took / (text.length() / 1000)).isLessThan(NANOS_PER_KILOBYTE);
  }

  /** Time of the processor, for machines at work on other things. */
  private static long process(String text) {
    long start = THREADS.getCurrentThreadCpuTime();
    RenderedArticle.of(
            PIPELINE.process(new Article("x", text, "UTF-8", "0".repeat(64))), PIPELINE.rules())
        .toBytes();
    return THREADS.getCurrentThreadCpuTime() - start;
  }
}
