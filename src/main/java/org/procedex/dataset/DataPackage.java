package org.procedex.dataset;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes {@code datapackage.json}, a Data Package v2 descriptor. */
final class DataPackage {
  private static final String LINE_SCHEMA = "articles.jsonl.schema.json";
  private static final String PROFILES = "https://datapackage.org/profiles/2.0/";

  private DataPackage() {}

  static byte[] describe(PublishInfo info, List<PublishedFile> files) {
    ObjectNode root = Json.object();
    root.put("$schema", PROFILES + "datapackage.json");
    root.put("name", "procedex-dataset");
    root.put("title", "Medical procedures, their indications, contraindications and advantages");
    root.put(
        "description",
        "Extracted by Procedex from raw-text articles by deterministic rules. Not medical advice.");
    root.put("version", Table.Schemas.version());
    root.put("created", info.created().toString());
    root.put("procedex:program", info.programVersion());
    root.put("procedex:schema", Table.Schemas.version());
    root.put("procedex:rules", "sha256:" + info.rulesFingerprint());
    root.put("procedex:sentenceModel", "opennlp-en-ud-ewt-sentence-1.3-2.5.4");
    root.putArray("sources")
        .addObject()
        .put("title", "The articles of the input folder, listed with their hashes in articles.csv")
        .put("path", Table.ARTICLES.file());
    ArrayNode resources = root.putArray("resources");
    for (PublishedFile file : files) {
      resources.add(resource(file));
    }
    return Json.pretty(root);
  }

  private static ObjectNode resource(PublishedFile file) {
    ObjectNode resource = Json.object();
    String name = file.name().substring(0, file.name().lastIndexOf('.'));
    boolean lines = file.name().endsWith(".jsonl");
    resource.put("name", lines ? name + "-nested" : name);
    resource.put("path", file.name());
    resource.put("description", description(file.name()));
    if (file.name().endsWith(".csv")) {
      resource.put("type", "table");
      resource.put("format", "csv");
      resource.put("mediatype", "text/csv");
      dialect(resource.putObject("dialect"));
      resource.set("schema", schema(file.name()).deepCopy());
    } else if (lines) {
      resource.put("format", "jsonl");
      resource.put("mediatype", "application/jsonl");
      resource.set("procedex:jsonSchema", Table.Schemas.read(LINE_SCHEMA));
    } else if (file.name().equals(Report.FILE)) {
      resource.put("format", "html");
      resource.put("mediatype", "text/html");
    } else {
      resource.put("format", "xlsx");
      resource.put(
          "mediatype", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }
    if (!file.name().endsWith(".xlsx")) {
      resource.put("encoding", "utf-8");
    }
    resource.put("bytes", file.bytes());
    resource.put("hash", "sha256:" + file.sha256());
    resource.put("procedex:rows", file.rows());
    return resource;
  }

  /** The schema of a file that has one. */
  private static JsonNode schema(String file) {
    return file.endsWith(".jsonl")
        ? Table.Schemas.read(LINE_SCHEMA)
        : Table.valueOf(file.replace(".csv", "").toUpperCase(Locale.ROOT)).schema();
  }

  private static String description(String file) {
    return switch (file) {
      case Report.FILE -> "The dataset to look at, in any browser. Its rows are procedures shown.";
      case Spreadsheet.FILE -> "All tables, a sheet for each. Its rows are those of all sheets.";
      default -> schema(file).get("description").asString();
    };
  }

  private static void dialect(ObjectNode dialect) {
    dialect.put("$schema", PROFILES + "tabledialect.json");
    dialect.put("delimiter", ",");
    dialect.put("lineTerminator", "\r\n");
    dialect.put("quoteChar", "\"");
    dialect.put("doubleQuote", true);
    dialect.put("header", true);
  }
}
