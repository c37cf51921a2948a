package org.procedex.validate;

import java.util.List;

/**
 * What an annotator and a dataset say of one article.
 *
 * @param sentences the dataset's sentences of the article, in order; empty where there are none
 */
public record ArticlePair(
    String articleId,
    List<Annotation> gold,
    List<Annotation> extracted,
    List<DatasetSentence> sentences) {
  public ArticlePair {
    gold = List.copyOf(gold);
    extracted = List.copyOf(extracted);
    sentences = List.copyOf(sentences);
  }

  /**
   * A sentence of the dataset.
   *
   * @param start in code points
   * @param end exclusive
   */
  public record DatasetSentence(String id, int start, int end, String text) {}
}
