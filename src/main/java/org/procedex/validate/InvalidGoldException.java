package org.procedex.validate;

import java.util.List;
import java.util.stream.Collectors;

/** Gold that cannot be scored against; holds every problem at once. */
public final class InvalidGoldException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<GoldProblem> problems;

  InvalidGoldException(List<GoldProblem> problems) {
    super(problems.stream().map(GoldProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** The problems, in the order of files and lines. */
  public List<GoldProblem> problems() {
    return problems;
  }
}
