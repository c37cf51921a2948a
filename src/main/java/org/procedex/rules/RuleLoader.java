package org.procedex.rules;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.procedex.text.HeadingPhrase;
import org.procedex.text.HeadingRule;
import org.procedex.text.Lexicon;
import org.procedex.text.Topic;
import org.procedex.text.TopicWords;
import org.procedex.text.WordLists;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads rule files, collecting every problem before it gives up. */
final class RuleLoader {
  private static final Set<String> RULE_KEYS =
      Set.of(
          "id",
          "type",
          "description",
          "cues",
          "pattern",
          "holds",
          "lacks",
          "absent",
          "needs-procedure",
          "under-heading",
          "strength",
          "negated",
          "match",
          "no-match");
  private static final Set<String> HEADING_KEYS =
      Set.of("id", "topic", "form", "qualifier", "description", "phrases", "match", "no-match");
  private static final Set<String> CONTEXT_KEYS =
      Set.of("id", "effect", "types", "scope", "reach", "description", "cues", "match", "no-match");

  private final Map<String, String> files;
  private final Problems problems = new Problems();
  private final Lexicon.Builder lexicon = Lexicon.builder();
  private final Map<String, String> ids = new LinkedHashMap<>();
  private final Set<String> classNames = new java.util.LinkedHashSet<>();

  private Lexicon classesOnly = Lexicon.builder().build();
  private final List<Rule> rules = new ArrayList<>();
  private final List<List<List<Element.Word>>> cues = new ArrayList<>();
  private final List<HeadingRule> headings = new ArrayList<>();
  private final List<HeadingExamples> headingExamples = new ArrayList<>();
  private final List<ContextRule> contexts = new ArrayList<>();
  private final List<List<List<Element.Word>>> contextCues = new ArrayList<>();

  private RuleLoader(Map<String, String> files) {
    this.files = files;
  }

  static Loaded load(Map<String, String> files) {
    return new RuleLoader(files).run();
  }

  /** What the files hold. */
  record Loaded(
      Lexicon lexicon,
      List<Rule> rules,
      List<List<List<Element.Word>>> cues,
      List<HeadingRule> headings,
      List<HeadingExamples> headingExamples,
      List<ContextRule> contexts,
      List<List<List<Element.Word>>> contextCues,
      TopicWords topics) {}

  private Loaded run() {
    readClasses();
    classesOnly = lexicon.build();
    PatternParser parser = new PatternParser(lexicon, classesOnly::classBit);
    @Nullable TopicWords topics = topics();
    readHeadings();
    readContexts(parser);
    for (String file :
        List.of(
            "procedures.yaml", "indications.yaml", "contraindications.yaml", "advantages.yaml")) {
      readRules(file, parser);
    }
    problems.throwIfAny();
    return new Loaded(
        lexicon.build(),
        rules,
        cues,
        headings,
        headingExamples,
        contexts,
        contextCues,
        Objects.requireNonNull(topics));
  }

  private @Nullable YamlEntry root(String file, Set<String> keys) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    options.setCodePointLimit(10_000_000);
    try {
      Node node = new Yaml(options).compose(new StringReader(files.getOrDefault(file, "")));
      if (node == null) {
        problems.add(file, 1, "expected rules but found an empty file");
        return null;
      }
      return new YamlEntry(file, node, keys, problems);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      problems.add(file, line, "expected YAML but found: " + e.getProblem());
      return null;
    }
  }

  private void readClasses() {
    YamlEntry root = root("generic.yaml", Set.of("classes"));
    YamlEntry classes = root == null ? null : root.entry("classes", Set.of());
    if (classes == null) {
      return;
    }
    for (String name : classes.keys()) {
      classNames.add(name);
      for (String word : classes.someTexts(name)) {
        if (word.isBlank() || word.contains(" ")) {
          classes.problem(name, "expected single words but found \"" + word + "\"");
        } else {
          lexicon.put(name, word);
        }
      }
    }
  }

  /** The words of topics.yaml; null where something is amiss, which is reported. */
  private @Nullable TopicWords topics() {
    YamlEntry root = root("topics.yaml", Set.of("lists"));
    YamlEntry lists = root == null ? null : root.entry("lists", Set.copyOf(TopicWords.NAMES));
    if (lists == null) {
      return null;
    }
    Map<String, List<String>> words = new LinkedHashMap<>();
    for (String name : TopicWords.NAMES) {
      words.put(name, lists.someTexts(name));
      for (String word : words.get(name)) {
        boolean pair = TopicWords.PAIRS.contains(name);
        if (word.isBlank()
            || !pair && word.contains(" ")
            || !word.equals(word.toLowerCase(java.util.Locale.ROOT))) {
          lists.problem(name, "expected words in small letters but found \"" + word + "\"");
        }
      }
    }
    try {
      return new TopicWords(WordLists.of(words));
    } catch (IllegalArgumentException e) {
      lists.problem(String.valueOf(e.getMessage()));
      return null;
    }
  }

  private void claim(YamlEntry entry, String id) {
    String earlier = ids.put(id, entry.origin());
    if (earlier != null && !id.isEmpty()) {
      entry.problem("id", "expected a new id but \"" + id + "\" stands at " + earlier + " already");
    }
  }

  private void readHeadings() {
    YamlEntry root = root("headings.yaml", Set.of("rules"));
    if (root == null) {
      return;
    }
    for (YamlEntry entry : root.entries("rules", HEADING_KEYS)) {
      String id = entry.text("id");
      claim(entry, id);
      entry.text("description");
      Topic topic = entry.oneOf(Topic.class, "topic", null);
      HeadingRule.Form form = entry.oneOf(HeadingRule.Form.class, "form", HeadingRule.Form.LABEL);
      List<HeadingPhrase> phrases = new ArrayList<>();
      for (String phrase : entry.someTexts("phrases")) {
        try {
          phrases.add(HeadingPhrase.compile(phrase, lexicon));
        } catch (IllegalArgumentException e) {
          entry.problem("phrases", String.valueOf(e.getMessage()));
        }
      }
      if (topic != null && form != null) {
        headings.add(new HeadingRule(id, topic, form, entry.textOr("qualifier", ""), phrases));
        headingExamples.add(
            new HeadingExamples(
                id, entry.origin(), entry.someTexts("match"), entry.someTexts("no-match")));
      }
    }
  }

  private void readContexts(PatternParser parser) {
    YamlEntry root = root("context.yaml", Set.of("rules"));
    if (root == null) {
      return;
    }
    for (YamlEntry entry : root.entries("rules", CONTEXT_KEYS)) {
      String id = entry.text("id");
      claim(entry, id);
      ContextRule.Effect effect = entry.oneOf(ContextRule.Effect.class, "effect", null);
      ContextRule.Scope scope = entry.oneOf(ContextRule.Scope.class, "scope", null);
      List<List<Element.Word>> words = cues(entry, parser);
      if (effect != null && scope != null) {
        contexts.add(
            new ContextRule(
                id,
                effect,
                types(entry),
                scope,
                reach(entry),
                entry.text("description"),
                entry.texts("cues"),
                entry.someTexts("match"),
                entry.someTexts("no-match")));
        contextCues.add(words);
      }
    }
  }

  private static int reach(YamlEntry entry) {
    String reach = entry.textOr("reach", "8");
    try {
      return Integer.parseInt(reach);
    } catch (NumberFormatException e) {
      entry.problem("reach", "expected a number of tokens but found \"" + reach + "\"");
      return 0;
    }
  }

  private static Set<RecordType> types(YamlEntry entry) {
    Set<RecordType> types = EnumSet.noneOf(RecordType.class);
    for (String name : entry.someTexts("types")) {
      try {
        types.add(RecordType.valueOf(name));
      } catch (IllegalArgumentException e) {
        entry.problem("types", "expected a record type but found \"" + name + "\"");
      }
    }
    return types;
  }

  private static List<List<Element.Word>> cues(YamlEntry entry, PatternParser parser) {
    List<List<Element.Word>> words = new ArrayList<>();
    for (String cue : entry.someTexts("cues")) {
      try {
        words.add(parser.cue(cue));
      } catch (IllegalArgumentException e) {
        entry.problem("cues", String.valueOf(e.getMessage()));
      }
    }
    return words;
  }

  private void readRules(String file, PatternParser parser) {
    YamlEntry root = root(file, Set.of("type", "rules"));
    if (root == null) {
      return;
    }
    String typeName = root.text("type");
    RecordType type = null;
    try {
      type = RecordType.valueOf(typeName);
    } catch (IllegalArgumentException e) {
      root.problem("type", "expected a record type but found \"" + typeName + "\"");
    }
    for (YamlEntry entry : root.entries("rules", RULE_KEYS)) {
      readRule(entry, type == null ? RecordType.PROCEDURE : type, parser);
    }
  }

  /** The bits of the classes that a rule names for what its words hold. */
  private long classes(YamlEntry entry, String key) {
    long bits = 0;
    for (String name : entry.texts(key)) {
      long bit = classesOnly.classBit(name);
      if (bit == 0) {
        entry.problem(key, "expected a word class of generic.yaml but found \"" + name + "\"");
      }
      bits |= bit;
    }
    return bits;
  }

  private void readRule(YamlEntry entry, RecordType type, PatternParser parser) {
    String id = entry.text("id");
    claim(entry, id);
    List<List<Element.Word>> words = cues(entry, parser);
    String pattern = entry.text("pattern");
    Strength strength = entry.oneOf(Strength.class, "strength", Strength.UNSTATED);
    try {
      PatternParser.Sides sides = parser.pattern(pattern);
      rules.add(
          new Rule(
              id,
              type,
              entry.text("description"),
              entry.origin(),
              entry.texts("cues"),
              pattern,
              sides.before(),
              sides.after(),
              sides.cueCapture(),
              new Needs(
                  classes(entry, "holds"),
                  classes(entry, "lacks"),
                  classes(entry, "absent"),
                  entry.textOr("needs-procedure", "false").equals("true"),
                  entry.textOr("under-heading", "false").equals("true")),
              strength == null ? Strength.UNSTATED : strength,
              entry.textOr("negated", "false").equals("true"),
              Rule.Shape.of(sides.before(), sides.after()),
              entry.someTexts("match"),
              entry.someTexts("no-match")));
      cues.add(words);
    } catch (IllegalArgumentException e) {
      entry.problem("pattern", String.valueOf(e.getMessage()));
    }
  }
}
