package org.procedex.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class DraftTest {
  private static final int FILES = 2;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 64})
  void filesHoldWhatWasWrittenInTurnWhateverTheThreads(int threads) throws IOException {
    Random random = new Random(threads);
    List<ByteArrayOutputStream> expected = new ArrayList<>();
    List<PublishedFile> published = new ArrayList<>();
    try (Draft draft = new Draft(folder, threads)) {
      List<HashedFile> files = new ArrayList<>();
      for (int i = 0; i < FILES; i++) {
        files.add(draft.file("file-" + i));
        expected.add(new ByteArrayOutputStream());
      }
      for (int piece = 0; piece < 400; piece++) {
        byte[] bytes = new byte[random.nextInt(3 * HashedFile.BUFFER / 2)];
        random.nextBytes(bytes);
        int file = random.nextInt(FILES);
        if (piece % 2 == 0) {
          files.get(file).write(bytes, 1);
        } else {
          files.get(file).take(new ByteArrayInputStream(bytes), bytes.length);
        }
        expected.get(file).write(bytes);
      }
      files.forEach(file -> published.add(file.finish()));
      draft.settle();
    }

    for (int i = 0; i < FILES; i++) {
      byte[] bytes = expected.get(i).toByteArray();
      assertThat(folder.resolve("file-" + i)).hasBinaryContent(bytes);
      assertThat(published.get(i).bytes()).isEqualTo(bytes.length);
      assertThat(published.get(i).sha256())
          .isEqualTo(HexFormat.of().formatHex(Ids.sha256().digest(bytes)));
    }
    assertThat(published.stream().mapToLong(PublishedFile::rows).sum()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void whatCannotBeWrittenIsToldByTheFilesThatAreStillWritten(int threads) throws IOException {
    byte[] piece = new byte[HashedFile.BUFFER];
    try (Draft draft = new Draft(folder, threads);
        HashedFile file = draft.file("file")) {
      file.write(piece);
      draft.write(
          new byte[HashedFile.BUFFER],
          () -> {
            throw new IOException("no space left");
          });

      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 100; i++) {
                  file.write(piece);
                }
                file.finish();
              })
          .isInstanceOf(UncheckedIOException.class)
          .hasRootCauseMessage("no space left");
      assertThatThrownBy(draft::settle).hasRootCauseMessage("no space left");
    }
    assertThat(Files.size(folder.resolve("file"))).isLessThan(100L * piece.length);
  }

  @Test
  void aFaultOfTheProgramIsNotTakenForOneOfTheDisk() throws IOException {
    try (Draft draft = new Draft(folder, 2)) {
      draft.write(
          new byte[0],
          () -> {
            throw new IllegalStateException("a fault");
          });
      assertThatThrownBy(draft::check).isInstanceOf(IllegalStateException.class);
    }
  }
}
