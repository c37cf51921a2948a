package org.procedex.jobs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/** Reads the articles of one partition that wait for extraction. */
final class DueArticles implements ItemReader<ArticleState.Due> {
  private static final int PAGE = 200;

  /**
   * Numbers of articles.
   *
   * @param behind the number before the first
   * @param to the last
   */
  record Range(int behind, int to) {}

  private final ArticleState state;
  private final int to;
  private final StopRequest stop;
  private final Deque<ArticleState.Due> page = new ArrayDeque<>();
  private int behind;
  private boolean ended;

  /**
   * A reader of one partition.
   *
   * @param range numbers of the articles
   */
  DueArticles(ArticleState state, Range range, StopRequest stop) {
    this.state = state;
    this.behind = range.behind();
    this.to = range.to();
    this.stop = stop;
  }

  /** Null at the end, and when asked to stop: what is left stays due. */
  @Override
  public ArticleState.@Nullable Due read() {
    if (stop.made()) {
      return null;
    }
    if (page.isEmpty() && !ended) {
      List<ArticleState.Due> more = state.due(behind, to, PAGE);
      ended = more.size() < PAGE;
      page.addAll(more);
    }
    ArticleState.Due next = page.poll();
    if (next != null) {
      behind = next.number();
    }
    return next;
  }
}
