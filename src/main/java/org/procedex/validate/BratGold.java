package org.procedex.validate;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.procedex.rules.RecordType;

/**
 * Brat stand-off: {@code .ann} beside {@code .txt}.
 *
 * <p>A text-bound annotation for each record, perhaps of several fragments; a relation {@code Of}
 * from a record ({@code Arg1}) to its procedure ({@code Arg2}), several for a statement about
 * several; attributes {@code Strength} and {@code Negated}; notes {@code Abbreviation}, {@code
 * Procedure} (the name where no PROCEDURE is marked with it) and {@code Unplaced} (gold that knew
 * only the text).
 *
 * @see <a href="https://brat.nlplab.org/standoff.html">brat's stand-off format</a>
 */
final class BratGold implements GoldFormat {
  private static final Pattern ENTITY =
      Pattern.compile("(T\\d++)\\t(\\S++) (\\d++ \\d++(?:;\\d++ \\d++)*+)\\t(.*+)");
  private static final Pattern RELATION =
      Pattern.compile("R\\d++\\t(\\S++) (\\w++):(\\S++) (\\w++):(\\S++)\\s*+");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("[AM]\\d++\\t(\\S++) (\\S++)(?: (\\S++))?+\\s*+");
  private static final Pattern NOTE = Pattern.compile("#\\d*+\\t(\\S++) (\\S++)(?:\\t(.*+))?+");
  private static final Pattern OTHER = Pattern.compile("(?:[EN]\\d++|\\*)\\t.++");

  @Override
  public void read(Path path, Reading into) {
    for (Path file : GoldFiles.list(path, ".ann")) {
      String text = GoldFiles.text(file, into);
      if (text == null) {
        continue;
      }
      String id = id(path, file);
      into.annotations.article(id);
      article(file, id, into);
      new Document(file.toString(), id, into).read(text);
    }
  }

  private static String id(Path path, Path file) {
    Path relative = Files.isDirectory(path) ? path.relativize(file) : file.getFileName();
    String name = relative.toString().replace(java.io.File.separatorChar, '/');
    return name.substring(0, name.length() - ".ann".length());
  }

  private static void article(Path file, String id, Reading into) {
    String name = file.getFileName().toString();
    Path txt = file.resolveSibling(name.substring(0, name.length() - 4) + ".txt");
    if (Files.isRegularFile(txt)) {
      String text = GoldFiles.text(txt, into);
      if (text != null) {
        into.texts.put(id, text);
      }
    } else {
      into.problem(file.toString(), 0, "expected " + txt.getFileName() + " beside it, found none");
    }
  }

  /** A text-bound annotation and what other lines say of it. */
  private static final class Entity {
    private final Fields fields;
    private final List<String> procedures = new ArrayList<>();

    Entity(Fields fields) {
      this.fields = fields;
    }
  }

  /** One {@code .ann} file. */
  private static final class Document {
    private final String file;
    private final String id;
    private final Reading into;
    private final Map<String, Entity> entities = new LinkedHashMap<>();

    Document(String file, String id, Reading into) {
      this.file = file;
      this.id = id;
      this.into = into;
    }

    void read(String text) {
      String[] lines = text.split("\r?\n", -1);
      for (int i = 0; i < lines.length; i++) {
        Matcher entity = ENTITY.matcher(lines[i]);
        if (entity.matches()) {
          entity(i + 1, entity);
        }
      }
      for (int i = 0; i < lines.length; i++) {
        if (!lines[i].isBlank() && !ENTITY.matcher(lines[i]).matches()) {
          other(i + 1, lines[i]);
        }
      }
      entities.values().forEach(this::add);
    }

    private void entity(long line, Matcher entity) {
      Fields fields = new Fields(file, line, into);
      fields.articleId = id;
      fields.type = entity.group(2);
      fields.text = entity.group(4);
      List<Place> places = new ArrayList<>();
      for (String fragment : entity.group(3).split(";")) {
        String[] ends = fragment.split(" ");
        try {
          places.add(new Place(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
        } catch (IllegalArgumentException e) {
          problem(line, "expected rising offsets but found '" + fragment + "'");
          return;
        }
      }
      fields.places = places;
      if (entities.putIfAbsent(entity.group(1), new Entity(fields)) != null) {
        problem(line, "expected " + entity.group(1) + " once but found it again");
      }
    }

    private void other(long line, String text) {
      Matcher relation = RELATION.matcher(text);
      Matcher attribute = ATTRIBUTE.matcher(text);
      Matcher note = NOTE.matcher(text);
      if (relation.matches()) {
        Entity from = known(line, relation.group(3));
        Entity to = known(line, relation.group(5));
        if (from != null && to != null) {
          from.procedures.add(relation.group(5));
        }
      } else if (attribute.matches()) {
        Entity of = known(line, attribute.group(2));
        if (of != null) {
          attribute(of.fields, attribute.group(1), attribute.group(3));
        }
      } else if (note.matches()) {
        Entity of = entities.get(note.group(2));
        if (of != null) {
          note(of.fields, note.group(1), note.group(3));
        }
      } else if (!OTHER.matcher(text).matches()) {
        problem(line, "expected a line of brat's stand-off format but found '" + text + "'");
      }
    }

    private @Nullable Entity known(long line, String name) {
      Entity entity = entities.get(name);
      if (entity == null) {
        problem(line, "expected an annotation " + name + " but found none");
      }
      return entity;
    }

    private static void attribute(Fields fields, String name, @Nullable String value) {
      if (name.equalsIgnoreCase("Strength")) {
        fields.strength = value == null ? "" : value;
      } else if (name.equalsIgnoreCase("Negated")) {
        fields.negated = value == null ? "true" : value;
      }
    }

    private static void note(Fields fields, String name, @Nullable String value) {
      String said = value == null ? "" : value;
      switch (name) {
        case "Abbreviation" -> fields.abbreviation = said;
        case "Procedure" -> fields.procedure = said;
        case "Unplaced" -> fields.places = List.of();
        default -> {}
      }
    }

    private void add(Entity entity) {
      if (entity.procedures.isEmpty()) {
        entity.fields.add();
        return;
      }
      for (String procedure : entity.procedures) {
        Entity named = entities.get(procedure);
        entity.fields.procedure = named == null ? "" : named.fields.text;
        entity.fields.add();
      }
    }

    private void problem(long line, String message) {
      into.problem(file, line, message);
    }
  }

  @Override
  public void write(
      AnnotatedArticles annotations, Function<String, @Nullable String> texts, Path folder) {
    for (String id : annotations.ids()) {
      String text = texts.apply(id);
      if (text == null) {
        throw new IllegalArgumentException(
            "expected the text of article '" + id + "' for brat but found none; name --articles");
      }
      ArticleFolder.write(folder, id, text);
      GoldFiles.write(
          ArticleFolder.file(folder, id, ".ann"),
          lines(annotations.of(id), text).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String lines(List<Annotation> annotations, String text) {
    ArticleTexts known = new ArticleTexts();
    known.put("", text);
    Map<String, Integer> procedures = JsonLinesGold.procedures(annotations);
    StringBuilder lines = new StringBuilder();
    int relations = 0;
    int attributes = 0;
    int notes = 0;
    for (int i = 0; i < annotations.size(); i++) {
      Annotation annotation = annotations.get(i);
      Annotation.Details details = annotation.details();
      String name = "T" + (i + 1);
      List<Place> places = annotation.places();
      if (places.isEmpty()) {
        Place found = known.find("", annotation.text());
        if (found == null) {
          throw new IllegalArgumentException(
              "expected the words '" + annotation.text() + "' in the article but found none");
        }
        places = List.of(found);
        lines.append("#").append(++notes).append("\tUnplaced ").append(name).append("\tyes\n");
      }
      lines.append(name).append('\t').append(annotation.type()).append(' ');
      for (int j = 0; j < places.size(); j++) {
        lines.append(j == 0 ? "" : ";");
        lines.append(places.get(j).start()).append(' ').append(places.get(j).end());
      }
      lines.append('\t').append(oneLine(annotation.text())).append('\n');
      Integer procedure = procedures.get(annotation.procedure());
      if (annotation.type() != RecordType.PROCEDURE && procedure != null) {
        lines.append("R").append(++relations).append("\tOf Arg1:").append(name);
        lines.append(" Arg2:T").append(procedure + 1).append('\n');
      } else if (!annotation.procedure().isEmpty()) {
        note(lines, ++notes, "Procedure", name, annotation.procedure());
      }
      if (!details.strength().isEmpty()) {
        lines.append("A").append(++attributes).append("\tStrength ").append(name);
        lines.append(' ').append(details.strength()).append('\n');
      }
      if (details.negated()) {
        lines.append("A").append(++attributes).append("\tNegated ").append(name).append('\n');
      }
      if (!details.abbreviation().isEmpty()) {
        note(lines, ++notes, "Abbreviation", name, details.abbreviation());
      }
    }
    return lines.toString();
  }

  private static void note(
      StringBuilder lines, int number, String type, String target, String said) {
    lines.append('#').append(number).append('\t').append(type).append(' ').append(target);
    lines.append('\t').append(oneLine(said)).append('\n');
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\n\\r\\u000B\\u000C\\u0085\\u2028\\u2029\\t]", " ");
  }
}
