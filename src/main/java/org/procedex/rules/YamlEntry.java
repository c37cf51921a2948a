package org.procedex.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping of a YAML file that knows where it stands and reports what does not fit. */
final class YamlEntry {
  private final String file;
  private final Node node;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Problems problems;

  YamlEntry(String file, Node node, Set<String> keys, Problems problems) {
    this.file = file;
    this.node = node;
    this.problems = problems;
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        String key = ((ScalarNode) tuple.getKeyNode()).getValue();
        if (!keys.isEmpty() && !keys.contains(key)) {
          problems.add(
              file,
              tuple.getKeyNode(),
              "expected one of "
                  + String.join(", ", new java.util.TreeSet<>(keys))
                  + " but found \""
                  + key
                  + "\"");
        }
        if (values.put(key, tuple.getValueNode()) != null) {
          problems.add(file, tuple.getKeyNode(), "found the key \"" + key + "\" twice");
        }
      }
    } else {
      problems.add(file, node, "expected a mapping (key: value)");
    }
  }

  Set<String> keys() {
    return values.keySet();
  }

  int line() {
    return node.getStartMark().getLine() + 1;
  }

  String origin() {
    return file + ":" + line();
  }

  void problem(String message) {
    problems.add(file, node, message);
  }

  void problem(String key, String message) {
    problems.add(file, values.getOrDefault(key, node), message);
  }

  String text(String key) {
    String value = textOr(key, "");
    if (value.isBlank()) {
      problem("expected \"" + key + "\" with a text but found none");
    }
    return value;
  }

  String textOr(String key, String otherwise) {
    Node value = values.get(key);
    if (value == null) {
      return otherwise;
    }
    if (value instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    problems.add(file, value, "expected a text for \"" + key + "\"");
    return otherwise;
  }

  <E extends Enum<E>> @Nullable E oneOf(Class<E> values, String key, @Nullable E otherwise) {
    String text = textOr(key, "");
    if (text.isEmpty()) {
      if (otherwise == null) {
        problem("expected \"" + key + "\" but found none");
      }
      return otherwise;
    }
    List<String> names = new ArrayList<>();
    for (E value : values.getEnumConstants()) {
      String name = value.name().toLowerCase(java.util.Locale.ROOT);
      if (name.equals(text)) {
        return value;
      }
      names.add(name);
    }
    problem(key, "expected " + String.join(", ", names) + " but found \"" + text + "\"");
    return otherwise;
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    Node value = values.get(key);
    if (value instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        if (item instanceof ScalarNode scalar) {
          texts.add(scalar.getValue());
        } else {
          problems.add(file, item, "expected a text in \"" + key + "\"");
        }
      }
    } else if (value != null) {
      problems.add(file, value, "expected a list for \"" + key + "\"");
    }
    return texts;
  }

  List<String> someTexts(String key) {
    List<String> texts = texts(key);
    if (texts.isEmpty()) {
      problem("expected at least one entry under \"" + key + "\" but found none");
    }
    return texts;
  }

  List<YamlEntry> entries(String key, Set<String> keys) {
    List<YamlEntry> entries = new ArrayList<>();
    Node value = values.get(key);
    if (value instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        entries.add(new YamlEntry(file, item, keys, problems));
      }
    } else {
      problem("expected a list under \"" + key + "\"");
    }
    return entries;
  }

  @Nullable YamlEntry entry(String key, Set<String> keys) {
    Node value = values.get(key);
    if (value == null) {
      problem("expected \"" + key + "\" but found none");
      return null;
    }
    return new YamlEntry(file, value, keys, problems);
  }
}
