package org.procedex.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Tells whether any configuration may be there: reading it as Spring Boot does takes longer than
 * ingesting a few articles, and mostly finds nothing. What it finds here need not matter; where it
 * finds nothing, Spring Boot would neither.
 */
final class ConfigurationTraces {
  /** Of Spring Boot itself, which can name other files and profiles, and of this program. */
  private static final List<String> NAMES = List.of("spring", "procedex");

  /** The profile that is active where none is named has files of its own. */
  private static final List<String> FILES =
      Stream.of("application", "application-default")
          .flatMap(name -> Stream.of(".properties", ".xml", ".yml", ".yaml").map(name::concat))
          .toList();

  /** With its folders, each of which may hold such files. */
  private static final String FOLDER = "config";

  private ConfigurationTraces() {}

  /** Whether there is a trace of any. */
  static boolean found() {
    return Stream.concat(
                System.getenv().keySet().stream(),
                System.getProperties().stringPropertyNames().stream())
            .anyMatch(ConfigurationTraces::isName)
        || Files.exists(Path.of(FOLDER))
        || FILES.stream().anyMatch(file -> Files.exists(Path.of(file)) || isPackaged(file));
  }

  private static boolean isName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return NAMES.stream().anyMatch(lower::startsWith);
  }

  private static boolean isPackaged(String file) {
    ClassLoader loader = ConfigurationTraces.class.getClassLoader();
    return loader.getResource(file) != null || loader.getResource(FOLDER + "/" + file) != null;
  }
}
