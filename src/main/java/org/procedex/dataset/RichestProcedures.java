package org.procedex.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import tools.jackson.databind.JsonNode;

/**
 * The procedures of which most is said, found while the articles go by; of equals the first ones.
 *
 * <p>An article that has less to say than all that are kept is not even parsed.
 */
final class RichestProcedures {
  /** Of those of which least is said, the last one first. */
  private static final Comparator<Told> POOREST_FIRST =
      Comparator.comparingInt(Told::statements)
          .thenComparing(Comparator.comparingLong(Told::order).reversed());

  private final int most;
  private final PriorityQueue<Told> kept = new PriorityQueue<>(POOREST_FIRST);

  RichestProcedures(int most) {
    this.most = most;
  }

  /**
   * A procedure with what is said of it.
   *
   * @param order its place among all procedures of the dataset
   * @param statements indications, contraindications and advantages
   * @param procedure as in {@code articles.jsonl}
   */
  record Told(long order, int statements, String articleId, String title, JsonNode procedure) {
    String name() {
      return procedure.get("text").asString();
    }
  }

  /** Whether an article may have more to say than one that is kept. */
  boolean wants(ArticleCounts counts) {
    int statements = counts.indications() + counts.contraindications() + counts.advantages();
    boolean full = kept.size() == most;
    return counts.procedures() > 0 && !(full && statements <= kept.peek().statements());
  }

  /** Takes an article in; articles come in the order of their numbers. */
  void add(int number, String articleId, byte[] line) {
    JsonNode article = Json.read(line);
    String title = article.path("title").asString("");
    long order = (long) number << Integer.SIZE;
    for (JsonNode procedure : article.get("procedures")) {
      int statements =
          procedure.get("indications").size()
              + procedure.get("contraindications").size()
              + procedure.get("advantages").size();
      kept.add(new Told(order++, statements, articleId, title, procedure));
      if (kept.size() > most) {
        kept.poll();
      }
    }
  }

  /** Those kept, in the order of their names. */
  List<Told> byName() {
    List<Told> sorted = new ArrayList<>(kept);
    sorted.sort(
        Comparator.comparing(Told::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparingLong(Told::order));
    return sorted;
  }
}
