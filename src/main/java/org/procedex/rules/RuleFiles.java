package org.procedex.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts of the rule files, in a fixed order. */
public final class RuleFiles {
  /** Every file that a rule folder must hold; immutable. */
  public static final List<String> NAMES =
      List.of(
          "generic.yaml",
          "headings.yaml",
          "topics.yaml",
          "context.yaml",
          "procedures.yaml",
          "indications.yaml",
          "contraindications.yaml",
          "advantages.yaml");

  private RuleFiles() {}

  static Map<String, String> builtIn() {
    Map<String, String> files = new LinkedHashMap<>();
    for (String name : NAMES) {
      try (InputStream in = RuleFiles.class.getResourceAsStream("/rules/" + name)) {
        if (in == null) {
          throw new IllegalStateException("expected the built-in rule file " + name);
        }
        files.put(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the built-in rule file " + name, e);
      }
    }
    try (InputStream in = RuleFiles.class.getResourceAsStream("/rules/" + RuleConfidence.FILE)) {
      if (in != null) {
        files.put(RuleConfidence.FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the built-in " + RuleConfidence.FILE, e);
    }
    return files;
  }

  static Map<String, String> of(Path folder) {
    Map<String, String> files = new LinkedHashMap<>();
    Problems problems = new Problems();
    List<String> names = new java.util.ArrayList<>(NAMES);
    if (Files.exists(folder.resolve(RuleConfidence.FILE))) {
      names.add(RuleConfidence.FILE);
    }
    for (String name : names) {
      Path file = folder.resolve(name);
      try {
        files.put(name, Files.readString(file));
      } catch (java.nio.charset.CharacterCodingException e) {
        problems.add(file.toString(), 1, "expected UTF-8 but found bytes that are not");
      } catch (IOException e) {
        problems.add(
            file.toString(),
            1,
            "expected a rule file but found none that can be read; copy the built-in one");
      }
    }
    problems.throwIfAny();
    return files;
  }
}
