package org.procedex.rules;

import java.util.List;

/** The examples of a heading rule. */
record HeadingExamples(
    String id, String origin, List<String> examples, List<String> counterexamples) {
  HeadingExamples {
    examples = List.copyOf(examples);
    counterexamples = List.copyOf(counterexamples);
  }
}
