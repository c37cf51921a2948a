package org.procedex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a reader of an output folder finds. */
public final class Published {
  private static final JsonMapper JSON = new JsonMapper();

  private Published() {}

  /**
   * The hash of every file of the dataset that readers see now, each held against the file, without
   * what may differ between equal datasets.
   */
  public static Map<String, String> read(Path output) throws IOException {
    while (true) {
      Path version = output.resolve("datapackage.json").toRealPath().getParent();
      try {
        return readVersion(version);
      } catch (NoSuchFileException e) {
        Path now = output.resolve("datapackage.json").toRealPath().getParent();
        // Two newer versions came out while this one was read: begin again.
        assertThat(now).as("a file of the current version is missing: " + e).isNotEqualTo(version);
      }
    }
  }

  private static Map<String, String> readVersion(Path version) throws IOException {
    Map<String, String> files = new TreeMap<>();
    JsonNode descriptor = JSON.readTree(Files.readAllBytes(version.resolve("datapackage.json")));
    assertThat(descriptor.get("resources").size()).isGreaterThanOrEqualTo(10);
    for (JsonNode resource : descriptor.get("resources")) {
      String name = resource.get("path").asString();
      String hash = "sha256:" + sha256(Files.readAllBytes(version.resolve(name)));
      assertThat(hash).as(name).isEqualTo(resource.get("hash").asString());
      if (!name.equals("changes.csv")) {
        files.put(name, hash);
      }
    }
    return files;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
