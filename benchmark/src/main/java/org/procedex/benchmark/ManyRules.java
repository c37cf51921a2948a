package org.procedex.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.procedex.rules.RuleFiles;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * A folder of rules with variants of every extraction rule: the same pattern behind cues that have
 * one word more, as a writer of rules adds them.
 */
final class ManyRules {
  private static final List<String> WORDS =
      List.of(
          "primarily",
          "chiefly",
          "typically",
          "frequently",
          "preferably",
          "routinely",
          "principally",
          "traditionally",
          "clinically",
          "predominantly",
          "particularly",
          "customarily",
          "potentially",
          "reportedly",
          "undoubtedly",
          "conventionally",
          "occasionally",
          "classically");

  /** The files of extraction rules; what other files there are is taken as it is. */
  private static final List<String> VARIED =
      List.of("procedures.yaml", "indications.yaml", "contraindications.yaml", "advantages.yaml");

  private ManyRules() {}

  /** Writes the folder, every rule so many times. */
  static void write(Path folder, int times) throws IOException {
    Files.createDirectories(folder);
    DumperOptions plain = new DumperOptions();
    plain.setDereferenceAliases(true);
    for (String name : RuleFiles.NAMES) {
      if (!VARIED.contains(name)) {
        Files.writeString(folder.resolve(name), builtIn(name));
      }
    }
    for (String name : VARIED) {
      Map<String, Object> file = new Yaml().load(builtIn(name));
      List<Map<String, Object>> rules = rules(file);
      List<Map<String, Object>> all = new ArrayList<>(rules);
      for (int variant = 1; variant < times; variant++) {
        for (Map<String, Object> rule : rules) {
          all.add(vary(rule, variant));
        }
      }
      file.put("rules", all);
      Files.writeString(folder.resolve(name), new Yaml(plain).dump(file));
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> rules(Map<String, Object> file) {
    return (List<Map<String, Object>>) file.get("rules");
  }

  private static Map<String, Object> vary(Map<String, Object> rule, int variant) {
    Map<String, Object> varied = new java.util.LinkedHashMap<>(rule);
    varied.put("id", rule.get("id") + "-" + variant);
    List<?> cues = (List<?>) rule.get("cues");
    varied.put(
        "cues",
        IntStream.range(0, cues.size())
            .mapToObj(i -> word(variant * 31 + rule.get("id").hashCode() + i) + " " + cues.get(i))
            .collect(Collectors.toList()));
    return varied;
  }

  private static String word(int number) {
    return WORDS.get(Math.floorMod(number, WORDS.size()));
  }

  private static String builtIn(String name) throws IOException {
    try (InputStream in = ManyRules.class.getResourceAsStream("/rules/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
