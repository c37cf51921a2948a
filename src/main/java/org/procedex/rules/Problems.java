package org.procedex.rules;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** Everything that is wrong with the rule files, each with its place. */
final class Problems {
  private final List<String> found = new ArrayList<>();

  void add(String file, Node at, String message) {
    add(file, at.getStartMark().getLine() + 1, message);
  }

  void add(String file, int line, String message) {
    found.add(file + ":" + line + ": " + message);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /**
   * Stops the start where anything is wrong.
   *
   * @throws InvalidRulesException with every problem
   */
  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidRulesException(found);
    }
  }
}
