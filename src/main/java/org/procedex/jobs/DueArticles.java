package org.procedex.jobs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/** Reads the articles of one partition that wait for extraction. */
final class DueArticles implements ItemReader<ArticleState.Due> {
  private static final int PAGE = 200;

  private final ArticleState state;
  private final int bucket;
  private final StopRequest stop;
  private final Deque<ArticleState.Due> page = new ArrayDeque<>();
  private String behind = "";
  private boolean ended;

  DueArticles(ArticleState state, int bucket, StopRequest stop) {
    this.state = state;
    this.bucket = bucket;
    this.stop = stop;
  }

  /** Null at the end, and when asked to stop: what is left stays due. */
  @Override
  public ArticleState.@Nullable Due read() {
    if (stop.made()) {
      return null;
    }
    if (page.isEmpty() && !ended) {
      List<ArticleState.Due> more = state.due(bucket, behind, PAGE);
      ended = more.size() < PAGE;
      page.addAll(more);
    }
    ArticleState.Due next = page.poll();
    if (next != null) {
      behind = next.file().id();
    }
    return next;
  }
}
