package org.procedex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the JVM makes of being told that a run is short, in a process of its own. */
class ShortRunTest {
  @TempDir Path folder;

  private static final int MEGABYTE = 1 << 20;
  private static final int HASHED = 64;

  /** Prints what {@link ShortRun#tell()} gave; hashes until that is worth compiling. */
  public static final class Teller {
    private Teller() {}

    /** For the JVM. */
    public static void main(String[] args) throws NoSuchAlgorithmException {
      System.out.println(ShortRun.tell());
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] bytes = new byte[MEGABYTE];
      for (int i = 0; i < HASHED; i++) {
        digest.update(bytes);
      }
    }
  }

  private String told(String... options) throws Exception {
    List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    command.addAll(List.of("-cp", classes, Teller.class.getName()));
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    assertThat(process.waitFor()).isZero();
    return Files.readString(out).strip();
  }

  @Test
  void hashingAloneIsLeftToTheSecondCompiler() throws Exception {
    Path log = folder.resolve("log");

    String told = told("-XX:+UseSerialGC", "-Xmx160m", "-Xlog:jit+compilation=debug:file=" + log);

    assertThat(told).isEqualTo("2 compiler directives added");
    assertThat(Files.readAllLines(log))
        .anyMatch(line -> line.matches(".* 4 +sun\\.security\\.provider\\.SHA2::.*"));
  }

  @Test
  void whoAsksForACompilerGetsIt() throws Exception {
    assertThat(told("-XX:MaxInlineLevel=3")).isEmpty();
    assertThat(told("-XX:CompileThreshold=1000")).isEmpty();
  }

  @Test
  void aPathWithSpacesIsOnePath() throws Exception {
    Path spaced = Files.createDirectory(folder.resolve("of two words"));

    assertThat(told("-Djava.io.tmpdir=" + spaced)).isEqualTo("2 compiler directives added");
    assertThat(spaced).isEmptyDirectory();
  }

  @Test
  void nowhereToWriteIsNoFailure() throws Exception {
    assertThat(told("-Djava.io.tmpdir=" + folder.resolve("missing")))
        .doesNotContain("Exception", "directives added");
  }
}
