package org.procedex.dataset;

import java.util.ArrayList;
import java.util.List;
import org.procedex.article.Article;
import org.procedex.dedup.RecordMerger;
import org.procedex.dedup.Repeat;
import org.procedex.dedup.RepeatFinder;
import org.procedex.extract.Extraction;
import org.procedex.extract.Extractor;
import org.procedex.rules.RuleBook;
import org.procedex.text.Passage;
import org.procedex.text.PassageReader;
import org.procedex.text.Sentence;
import org.procedex.text.SentenceSplitter;
import org.procedex.text.Structure;
import org.procedex.text.StructureReader;
import org.procedex.text.Tokenizer;

/**
 * The way from an article's text to its records: a pure function, safe for threads.
 *
 * <p>The same article and the same rules give the same result, whatever ran before.
 */
public final class Pipeline {
  private final RuleBook rules;
  private final StructureReader structureReader;
  private final PassageReader passageReader;
  private final RepeatFinder repeatFinder = new RepeatFinder();
  private final Extractor extractor;

  private Pipeline(RuleBook rules) {
    this.rules = rules;
    this.structureReader = new StructureReader(rules.headings(), rules.lexicon());
    this.passageReader = new PassageReader(SentenceSplitter.english());
    this.extractor = new Extractor(rules);
  }

  /** A pipeline that extracts by the given rules. */
  public static Pipeline of(RuleBook rules) {
    return new Pipeline(rules);
  }

  /** The rules that this pipeline extracts by. */
  public RuleBook rules() {
    return rules;
  }

  /** What the article yields; never fails on any text. */
  public ArticleResult process(Article article) {
    Structure structure = structureReader.read(Tokenizer.tokenize(article.text(), rules.lexicon()));
    List<Passage> passages = passageReader.read(structure);
    List<Sentence> sentences = new ArrayList<>();
    passages.forEach(passage -> sentences.addAll(passage.sentences()));
    List<Repeat> repeats = repeatFinder.find(structure, passages);
    Extraction extraction = extractor.extract(structure, passages);
    return new ArticleResult(
        article,
        extraction.title(),
        sentences,
        repeats,
        RecordMerger.merge(article.text(), extraction.records(), repeats),
        extraction.unread());
  }
}
