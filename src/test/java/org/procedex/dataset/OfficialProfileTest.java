package org.procedex.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The profiles of Data Package v2, as its authors publish them, accept the descriptor. */
class OfficialProfileTest {
  private static final Path PROFILES = Path.of("src/test/resources/datapackage-v2");
  private static final JsonMapper JSON = new JsonMapper();
  private static final Map<String, Schema> SCHEMAS = new TreeMap<>();

  @BeforeAll
  static void load() throws Exception {
    for (String name : List.of("datapackage", "dataresource", "tableschema", "tabledialect")) {
      SCHEMAS.put(
          name,
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
              .getSchema(Files.readString(PROFILES.resolve(name + ".json"))));
    }
  }

  @TempDir Path output;

  private ObjectNode descriptor;

  @BeforeEach
  void publish() throws Exception {
    DatasetPublisher.to(output)
        .publish(
            RenderedArticles.of(List.of()),
            List.of(new RejectedArticle("z", "empty", "no text")),
            new PublishInfo("1", "00", Instant.EPOCH, true));
    descriptor = (ObjectNode) JSON.readTree(Files.readString(output.resolve("datapackage.json")));
  }

  /** What the profiles of the package, its resources, schemas and dialects have against it. */
  private List<String> problems() {
    List<String> problems = new ArrayList<>(against("datapackage", descriptor));
    for (JsonNode resource : descriptor.get("resources")) {
      Map<String, JsonNode> parts = new LinkedHashMap<>();
      parts.put("dataresource", resource);
      parts.put("tableschema", resource.path("schema"));
      parts.put("tabledialect", resource.path("dialect"));
      for (Map.Entry<String, JsonNode> part : parts.entrySet()) {
        if (!part.getValue().isMissingNode()) {
          problems.addAll(against(part.getKey(), part.getValue()));
        }
      }
    }
    return problems;
  }

  private static List<String> against(String profile, JsonNode part) {
    return SCHEMAS
        .get(profile)
        .validate(
            part,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(error -> profile + " " + error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }

  @Test
  void theyAcceptTheDescriptorAndEveryPart() throws Exception {
    assertThat(problems()).isEmpty();
    assertThat(descriptor.get("$schema").asString())
        .isEqualTo("https://datapackage.org/profiles/2.0/datapackage.json");
  }

  @ParameterizedTest
  @CsvSource({
    "/created, yesterday",
    "/sources/0/path, ../articles.csv",
    "/resources/0/bytes, many",
    "/resources/0/hash, sha256:xyz",
    "/resources/0/path, /records.csv",
    "/resources/0/schema/fields/0/type, word",
    "/resources/0/schema/fields/0/constraints/required, maybe",
    "/resources/0/schema/primaryKey, 7",
    "/resources/0/schema/foreignKeys/0/reference, records",
    "/resources/0/dialect/delimiter, 7",
  })
  void theyRefuseADamagedOne(String place, String damage) throws Exception {
    int last = place.lastIndexOf('/');
    ObjectNode parent = (ObjectNode) descriptor.at(place.substring(0, last));
    JsonNode value =
        damage.equals("7") ? JSON.readTree("7") : JSON.getNodeFactory().stringNode(damage);
    parent.set(place.substring(last + 1), value);
    assertThat(problems()).as(place).isNotEmpty();
  }

  @Test
  void theyAreTheOfficialOnes() throws Exception {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(PROFILES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        found.add(HexFormat.of().formatHex(hash) + "  " + file.getFileName());
      }
    }
    assertThat(found).hasSize(4).isEqualTo(Files.readAllLines(PROFILES.resolve("SHA256SUMS")));
  }
}
