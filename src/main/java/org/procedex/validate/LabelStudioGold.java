package org.procedex.validate;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.procedex.rules.RecordType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Label Studio's export: an array of tasks, or a task on each line.
 *
 * <p>A task's {@code data} holds {@code text} and {@code article_id}; regions of type {@code
 * labels} carry the record's type, {@code choices} named {@code strength} and {@code negated} and a
 * {@code textarea} named {@code abbreviation} say the rest; a relation leads from a record to its
 * procedure. The first annotation that was not cancelled counts. Offsets are code points, as Label
 * Studio exports them; where an export counts UTF-16 units instead, its own {@code text} shows it.
 *
 * @see <a href="https://labelstud.io/guide/task_format">Label Studio's task format</a>
 */
final class LabelStudioGold implements GoldFormat {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String FILE = "gold.json";

  @Override
  public void read(Path path, Reading into) {
    new JsonLinesGold().read(path, into);
  }

  static void readArray(Path file, String text, Reading into) {
    try {
      JsonNode tasks = MAPPER.readTree(text);
      for (JsonNode task : tasks) {
        task(file.toString(), 0, task, into);
      }
    } catch (JacksonException e) {
      into.problem(
          file.toString(),
          e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
          "expected an array of tasks but found: " + JsonLinesGold.firstLine(e));
    }
  }

  /** A region and what its results say of it. */
  private static final class Region {
    private JsonNode value = MAPPER.missingNode();
    private String type = "";
    private String strength = "";
    private String negated = "";
    private String abbreviation = "";
    private String procedureName = "";
    private final List<String> procedures = new ArrayList<>();
  }

  static void task(String file, long line, JsonNode task, Reading into) {
    JsonNode data = task.path("data");
    String text = data.path("text").asString("");
    String id = articleId(task);
    String where = "task " + task.path("id").asString("?");
    if (id.isEmpty()) {
      into.problem(
          file, line, where + ": expected data.article_id or file_upload but found neither");
      return;
    }
    into.annotations.article(id);
    if (!text.isEmpty()) {
      into.texts.put(id, text);
    }
    Map<String, Region> regions = regions(task);
    int[] points = text.codePoints().toArray();
    for (Map.Entry<String, Region> entry : regions.entrySet()) {
      Region region = entry.getValue();
      List<String> linked = region.procedures.isEmpty() ? List.of("") : region.procedures;
      for (String procedure : linked) {
        Fields fields = new Fields(file, line, into);
        fields.articleId = id;
        fields.type = region.type;
        place(region, text, points, fields);
        Region target = regions.get(procedure);
        if (target != null) {
          Fields named = new Fields(file, line, new Reading());
          place(target, text, points, named);
          fields.procedure = named.text;
        } else if (!procedure.isEmpty()) {
          into.problem(
              file, line, where + ": expected a region '" + procedure + "' but found none");
          continue;
        } else {
          fields.procedure = region.procedureName;
        }
        fields.strength = region.strength;
        fields.negated = region.negated;
        fields.abbreviation = region.abbreviation;
        fields.add();
      }
    }
  }

  private static String articleId(JsonNode task) {
    String id = task.path("data").path("article_id").asString("");
    if (id.isEmpty()) {
      String file = task.path("file_upload").asString("");
      id = file.endsWith(".txt") ? file.substring(0, file.length() - 4) : file;
    }
    return id;
  }

  private static Map<String, Region> regions(JsonNode task) {
    Map<String, Region> regions = new LinkedHashMap<>();
    JsonNode results = MAPPER.missingNode();
    for (JsonNode annotation : task.path("annotations")) {
      if (!annotation.path("was_cancelled").asBoolean(false)) {
        results = annotation.path("result");
        break;
      }
    }
    for (JsonNode result : results) {
      String type = result.path("type").asString("");
      if (type.equals("relation")) {
        Region from =
            regions.computeIfAbsent(result.path("from_id").asString(""), key -> new Region());
        from.procedures.add(result.path("to_id").asString(""));
        continue;
      }
      Region region = regions.computeIfAbsent(result.path("id").asString(""), key -> new Region());
      JsonNode value = result.path("value");
      switch (type) {
        case "labels" -> {
          region.value = value;
          region.type = value.path("labels").path(0).asString("");
        }
        case "choices", "textarea" -> {
          String said =
              value.path(type.equals("choices") ? "choices" : "text").path(0).asString("");
          switch (result.path("from_name").asString("")) {
            case "strength" -> region.strength = said;
            case "negated" -> region.negated = said.equals("negated") ? "true" : said;
            case "abbreviation" -> region.abbreviation = said;
            case "procedure" -> region.procedureName = said;
            default -> {}
          }
        }
        default -> {}
      }
    }
    return regions;
  }

  /** Takes the region's place by code points, or by UTF-16 units where only those fit its text. */
  private static void place(Region region, String text, int[] points, Fields fields) {
    String said = region.value.path("text").asString("");
    int start = region.value.path("start").asInt(-1);
    int end = region.value.path("end").asInt(-1);
    fields.text = said;
    if (start < 0 && end < 0) {
      return;
    }
    boolean inside = start >= 0 && start < end && end <= points.length;
    String slice = inside ? new String(points, start, end - start) : "";
    if (said.isEmpty()) {
      fields.text = slice;
    } else if (!said.equals(slice)
        && start >= 0
        && start < end
        && end <= text.length()
        && said.equals(text.substring(start, end))) {
      end = text.codePointCount(0, end);
      start = text.codePointCount(0, start);
    }
    fields.start = Integer.toString(start);
    fields.end = Integer.toString(end);
  }

  @Override
  public void write(
      AnnotatedArticles annotations, Function<String, @Nullable String> texts, Path folder) {
    java.io.StringWriter out = new java.io.StringWriter();
    try (JsonGenerator json = MAPPER.createGenerator(out)) {
      json.writeStartArray();
      int number = 0;
      for (String id : annotations.ids()) {
        json.writeStartObject();
        json.writeNumberProperty("id", ++number);
        json.writeObjectPropertyStart("data");
        json.writeStringProperty("article_id", id);
        String text = texts.apply(id);
        if (text != null) {
          json.writeStringProperty("text", text);
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("annotations");
        json.writeStartObject();
        json.writeNumberProperty("id", number);
        json.writeBooleanProperty("was_cancelled", false);
        json.writeArrayPropertyStart("result");
        results(json, annotations.of(id));
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    GoldFiles.write(folder.resolve(FILE), (out + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static void results(JsonGenerator json, List<Annotation> annotations) {
    Map<String, Integer> procedures = JsonLinesGold.procedures(annotations);
    for (int i = 0; i < annotations.size(); i++) {
      Annotation annotation = annotations.get(i);
      Annotation.Details details = annotation.details();
      begin(json, i, "label", "labels");
      value(json, annotation);
      json.writeArrayPropertyStart("labels");
      json.writeString(annotation.type().name());
      json.writeEndArray();
      end(json);
      choice(json, i, annotation, "strength", details.strength());
      choice(json, i, annotation, "negated", details.negated() ? "true" : "");
      choice(json, i, annotation, "abbreviation", details.abbreviation());
      Integer procedure = procedures.get(annotation.procedure());
      if (annotation.type() != RecordType.PROCEDURE && procedure == null) {
        choice(json, i, annotation, "procedure", annotation.procedure());
      }
    }
    for (int i = 0; i < annotations.size(); i++) {
      Integer procedure = procedures.get(annotations.get(i).procedure());
      if (annotations.get(i).type() != RecordType.PROCEDURE && procedure != null) {
        json.writeStartObject();
        json.writeStringProperty("type", "relation");
        json.writeStringProperty("from_id", "r" + i);
        json.writeStringProperty("to_id", "r" + procedure);
        json.writeStringProperty("direction", "right");
        json.writeEndObject();
      }
    }
  }

  private static void begin(JsonGenerator json, int region, String name, String type) {
    json.writeStartObject();
    json.writeStringProperty("id", "r" + region);
    json.writeStringProperty("from_name", name);
    json.writeStringProperty("to_name", "text");
    json.writeStringProperty("type", type);
    json.writeObjectPropertyStart("value");
  }

  private static void value(JsonGenerator json, Annotation annotation) {
    Integer start = annotation.start();
    Integer end = annotation.end();
    if (start != null && end != null) {
      json.writeNumberProperty("start", start);
      json.writeNumberProperty("end", end);
    }
    json.writeStringProperty("text", annotation.text());
  }

  private static void end(JsonGenerator json) {
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void choice(
      JsonGenerator json, int region, Annotation annotation, String name, String said) {
    if (said.isEmpty()) {
      return;
    }
    boolean free = name.equals("abbreviation") || name.equals("procedure");
    begin(json, region, name, free ? "textarea" : "choices");
    Integer start = annotation.start();
    Integer end = annotation.end();
    if (start != null && end != null) {
      json.writeNumberProperty("start", start);
      json.writeNumberProperty("end", end);
    }
    json.writeArrayPropertyStart(free ? "text" : "choices");
    json.writeString(said);
    json.writeEndArray();
    end(json);
  }
}
