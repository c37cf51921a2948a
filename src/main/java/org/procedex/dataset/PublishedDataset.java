package org.procedex.dataset;

import java.util.List;

/**
 * What a publication came to.
 *
 * @param counts sums over all articles
 * @param articles articles taken in
 * @param rejected articles not taken in
 * @param added records that the dataset before did not have
 * @param removed records that only the dataset before had
 * @param files the files, in the order of the contract
 */
public record PublishedDataset(
    DatasetCounts counts,
    long articles,
    long rejected,
    long added,
    long removed,
    List<PublishedFile> files) {
  public PublishedDataset {
    files = List.copyOf(files);
  }

  /** Sums over all articles of a dataset. */
  public record DatasetCounts(
      long sentences,
      long repeatedSentences,
      long procedures,
      long indications,
      long contraindications,
      long advantages) {
    static final DatasetCounts NONE = new DatasetCounts(0, 0, 0, 0, 0, 0);

    DatasetCounts plus(ArticleCounts more) {
      return new DatasetCounts(
          sentences + more.sentences(),
          repeatedSentences + more.repeatedSentences(),
          procedures + more.procedures(),
          indications + more.indications(),
          contraindications + more.contraindications(),
          advantages + more.advantages());
    }

    /** Records of all types. */
    public long records() {
      return procedures + indications + contraindications + advantages;
    }
  }
}
