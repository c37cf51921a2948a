package org.procedex.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.procedex.article.ArticleFile;
import org.procedex.dataset.RenderedArticles;
import org.springframework.jdbc.core.JdbcTemplate;

/** The files of the rendered articles, and the rows that point into them. */
class SegmentsTest {
  private static final long FULL = 20_000;
  private static final long EXTENT = 3000;

  private final Random random = new Random(3);

  @TempDir Path work;

  private byte[] article(int most) {
    byte[] bytes = new byte[1 + random.nextInt(most)];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] read(Segments.Reader reader, String id, Segments.Place place)
      throws IOException {
    try (Segments.Bytes bytes = reader.open(id, place)) {
      byte[] whole = bytes.readAllBytes();
      bytes.check();
      return whole;
    }
  }

  @Test
  void whatIsAppendedIsReadBackInAnyOrderAndByALaterRun() throws IOException {
    Map<String, byte[]> articles = new LinkedHashMap<>();
    Map<String, Segments.Place> places = new LinkedHashMap<>();
    for (int run = 0; run < 3; run++) {
      try (Segments segments = new Segments(work, FULL, EXTENT)) {
        for (int i = 0; i < 40; i++) {
          String id = run + "/" + i;
          articles.put(id, article(i == 7 ? 300_000 : 2000));
          places.put(id, segments.append(id, articles.get(id)));
        }
        for (RenderedArticles.Part part : RenderedArticles.Part.values()) {
          Segments.Reader reader = segments.reader(part);
          List<String> ids = new ArrayList<>(articles.keySet());
          java.util.Collections.shuffle(ids, random);
          for (String id : ids) {
            assertThat(read(reader, id, places.get(id))).isEqualTo(articles.get(id));
          }
        }
      }
    }
    assertThat(places.values().stream().map(Segments.Place::segment).distinct().count())
        .isGreaterThan(3);
  }

  @Test
  void threadsDoNotWriteOverEachOther() throws Exception {
    try (Segments segments = new Segments(work, FULL, EXTENT)) {
      List<CompletableFuture<Map<Segments.Place, byte[]>>> threads = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        int seed = thread;
        threads.add(
            CompletableFuture.supplyAsync(
                () -> {
                  Random own = new Random(seed);
                  Map<Segments.Place, byte[]> written = new LinkedHashMap<>();
                  for (int i = 0; i < 200; i++) {
                    byte[] bytes = new byte[own.nextInt(2000)];
                    own.nextBytes(bytes);
                    written.put(segments.append("x", bytes), bytes);
                  }
                  return written;
                }));
      }
      Segments.Reader reader = segments.reader(RenderedArticles.Part.WHOLE);
      for (CompletableFuture<Map<Segments.Place, byte[]>> thread : threads) {
        for (Map.Entry<Segments.Place, byte[]> written : thread.get().entrySet()) {
          assertThat(read(reader, "x", written.getKey())).isEqualTo(written.getValue());
        }
      }
    }
  }

  @Test
  void anotherArticleAFlippedBitAndAMissingFileAreTold() throws IOException {
    try (Segments segments = new Segments(work, FULL, EXTENT)) {
      byte[] article = article(1000);
      Segments.Place place = segments.append("a", article);
      Segments.Place second = segments.append("b", article);
      Segments.Reader reader = segments.reader(RenderedArticles.Part.WHOLE);
      assertThat(read(reader, "a", place)).isEqualTo(article);
      assertDamaged(reader, "a", second);
      assertDamaged(reader, "a", new Segments.Place(1, place.position() + 1, place.length()));
      assertDamaged(reader, "a", new Segments.Place(1, place.position(), place.length() - 1));
      assertDamaged(reader, "a", new Segments.Place(1, 1 << 30, place.length()));
      assertDamaged(reader, "a", new Segments.Place(9, 0, place.length()));
      Path file = work.resolve("rendered/1.seg");
      byte[] bytes = Files.readAllBytes(file);
      bytes[(int) place.position()] ^= 1;
      Files.write(file, bytes);
      assertDamaged(segments.reader(RenderedArticles.Part.WHOLE), "a", place);
      assertThat(read(segments.reader(RenderedArticles.Part.WHOLE), "b", second))
          .isEqualTo(article);
    }
  }

  private static void assertDamaged(Segments.Reader reader, String id, Segments.Place place) {
    assertThatThrownBy(() -> read(reader, id, place))
        .isInstanceOf(DamagedArticleException.class)
        .hasMessageContaining("article " + id);
  }

  @Test
  void garbageGoesAndWhatIsWantedStays() throws IOException {
    Map<String, byte[]> articles = new TreeMap<>();
    for (int round = 0; round < 12; round++) {
      try (Segments segments = new Segments(work, FULL, EXTENT)) {
        ArticleState state = new ArticleState(jdbc(), segments);
        state.create();
        state.tidy();
        // Two thirds change in every round; the rest would hold all files for ever.
        for (int i = 0; i < 30; i++) {
          if (round == 0 || i % 3 > 0) {
            String id = "article-" + i;
            articles.put(id, article(2000));
            put(state, id, segments.append(id, articles.get(id)));
          }
        }
        state.dropGarbage();
        List<byte[]> found = new ArrayList<>();
        state.rendered(
            RenderedArticles.Part.WHOLE,
            in -> {
              try {
                found.add(in.readAllBytes());
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
        assertThat(found).containsExactlyElementsOf(articles.values());
      }
    }
    long live = articles.values().stream().mapToLong(bytes -> bytes.length).sum();
    try (var files = Files.list(work.resolve("rendered"))) {
      long size = files.mapToLong(file -> file.toFile().length()).sum();
      assertThat(size).isLessThan(live * 2 + 3 * (FULL + EXTENT));
    }
  }

  private JdbcTemplate jdbc() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:file:" + work.resolve("test").toAbsolutePath() + ";DB_CLOSE_DELAY=-1");
    source.setUser("sa");
    source.setPassword("");
    return new JdbcTemplate(source);
  }

  private static void put(ArticleState state, String id, Segments.Place place) {
    ArticleScan scan = state.scan(new ArticleScan.Terms("f", ArticleState.Full.NO, 1000));
    scan.see(List.of(new ArticleFile(id, Path.of(id), 1, System.nanoTime())));
    ArticleState.Due due =
        state.due(0, Integer.MAX_VALUE, 1000).stream()
            .filter(article -> article.id().equals(id))
            .findFirst()
            .orElseThrow();
    state.done(
        List.of(
            new ArticleState.Done(
                due.number(), "00", 0, null, null, place, ArticleState.Outcome.NEW)),
        "f");
  }
}
