package org.procedex.rules;

import java.util.List;

/** Rules that cannot be used; the message lists every problem, a line each. */
public final class InvalidRulesException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<String> problems;

  public InvalidRulesException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  /** Each problem with its file, line, rule, what was expected and what was found. */
  public List<String> problems() {
    return problems;
  }
}
