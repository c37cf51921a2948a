package org.procedex.rules;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import org.procedex.text.HeadingMatcher;
import org.procedex.text.Lexicon;
import org.procedex.text.TopicWords;

/** All rules of one folder, checked; immutable and safe for threads. */
public final class RuleBook {
  /** How the ids of rules end that give one procedure two names. */
  private static final String EQUATING = "also-called";

  private final String fingerprint;
  private final RuleLoader.Loaded loaded;
  private final WordClasses classes;
  private final PhraseEnds ends;
  private final RuleMatcher matcher;
  private final RuleMatcher naming;
  private final RuleMatcher equating;
  private final ContextMatcher contexts;
  private final HeadingMatcher headings;
  private final ProcedureChunker chunker;

  private final RuleConfidence confidence;
  private final Map<String, Double> confidences = new java.util.concurrent.ConcurrentHashMap<>();

  private RuleBook(Map<String, String> files) {
    String measured = files.get(RuleConfidence.FILE);
    confidence = measured == null ? RuleConfidence.none() : RuleConfidence.parse(measured);
    loaded = RuleLoader.load(files);
    classes = new WordClasses(loaded.lexicon());
    ends = new PhraseEnds(classes);
    matcher = new RuleMatcher(loaded.rules(), loaded.cues(), loaded.lexicon(), ends);
    naming = matcher(rule -> rule.type() == RecordType.PROCEDURE);
    equating = matcher(rule -> rule.type() == RecordType.PROCEDURE && rule.id().endsWith(EQUATING));
    contexts = new ContextMatcher(loaded.contexts(), loaded.contextCues(), loaded.lexicon());
    headings = new HeadingMatcher(loaded.headings(), loaded.lexicon(), loaded.topics());
    chunker = new ProcedureChunker(classes, loaded.lexicon());
    fingerprint = fingerprint(files);
  }

  /**
   * The rules that come with the program, read once in a process; their examples were run when it
   * was built.
   */
  public static RuleBook builtIn() {
    try {
      return BuiltIn.READ.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error error) {
        throw error; // too little memory, say
      }
      throw e;
    }
  }

  /** Begins to read the rules that come with the program, for who asks for them soon. */
  public static void readAhead() {
    BuiltIn.READ.isDone();
  }

  /** Begun by whoever asks first. */
  private static final class BuiltIn {
    static final CompletableFuture<RuleBook> READ =
        CompletableFuture.supplyAsync(() -> new RuleBook(RuleFiles.builtIn()));
  }

  /**
   * The rules of a folder, in place of the built-in ones.
   *
   * @throws InvalidRulesException with every problem of every file
   */
  public static RuleBook load(Path folder) {
    RuleBook book = loadUnchecked(folder);
    List<String> failures = RuleExamples.failures(book);
    if (!failures.isEmpty()) {
      throw new InvalidRulesException(failures);
    }
    return book;
  }

  /** Some of the rules, alone. */
  private RuleMatcher matcher(Predicate<Rule> wanted) {
    List<Rule> rules = new java.util.ArrayList<>();
    List<List<List<Element.Word>>> cues = new java.util.ArrayList<>();
    for (int i = 0; i < loaded.rules().size(); i++) {
      if (wanted.test(loaded.rules().get(i))) {
        rules.add(loaded.rules().get(i));
        cues.add(loaded.cues().get(i));
      }
    }
    return new RuleMatcher(rules, cues, loaded.lexicon(), ends);
  }

  /**
   * The rules of a folder, their examples not yet run, for those who run them.
   *
   * @throws InvalidRulesException with every problem of every file
   */
  public static RuleBook loadUnchecked(Path folder) {
    return new RuleBook(RuleFiles.of(folder));
  }

  private static String fingerprint(Map<String, String> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.forEach(
          (name, text) -> {
            digest.update((name + '\n' + text.length() + '\n').getBytes(StandardCharsets.UTF_8));
            digest.update(text.getBytes(StandardCharsets.UTF_8));
          });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("expected SHA-256, which every Java has", e);
    }
  }

  /** Lower-case hexadecimal SHA-256 over all files: the same rules, the same fingerprint. */
  public String fingerprint() {
    return fingerprint;
  }

  /**
   * The measured precision of a rule, corrected for small samples as {@link RuleConfidence} says.
   *
   * @return 0 to 1
   */
  public double confidence(String ruleId) {
    return confidences.computeIfAbsent(ruleId, confidence::of);
  }

  /** What was measured of the rules. */
  public RuleConfidence confidence() {
    return confidence;
  }

  /** The rules that make records, in the order of the files. */
  public List<Rule> rules() {
    return loaded.rules();
  }

  /** The rules that withdraw matches. */
  public List<ContextRule> contextRules() {
    return loaded.contexts();
  }

  /** The rules that know headings. */
  public List<org.procedex.text.HeadingRule> headingRules() {
    return loaded.headings();
  }

  List<HeadingExamples> headingExamples() {
    return loaded.headingExamples();
  }

  /** The numbered words of all rules. */
  public Lexicon lexicon() {
    return loaded.lexicon();
  }

  /** The word classes that the program asks for. */
  public WordClasses classes() {
    return classes;
  }

  /** Words that tell what a heading or a line announces that no rule names. */
  public TopicWords topics() {
    return loaded.topics();
  }

  /** Finds where phrases end. */
  public PhraseEnds phraseEnds() {
    return ends;
  }

  /** Matches rules in sentences. */
  public RuleMatcher matcher() {
    return matcher;
  }

  /** Matches only the rules that define or name procedures. */
  public RuleMatcher naming() {
    return naming;
  }

  /** Matches only the rules that give one procedure two names. */
  public RuleMatcher equating() {
    return equating;
  }

  /** Says which matches their context withdraws. */
  public ContextMatcher contexts() {
    return contexts;
  }

  /** Recognises headings. */
  public HeadingMatcher headings() {
    return headings;
  }

  /** Finds the names of procedures. */
  public ProcedureChunker chunker() {
    return chunker;
  }
}
