package org.procedex.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTest {
  private static final int RECORDS = 3000;

  @TempDir private Path folder;

  @Test
  void tellsWhatOneFileHasAndTheOtherHasNot() throws IOException {
    Random random = new Random(5);
    for (int round = 0; round < 8; round++) {
      TreeSet<Integer> before = some(random);
      TreeSet<Integer> after = round == 0 ? before : some(random);
      String lineEnd = round % 2 == 0 ? "\r\n" : "\n";
      Path old = write("old", before, lineEnd);
      Path fresh = write("fresh", after, "\r\n");

      TreeSet<Integer> gone = new TreeSet<>(before);
      gone.removeAll(after);
      TreeSet<Integer> come = new TreeSet<>(after);
      come.removeAll(before);
      assertThat(compare(old, fresh))
          .containsExactlyInAnyOrder(expected(gone, come))
          .isSortedAccordingTo((a, b) -> article(a).compareTo(article(b)));
    }
  }

  @Test
  void withoutADatasetBeforeEverythingIsNew() throws IOException {
    TreeSet<Integer> after = some(new Random(6));

    assertThat(compare(null, write("fresh", after, "\r\n")))
        .containsExactly(expected(new TreeSet<>(), after));
  }

  /** Nine of ten, so that there are long stretches of the same lines. */
  private static TreeSet<Integer> some(Random random) {
    TreeSet<Integer> some = new TreeSet<>();
    for (int i = 0; i < RECORDS; i++) {
      if (random.nextInt(100) > 0) {
        some.add(i);
      }
    }
    return some;
  }

  private static String article(String line) {
    return line.split(",", 4)[2];
  }

  private static String[] expected(TreeSet<Integer> gone, TreeSet<Integer> come) {
    String[] removed = gone.stream().map(i -> "removed," + shown(i)).toArray(String[]::new);
    String[] added = come.stream().map(i -> "added," + shown(i)).toArray(String[]::new);
    String[] all = Arrays.copyOf(removed, removed.length + added.length);
    System.arraycopy(added, 0, all, removed.length, added.length);
    return all;
  }

  private static String shown(int i) {
    return "i%05d,a%05d,INDICATION,\"knee, %d\",\"a \"\"text\"\" %d\"".formatted(i, i / 10, i, i);
  }

  private Path write(String name, TreeSet<Integer> records, String lineEnd) throws IOException {
    StringBuilder rows =
        new StringBuilder(String.join(",", Table.RECORDS.columns())).append(lineEnd);
    for (int i : records) {
      String rest = ",,,".repeat(4) + "\"" + "long, ".repeat(i % 40) + "\"";
      rows.append(
          "i%05d,a%05d,INDICATION,\"a \"\"text\"\" %d\",,,\"knee, %d\"".formatted(i, i / 10, i, i));
      rows.append(rest).append(lineEnd);
    }
    return Files.writeString(folder.resolve(name), rows.toString());
  }

  private String[] compare(@Nullable Path before, Path after) throws IOException {
    Path written = folder.resolve("changes.csv");
    Files.deleteIfExists(written);
    try (Draft draft = new Draft(folder, 2);
        HashedFile out = draft.file("changes.csv")) {
      new Changes(out).compare(before, after);
      out.finish();
    }
    return Files.readString(written, StandardCharsets.UTF_8).lines().toArray(String[]::new);
  }
}
