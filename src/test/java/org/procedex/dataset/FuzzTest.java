package org.procedex.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.procedex.Articles;
import org.procedex.article.Article;
import org.procedex.article.ArticleReader;
import org.procedex.rules.RuleBook;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * Articles as no one wrote them, from bytes to rows. {@code -Dfuzz.articles=10000} for the long
 * run, {@code -Dfuzz.seed=N} for another.
 */
class FuzzTest {
  private static final int ARTICLES = Integer.getInteger("fuzz.articles", 2_000);
  private static final long SEED = Long.getLong("fuzz.seed", 11);

  /** Of so many articles of the corpus, where it is, one is a seed. */
  private static final int ONE_OF = 50;

  private static final int WARM_UP = 200;
  private static final int LARGEST = 200_000;

  /** Generous, for machines at work on other things: about a hundred times the usual. */
  private static final long NANOS_PER_KILOBYTE = 100_000_000;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final ObjectReader ROWS =
      new CsvMapper().readerFor(Map.class).with(CsvSchema.emptySchema().withHeader());

  private final Pipeline pipeline = Pipeline.of(RuleBook.builtIn());
  private final Random random = new Random(SEED);

  private static List<byte[]> seeds() throws Exception {
    List<byte[]> seeds = new ArrayList<>();
    for (String root : List.of("input", "src/test/resources/gold")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
          seeds.add(Files.readAllBytes(file));
        }
      }
    }
    List<byte[]> corpus = new ArrayList<>();
    Articles.corpus((name, text) -> corpus.add(text.getBytes(StandardCharsets.UTF_8)));
    for (int i = 0; i < corpus.size(); i += ONE_OF) {
      seeds.add(corpus.get(i));
    }
    return seeds;
  }

  @Test
  void mutatedArticlesGiveSoundRowsInTime() throws Exception {
    List<byte[]> seeds = seeds();
    int taken = 0;
    for (int round = 0; round < ARTICLES; round++) {
      byte[] bytes = seeds.get(random.nextInt(seeds.size())).clone();
      int times = 1 + random.nextInt(6);
      for (int i = 0; i < times && bytes.length < LARGEST; i++) {
        bytes = mutated(bytes, seeds);
      }
      Article article = ArticleReader.decode("fuzz", bytes).article();
      if (article != null) {
        taken++;
        check(round, article, bytes.length);
      }
    }
    assertThat(taken).isGreaterThan(ARTICLES / 2);
  }

  private void check(int round, Article article, int size) throws Exception {
    long start = THREADS.getCurrentThreadCpuTime();
    RenderedArticle rendered =
        RenderedArticle.fromBytes(
            RenderedArticle.of(pipeline.process(article), pipeline.rules()).toBytes());
    long took = THREADS.getCurrentThreadCpuTime() - start;
    if (round > WARM_UP) {
      assertThat(took)
          .as("round %d of seed %d, %d bytes", round, SEED, size)
          .isLessThan(NANOS_PER_KILOBYTE * (1 + size / 1000));
    }
    String rows =
        new String(Csv.header(Table.RECORDS), StandardCharsets.UTF_8)
            + new String(rendered.rows(Table.RECORDS), StandardCharsets.UTF_8);
    int[] points = article.text().codePoints().toArray();
    try (MappingIterator<Map<String, String>> found = ROWS.readValues(rows)) {
      while (found.hasNext()) {
        Map<String, String> row = found.next();
        int from = Integer.parseInt(row.get("start_offset"));
        int to = Integer.parseInt(row.get("end_offset"));
        assertThat(from).isGreaterThanOrEqualTo(0).isLessThan(to);
        assertThat(to).isLessThanOrEqualTo(points.length);
        String slice = new String(points, from, to - from);
        assertThat(flat(row.get("text")))
            .as("round %d of seed %d", round, SEED)
            .isEqualTo(flat(slice));
      }
    }
  }

  /** Every line break character is shown as one space. */
  private static String flat(String text) {
    return text.replaceAll("[\\n-\\r\\u0085\\u2028\\u2029]", " ");
  }

  private byte[] mutated(byte[] bytes, List<byte[]> seeds) {
    int at = random.nextInt(bytes.length + 1);
    int to = at + random.nextInt(bytes.length - at + 1);
    byte[] start = Arrays.copyOf(bytes, at);
    byte[] rest = Arrays.copyOfRange(bytes, at, bytes.length);
    return switch (random.nextInt(6)) {
      case 0 -> flipped(bytes);
      case 1 -> join(start, Arrays.copyOfRange(bytes, at, to), rest);
      case 2 -> join(start, Arrays.copyOfRange(bytes, to, bytes.length));
      case 3 -> join(start, part(seeds.get(random.nextInt(seeds.size()))), rest);
      case 4 -> join(start, unicode(), rest);
      default -> join(start, part(bytes), part(bytes), rest);
    };
  }

  private byte[] flipped(byte[] bytes) {
    byte[] flipped = bytes.clone();
    for (int i = 0; i < 1 + bytes.length / 500 && bytes.length > 0; i++) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private byte[] part(byte[] bytes) {
    int from = random.nextInt(bytes.length + 1);
    return Arrays.copyOfRange(bytes, from, from + random.nextInt(bytes.length - from + 1));
  }

  private byte[] unicode() {
    StringBuilder text = new StringBuilder();
    int[] planes = {0x80, 0x300, 0x3000, 0xD7FF, 0x10FFFF};
    int most = planes[random.nextInt(planes.length)];
    for (int i = random.nextInt(60); i > 0; i--) {
      int point = 1 + random.nextInt(most);
      text.appendCodePoint(point >= 0xD800 && point <= 0xDFFF ? 0x202E : point);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] join(byte[]... parts) {
    int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
    byte[] all = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }
}
