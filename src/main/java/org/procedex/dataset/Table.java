package org.procedex.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The tables of the dataset; {@code output-schema/} says what their columns are. */
public enum Table {
  RECORDS,
  PROCEDURES,
  INDICATIONS,
  CONTRAINDICATIONS,
  ADVANTAGES,
  SENTENCES,
  ARTICLES,
  REJECTED,
  CHANGES;

  private final JsonNode schema = Schemas.read(label() + ".schema.json");
  private final List<String> columns = columns(schema);

  /** The table's name in the data package. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of its CSV file. */
  public String file() {
    return label() + ".csv";
  }

  /** The names of its columns, in order. */
  public List<String> columns() {
    return columns;
  }

  /** The types of its columns, in order, as Table Schema names them. */
  List<String> columnTypes() {
    List<String> types = new ArrayList<>();
    schema.get("fields").forEach(field -> types.add(field.get("type").asString()));
    return types;
  }

  /** Its Table Schema. */
  JsonNode schema() {
    return schema;
  }

  private static List<String> columns(JsonNode schema) {
    List<String> names = new ArrayList<>();
    for (JsonNode field : schema.get("fields")) {
      names.add(field.get("name").asString());
    }
    return List.copyOf(names);
  }

  /** The files of {@code output-schema/} as the program carries them. */
  static final class Schemas {
    private Schemas() {}

    static JsonNode read(String name) {
      return Json.read(bytes(name));
    }

    static String version() {
      return new String(bytes("VERSION"), StandardCharsets.UTF_8).strip();
    }

    private static byte[] bytes(String name) {
      try (InputStream in = Table.class.getResourceAsStream("/output-schema/" + name)) {
        if (in == null) {
          throw new IllegalStateException("expected the schema output-schema/" + name);
        }
        return in.readAllBytes();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException("cannot read output-schema/" + name, e);
      }
    }
  }
}
