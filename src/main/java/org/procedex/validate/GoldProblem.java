package org.procedex.validate;

/**
 * Something that is wrong with gold.
 *
 * @param file the file's name
 * @param line 1-based; 0 for the file as a whole
 * @param message what was expected, what was found
 */
public record GoldProblem(String file, long line, String message) {
  @Override
  public String toString() {
    return line > 0 ? file + ":" + line + ": " + message : file + ": " + message;
  }
}
