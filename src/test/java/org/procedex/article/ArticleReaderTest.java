package org.procedex.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleReaderTest {
  @TempDir Path folder;

  private static byte[] joined(int... bytes) {
    byte[] joined = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      joined[i] = (byte) bytes[i];
    }
    return joined;
  }

  private static byte[] withMark(String text, Charset charset, int... mark) {
    byte[] body = text.getBytes(charset);
    byte[] all = new byte[mark.length + body.length];
    System.arraycopy(joined(mark), 0, all, 0, mark.length);
    System.arraycopy(body, 0, all, mark.length, body.length);
    return all;
  }

  @Test
  void textIsKeptAsItIs() {
    String text = "One\r\ntwo\rthree\n\uD83D\uDE00 e\u0301";
    Map<String, byte[]> stored = new TreeMap<>();
    stored.put("UTF-8", text.getBytes(StandardCharsets.UTF_8));
    stored.put("UTF-8 ", withMark(text, StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF));
    stored.put("UTF-16BE", withMark(text, StandardCharsets.UTF_16BE, 0xFE, 0xFF));
    stored.put("UTF-16LE", withMark(text, StandardCharsets.UTF_16LE, 0xFF, 0xFE));
    stored.forEach(
        (charset, bytes) -> {
          Article article = ArticleReader.decode("a", bytes).article();
          assertThat(article).as(charset).isNotNull();
          assertThat(article.text()).isEqualTo(text);
          assertThat(article.encoding()).isEqualTo(charset.strip());
        });
  }

  @Test
  void otherCharsetsAreDetected() {
    String text =
        "Die Behandlung des Patienten mit Müdigkeit, Übelkeit und Schwäche – “gut” verträglich."
            .repeat(4);
    Article article =
        ArticleReader.decode("a", text.getBytes(Charset.forName("windows-1252"))).article();
    assertThat(article).isNotNull();
    assertThat(article.text()).isEqualTo(text);
  }

  @Test
  void badContentIsRejectedWithItsReason() {
    assertThat(reason(new byte[0])).isEqualTo(Rejection.Reason.EMPTY);
    assertThat(reason(" \n\t".getBytes(StandardCharsets.UTF_8))).isEqualTo(Rejection.Reason.EMPTY);
    assertThat(reason(joined('P', 'K', 3, 4, 0, 0, 0))).isEqualTo(Rejection.Reason.NOT_TEXT);
    assertThat(reason(joined(1, 2, 3, 4, 5, 6))).isEqualTo(Rejection.Reason.NOT_TEXT);
    assertThat(reason(joined(0xFF, 0xFE, 0x00, 0xD8)))
        .isIn(Rejection.Reason.UNDECODABLE, Rejection.Reason.NOT_TEXT);
  }

  private static Rejection.Reason reason(byte[] bytes) {
    Rejection rejection = ArticleReader.decode("a", bytes).rejection();
    assertThat(rejection).isNotNull();
    return rejection.reason();
  }

  @Test
  void everyFileOfAFolderIsFoundOrRejected() throws Exception {
    Files.createDirectories(folder.resolve("in/sub/deep"));
    Files.writeString(folder.resolve("in/b.txt"), "text");
    Files.writeString(folder.resolve("in/sub/deep/a, \"x\".txt"), "text");
    Files.writeString(folder.resolve("in/..name.txt"), "text");
    Files.writeString(folder.resolve("in/ignored.md"), "text");
    Files.createDirectory(folder.resolve("in/x.txt"));
    Files.writeString(folder.resolve("outside.txt"), "text");
    Files.createSymbolicLink(folder.resolve("in/leak.txt"), folder.resolve("outside.txt"));
    Files.createSymbolicLink(folder.resolve("in/dead.txt"), folder.resolve("nothing"));
    Files.createSymbolicLink(folder.resolve("in/loop"), folder.resolve("in"));
    List<String> found = new ArrayList<>();
    Map<String, Rejection.Reason> rejected = new TreeMap<>();
    ArticleFinder.find(
        folder.resolve("in"),
        file -> found.add(file.id()),
        (file, rejection) -> rejected.put(file.id(), rejection.reason()));
    assertThat(found).containsExactly("..name", "b", "sub/deep/a, \"x\"");
    assertThat(rejected)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "dead", Rejection.Reason.VANISHED,
                "leak", Rejection.Reason.OUTSIDE_FOLDER,
                "x", Rejection.Reason.NOT_A_FILE));
  }
}
