package org.procedex.text;

import java.util.regex.Pattern;

/** Makes the white space of a few words single. */
public final class WhiteSpace {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private WhiteSpace() {}

  /** The words with one space wherever ASCII white space was, and none at the edges. */
  public static String single(String words) {
    return (isSingle(words) ? words : SPACE.matcher(words).replaceAll(" ")).strip();
  }

  /** Whether that is so already, as nearly everywhere. */
  private static boolean isSingle(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c < ' ' || c == ' ' && i > 0 && words.charAt(i - 1) == ' ') {
        return false;
      }
    }
    return true;
  }
}
