package org.procedex.validate;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.procedex.rules.RecordType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line for each article: its procedures and, under each, what is said of it, as in the dataset's
 * {@code articles.jsonl}. Beside the dataset's properties a record may have {@code order}, its
 * place among the article's records, and an article {@code unlinked} records and its {@code text}.
 *
 * <p>Lines, and files of one array, that Label Studio exported are told apart and read as such.
 */
final class JsonLinesGold implements GoldFormat {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String FILE = "gold.jsonl";
  private static final Map<String, RecordType> LISTS = new LinkedHashMap<>();

  static {
    LISTS.put("indications", RecordType.INDICATION);
    LISTS.put("contraindications", RecordType.CONTRAINDICATION);
    LISTS.put("advantages", RecordType.ADVANTAGE);
  }

  @Override
  public void read(Path path, Reading into) {
    List<Path> files = new ArrayList<>(GoldFiles.list(path, ".jsonl"));
    if (java.nio.file.Files.isDirectory(path)) {
      files.addAll(GoldFiles.list(path, ".json"));
      files.sort(null);
    }
    for (Path file : files) {
      String text = GoldFiles.text(file, into);
      if (text == null) {
        continue;
      }
      if (text.stripLeading().startsWith("[")) {
        LabelStudioGold.readArray(file, text, into);
      } else {
        lines(file, text, into);
      }
      ArticleFolder.read(file.resolveSibling("articles"), into.texts);
    }
  }

  private static void lines(Path file, String text, Reading into) {
    long number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        JsonNode node = MAPPER.readTree(line);
        if (node.has("annotations") || node.has("data")) {
          LabelStudioGold.task(file.toString(), number, node, into);
        } else {
          article(file.toString(), number, node, into);
        }
      } catch (JacksonException e) {
        into.problem(file.toString(), number, "expected a JSON object but found: " + firstLine(e));
      }
    }
  }

  static String firstLine(JacksonException e) {
    return String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
  }

  private static void article(String file, long line, JsonNode node, Reading into) {
    JsonNode id = node.get("article_id");
    if (id == null || !id.isString() || !node.path("procedures").isArray()) {
      into.problem(
          file, line, "expected an object with article_id and procedures but found another");
      return;
    }
    String articleId = id.asString();
    into.annotations.article(articleId);
    if (node.path("text").isString()) {
      into.texts.put(articleId, node.get("text").asString());
    }
    List<Map.Entry<Integer, Fields>> found = new ArrayList<>();
    for (JsonNode procedure : node.get("procedures")) {
      found.add(
          entry(
              fields(file, line, articleId, RecordType.PROCEDURE.name(), procedure, into),
              procedure));
      LISTS.forEach(
          (name, type) -> {
            for (JsonNode statement : procedure.path(name)) {
              Fields fields = fields(file, line, articleId, type.name(), statement, into);
              fields.procedure = procedure.path("text").asString("");
              found.add(entry(fields, statement));
            }
          });
    }
    for (JsonNode record : node.path("unlinked")) {
      Fields fields = fields(file, line, articleId, record.path("type").asString(""), record, into);
      fields.procedure = record.path("procedure").asString("");
      found.add(entry(fields, record));
    }
    found.stream().sorted(Map.Entry.comparingByKey()).forEach(fields -> fields.getValue().add());
  }

  /** A record's place among the article's: the one it states, else where it starts. */
  private static Map.Entry<Integer, Fields> entry(Fields fields, JsonNode record) {
    return Map.entry(
        record.path("order").asInt(record.path("start_offset").asInt(Integer.MAX_VALUE)), fields);
  }

  private static Fields fields(
      String file, long line, String articleId, String type, JsonNode node, Reading into) {
    Fields fields = new Fields(file, line, into);
    fields.articleId = articleId;
    fields.type = type;
    fields.text = node.path("text").asString("");
    fields.start = node.path("start_offset").asString("");
    fields.end = node.path("end_offset").asString("");
    fields.abbreviation = node.path("abbreviation").asString("");
    fields.strength = node.path("strength").asString("");
    fields.negated = node.path("negated").asString("");
    List<Place> places = new ArrayList<>();
    for (JsonNode place : node.path("places")) {
      int start = place.path(0).asInt(-1);
      int end = place.path(1).asInt(-1);
      if (start >= 0 && end > start) {
        places.add(new Place(start, end));
      } else {
        into.problem(file, line, "expected places of two rising offsets but found " + place);
      }
    }
    fields.places = places;
    return fields;
  }

  @Override
  public void write(
      AnnotatedArticles annotations, Function<String, @Nullable String> texts, Path folder) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String id : annotations.ids()) {
      byte[] line = line(id, annotations.of(id), texts.apply(id));
      bytes.write(line, 0, line.length);
      bytes.write('\n');
    }
    GoldFiles.write(folder.resolve(FILE), bytes.toByteArray());
  }

  private static byte[] line(String id, List<Annotation> annotations, @Nullable String text) {
    java.io.StringWriter out = new java.io.StringWriter();
    try (JsonGenerator json = MAPPER.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringProperty("article_id", id);
      if (text != null) {
        json.writeStringProperty("text", text);
      }
      Map<String, Integer> procedures = procedures(annotations);
      json.writeArrayPropertyStart("procedures");
      for (int i = 0; i < annotations.size(); i++) {
        if (annotations.get(i).type() == RecordType.PROCEDURE) {
          procedure(json, annotations, i, procedures);
        }
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("unlinked");
      for (int i = 0; i < annotations.size(); i++) {
        Annotation annotation = annotations.get(i);
        if (annotation.type() != RecordType.PROCEDURE
            && !procedures.containsKey(annotation.procedure())) {
          json.writeStartObject();
          json.writeStringProperty("type", annotation.type().name());
          common(json, annotation, i);
          json.writeStringProperty("procedure", annotation.procedure());
          json.writeEndObject();
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The first PROCEDURE of each text. */
  static Map<String, Integer> procedures(List<Annotation> annotations) {
    Map<String, Integer> procedures = new HashMap<>();
    for (int i = 0; i < annotations.size(); i++) {
      if (annotations.get(i).type() == RecordType.PROCEDURE) {
        procedures.putIfAbsent(annotations.get(i).text(), i);
      }
    }
    return procedures;
  }

  private static void procedure(
      JsonGenerator json, List<Annotation> annotations, int at, Map<String, Integer> procedures) {
    json.writeStartObject();
    common(json, annotations.get(at), at);
    LISTS.forEach(
        (name, type) -> {
          json.writeArrayPropertyStart(name);
          for (int i = 0; i < annotations.size(); i++) {
            Annotation said = annotations.get(i);
            if (said.type() == type && procedures.getOrDefault(said.procedure(), -1) == at) {
              json.writeStartObject();
              common(json, said, i);
              json.writeEndObject();
            }
          }
          json.writeEndArray();
        });
    json.writeEndObject();
  }

  private static void common(JsonGenerator json, Annotation annotation, int order) {
    json.writeNumberProperty("order", order);
    json.writeStringProperty("text", annotation.text());
    Integer start = annotation.start();
    Integer end = annotation.end();
    if (start != null && end != null) {
      json.writeNumberProperty("start_offset", start);
      json.writeNumberProperty("end_offset", end);
    }
    if (annotation.places().size() > 1) {
      json.writeArrayPropertyStart("places");
      for (Place place : annotation.places()) {
        json.writeArray(new int[] {place.start(), place.end()}, 0, 2);
      }
      json.writeEndArray();
    }
    Annotation.Details details = annotation.details();
    text(json, "abbreviation", details.abbreviation());
    text(json, "strength", details.strength());
    if (annotation.type() == RecordType.CONTRAINDICATION || details.negated()) {
      json.writeBooleanProperty("negated", details.negated());
    }
  }

  private static void text(JsonGenerator json, String name, String value) {
    if (!value.isEmpty()) {
      json.writeStringProperty(name.toLowerCase(Locale.ROOT), value);
    }
  }
}
