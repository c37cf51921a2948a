package org.procedex.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** One of each kind of bad input in one folder, as docs/operations.md lists them. */
@Timeout(240)
class BadInputTest {
  private static final int LIMIT = 10_000_000;
  private static final String TAKEN_IN = "taken in";
  private static final String GOOD = "Hip arthroscopy is used to treat gout. ";

  @TempDir Path folder;
  private Path input;
  private final Map<String, String> expected = new TreeMap<>();

  private void put(String name, byte[] bytes, String outcome) throws IOException {
    Path file = input.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    expect(name, outcome);
  }

  private void put(String name, String text, String outcome) throws IOException {
    put(name, text.getBytes(StandardCharsets.UTF_8), outcome);
  }

  private void expect(String name, String outcome) {
    String id = name.substring(0, name.length() - ".txt".length());
    expected.put(id, outcome);
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] all = new byte[first.length + second.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static byte[] bytes(int... values) {
    byte[] all = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      all[i] = (byte) values[i];
    }
    return all;
  }

  private void shell(String command) throws Exception {
    Process process =
        new ProcessBuilder("sh", "-c", command).directory(input.toFile()).inheritIO().start();
    assertThat(process.waitFor()).as(command).isZero();
  }

  private void contents() throws IOException {
    put("empty.txt", "", "empty");
    put("blank.txt", " \n\t\r\n\u2003", "empty");
    put("mark-only.txt", bytes(0xEF, 0xBB, 0xBF), "empty");
    byte[] noise = new byte[5000];
    new Random(3).nextBytes(noise);
    put("binary.txt", noise, "not-text");
    put("nul.txt", GOOD + "\0" + GOOD, "not-text");
    put("controls.txt", (GOOD + "\u0001\u0002\u0003\u001B").repeat(9), "not-text");
    put("few-controls.txt", GOOD.repeat(9) + "\u0001", TAKEN_IN);
    put(
        "undecodable.txt",
        join(GOOD.getBytes(StandardCharsets.UTF_8), bytes(0xFF, 0x81, 0x8D)),
        "undecodable");
    byte[] latin = (GOOD + "Ménière’s disease, déjà vu.").getBytes(Charset.forName("windows-1252"));
    put("latin.txt", latin, TAKEN_IN);
    put("says-utf8-is-latin.txt", join(bytes(0xEF, 0xBB, 0xBF), latin), "undecodable");
    put("utf16.txt", join(bytes(0xFF, 0xFE), GOOD.getBytes(StandardCharsets.UTF_16LE)), TAKEN_IN);
    put("says-utf16-is-ascii.txt", join(bytes(0xFF, 0xFE), bytes('o', 'd', 'd')), "undecodable");
    put(
        "lone-surrogate-utf16.txt",
        join(
            bytes(0xFE, 0xFF),
            join(GOOD.getBytes(StandardCharsets.UTF_16BE), bytes(0xD8, 0x00, 0x00, 0x41))),
        "undecodable");
    put(
        "lone-surrogate-utf8.txt",
        join(GOOD.getBytes(StandardCharsets.UTF_8), bytes(0xED, 0xA0, 0x80)),
        "undecodable");
    put("bidirectional.txt", "\u202E" + GOOD + "\u2066\u200F" + GOOD + "\u202C", TAKEN_IN);
    put("punctuation.txt", "?!.,;:()[]{}-–—\"'…/\\".repeat(500), TAKEN_IN);
    put("enormous.txt", "x".repeat(LIMIT + 1), "too-large");
    StringBuilder merits =
        new StringBuilder(GOOD + "\n\nGastroplasty has the advantages of less pain");
    for (int i = 0; i < 30_000; i++) {
      merits.append(", less pain ").append(i);
    }
    put("merits.txt", merits.toString(), "too-many-rows");
    put(
        "heading.txt",
        GOOD + "\n\n# " + "gout ".repeat(50_000) + "\n\n" + GOOD.repeat(9),
        TAKEN_IN);
    put("one-line.txt", GOOD.repeat(LIMIT / GOOD.length()), TAKEN_IN);
    StringBuilder items = new StringBuilder("Indications\n\n");
    for (int i = 1; i <= 100_000; i++) {
      items.append(i).append(". gout\n");
    }
    put("items.txt", items.toString(), TAKEN_IN);
    put("brackets.txt", GOOD + "(".repeat(200_000) + "[{".repeat(100_000), TAKEN_IN);
    put("closed-brackets.txt", GOOD + "(".repeat(50_000) + ")".repeat(50_000), TAKEN_IN);
  }

  private void names() throws Exception {
    for (String line : List.of("a\nb.txt", "a\rb.txt", "a\u2028b.txt", "folder\n/a.txt")) {
      Path file = input.resolve(line);
      Files.createDirectories(file.getParent());
      Files.writeString(file, GOOD);
    }
    put("a b.txt", GOOD, TAKEN_IN);
    expect("a\\u000ab.txt", "unreadable");
    expect("a\\u000db.txt", "unreadable");
    expect("a\\u2028b.txt", "unreadable");
    expect("folder\\u000a/a.txt", "unreadable");
    put("a, comma.txt", GOOD, TAKEN_IN);
    put("a \"quote\".txt", GOOD, TAKEN_IN);
    put("=1+1.txt", GOOD, TAKEN_IN);
    put("...txt", GOOD, TAKEN_IN);
    put("up..txt", GOOD, TAKEN_IN);
    put("..up/a.txt", GOOD, TAKEN_IN);
    put("前列腺/Простата.txt", GOOD, TAKEN_IN);
    put("n".repeat(251) + ".txt", GOOD, TAKEN_IN);
    Files.writeString(input.resolve(".txt"), GOOD);
    shell("printf x > \"$(printf 'bytes-\\377').txt\"");
    expect("bytes-\uFFFD.txt", "unreadable");
  }

  private void places() throws Exception {
    Path outside = Files.writeString(folder.resolve("secret.txt"), GOOD);
    Files.createSymbolicLink(input.resolve("out.txt"), outside);
    expect("out.txt", "outside-folder");
    Files.createSymbolicLink(input.resolve("up.txt"), Path.of("../secret.txt"));
    expect("up.txt", "outside-folder");
    Files.createSymbolicLink(input.resolve("dangling.txt"), Path.of("nothing"));
    expect("dangling.txt", "vanished");
    Files.createSymbolicLink(input.resolve("loop.txt"), Path.of("loop.txt"));
    expect("loop.txt", "vanished");
    put("inside.txt", GOOD, TAKEN_IN);
    Files.createSymbolicLink(input.resolve("link.txt"), Path.of("inside.txt"));
    expect("link.txt", TAKEN_IN);
    put("folder.txt/inner.txt", GOOD, TAKEN_IN);
    expect("folder.txt", "not-a-file");
    shell("mkfifo pipe.txt");
    expect("pipe.txt", "not-a-file");
    put("forbidden.txt", GOOD, TAKEN_IN);
    Files.setPosixFilePermissions(
        input.resolve("forbidden.txt"), PosixFilePermissions.fromString("---------"));
    // The super-user reads everything.
    expect(
        "forbidden.txt",
        Files.isReadable(input.resolve("forbidden.txt")) ? TAKEN_IN : "unreadable");
    put("goes-away.txt", GOOD, "vanished");
    put("still-written.txt", GOOD, "changing");
  }

  @Test
  void everyBadInputIsTakenInOrRejectedWithItsReason() throws Exception {
    input = Files.createDirectories(folder.resolve("input"));
    contents();
    names();
    places();
    ingest(
        new IngestProgress() {
          @Override
          public void begin(long articles) {
            meanwhile();
          }
        });
    assertThat(outcomes()).containsExactlyEntriesOf(expected);

    expected.remove("goes-away");
    expected.put("still-written", TAKEN_IN);
    ingest(IngestProgress.silent());
    assertThat(outcomes()).containsExactlyEntriesOf(expected);
  }

  /** Between the scan and the reading. */
  private void meanwhile() {
    try {
      Files.delete(input.resolve("goes-away.txt"));
      Files.writeString(input.resolve("still-written.txt"), GOOD, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void ingest(IngestProgress progress) {
    new Ingestion(
            new IngestSettings(
                input,
                folder.resolve("output"),
                folder.resolve("work"),
                null,
                2,
                false,
                false,
                LIMIT),
            new ProgramVersion("test"),
            progress)
        .run();
  }

  private Map<String, String> outcomes() throws IOException {
    Map<String, String> outcomes = new TreeMap<>();
    rows("articles.csv", row -> outcomes.put(row.get("article_id"), TAKEN_IN));
    rows("rejected.csv", row -> outcomes.put(row.get("article_id"), row.get("reason")));
    return outcomes;
  }

  private void rows(String file, java.util.function.Consumer<Map<String, String>> consumer)
      throws IOException {
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerFor(Map.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(Files.readString(folder.resolve("output").resolve(file)))) {
      rows.forEachRemaining(consumer);
    }
  }
}
