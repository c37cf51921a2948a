package org.procedex.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.procedex.article.Article;
import org.procedex.dataset.ArticleResult;
import org.procedex.dataset.Pipeline;
import org.procedex.dataset.RenderedArticle;
import org.procedex.dedup.RepeatFinder;
import org.procedex.extract.Extractor;
import org.procedex.rules.RuleBook;
import org.procedex.text.Passage;
import org.procedex.text.PassageReader;
import org.procedex.text.SentenceSplitter;
import org.procedex.text.Structure;
import org.procedex.text.StructureReader;
import org.procedex.text.Tokenizer;
import org.procedex.text.Tokens;

/** Each step from text to published rows, over the same articles; milliseconds for all of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class HotFunctions {
  private static final int ARTICLES = 500;

  private final SentenceDetection detection = new SentenceDetection();
  private final RuleBook rules = RuleBook.builtIn();
  private final StructureReader structureReader =
      new StructureReader(rules.headings(), rules.lexicon());
  private final PassageReader passageReader = new PassageReader(SentenceSplitter.english());
  private final Extractor extractor = new Extractor(rules);
  private final Pipeline pipeline = Pipeline.of(rules);

  private List<String> texts = List.of();
  private final List<Article> articles = new ArrayList<>();
  private final List<Tokens> tokens = new ArrayList<>();
  private final RepeatFinder repeatFinder = new RepeatFinder();
  private final List<Structure> structures = new ArrayList<>();
  private final List<List<Passage>> passages = new ArrayList<>();
  private final List<ArticleResult> results = new ArrayList<>();

  /** Every step's input. */
  @Setup
  public void prepare() {
    texts = Corpus.inMemory(1, ARTICLES);
    for (String text : texts) {
      Article article = new Article("article", text, "UTF-8", "0".repeat(64));
      articles.add(article);
      tokens.add(Tokenizer.tokenize(text, rules.lexicon()));
      structures.add(structureReader.read(tokens.get(tokens.size() - 1)));
      passages.add(passageReader.read(structures.get(structures.size() - 1)));
      results.add(pipeline.process(article));
    }
  }

  /** P1. */
  @Benchmark
  public int p1() {
    return detection.detect(texts);
  }

  /** Words, numbers and marks. */
  @Benchmark
  public void tokenize(Blackhole hole) {
    texts.forEach(text -> hole.consume(Tokenizer.tokenize(text, rules.lexicon())));
  }

  /** Headings, lists, paragraphs. */
  @Benchmark
  public void structure(Blackhole hole) {
    tokens.forEach(of -> hole.consume(structureReader.read(of)));
  }

  /** Sentences. */
  @Benchmark
  public void sentences(Blackhole hole) {
    structures.forEach(of -> hole.consume(passageReader.read(of)));
  }

  /** Doubled sentences. */
  @Benchmark
  public void repeats(Blackhole hole) {
    for (int i = 0; i < ARTICLES; i++) {
      hole.consume(repeatFinder.find(structures.get(i), passages.get(i)));
    }
  }

  /** Rules. */
  @Benchmark
  public void extract(Blackhole hole) {
    for (int i = 0; i < ARTICLES; i++) {
      hole.consume(extractor.extract(structures.get(i), passages.get(i)));
    }
  }

  /** Rows and JSON. */
  @Benchmark
  public void render(Blackhole hole) {
    results.forEach(result -> hole.consume(RenderedArticle.of(result, rules).toBytes()));
  }

  /** Text to records, all steps but rendering. */
  @Benchmark
  public void all(Blackhole hole) {
    articles.forEach(article -> hole.consume(pipeline.process(article)));
  }
}
