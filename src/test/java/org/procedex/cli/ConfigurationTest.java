package org.procedex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.procedex.Program;

/** Wherever Spring Boot looks for configuration, an option that is set there counts. */
class ConfigurationTest {
  @TempDir Path folder;

  /**
   * A place to set an option.
   *
   * @param environment as {@code env} takes it
   * @param java options of the JVM
   * @param file below the working folder; empty for none
   */
  record Place(List<String> environment, List<String> java, String file) {
    static Place file(String file) {
      return new Place(List.of(), List.of(), file);
    }
  }

  static Stream<Place> places() {
    return Stream.of(
        new Place(List.of("PROCEDEX_THREADS=0"), List.of(), ""),
        new Place(
            List.of("SPRING_CONFIG_LOCATION=file:elsewhere.yaml"), List.of(), "elsewhere.yaml"),
        new Place(List.of(), List.of("-Dprocedex.threads=0"), ""),
        new Place(List.of(), List.of("-Dspring.config.name=own"), "own.yaml"),
        Place.file("application.yaml"),
        Place.file("application-default.yml"),
        Place.file("config/application.yaml"),
        Place.file("config/part/application.yaml"));
  }

  @ParameterizedTest
  @MethodSource("places")
  void anOptionThatIsSetThereCounts(Place place) throws Exception {
    if (!place.file().isEmpty()) {
      Path file = folder.resolve(place.file());
      Files.createDirectories(file.getParent());
      Files.writeString(file, "procedex:\n  threads: 0\n");
    }
    List<String> in = new ArrayList<>(List.of("env", "-C", folder.toString()));
    in.addAll(place.environment());

    Program program =
        Program.start(
            folder.resolve("log"), in, place.java(), List.of("--input", folder.toString()));

    assertThat(program.await()).isEqualTo(2);
    assertThat(program.printed()).contains("expected at least 1 for --threads but found 0");
  }
}
