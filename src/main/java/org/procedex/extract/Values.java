package org.procedex.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.procedex.text.Span;

/** Makes the form of a record's words that is fit for grouping. */
final class Values {
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\u0085\\u200b]+");
  private static final Pattern PERSON =
      Pattern.compile(
          "^(?:(?:patients?|people|persons?|those|individuals|anyone|someone)\\s+"
              + "(?:with|who\\s+have|who\\s+has|having|suffering\\s+from|who\\s+suffer\\s+from)"
              + "|have|has|having|presence\\s+of)\\s+(?=\\S)",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> OPENERS =
      Set.of(
          "patient",
          "patients",
          "people",
          "person",
          "persons",
          "those",
          "individuals",
          "anyone",
          "someone",
          "have",
          "has",
          "having",
          "presence");

  private static final int LONGEST_OPENER = 11;

  private Values() {}

  /** White space single, "patients with" dropped, the first letter small where it is no name. */
  static String of(String text, Span span) {
    String words = span.of(text);
    String value = (isSingle(words) ? words : SPACE.matcher(words).replaceAll(" ")).strip();
    String person = mayBePerson(value) ? PERSON.matcher(value).replaceFirst("") : value;
    return small(person.isEmpty() ? value : person);
  }

  /** Whether white space is single spaces already, as it is nearly everywhere. */
  private static boolean isSingle(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c < ' '
          || c > '~' && (c == '\u0085' || c == '\u200b' || Character.isSpaceChar(c))
          || c == ' ' && i > 0 && words.charAt(i - 1) == ' ') {
        return false;
      }
    }
    return true;
  }

  /** Whether the first word is one that the pattern can begin with. */
  private static boolean mayBePerson(String value) {
    int end = value.indexOf(' ');
    return end > 0
        && end <= LONGEST_OPENER
        && OPENERS.contains(value.substring(0, end).toLowerCase(Locale.ROOT));
  }

  private static boolean isLowerCase(String word, int from) {
    for (int i = from; i < word.length(); i++) {
      if (!Character.isLowerCase(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static String small(String value) {
    if (value.isEmpty() || Character.isLowerCase(value.charAt(0))) {
      return value;
    }
    int end = 0;
    while (end < value.length() && Character.isLetterOrDigit(value.charAt(end))) {
      end++;
    }
    String word = value.substring(0, end);
    boolean possessive =
        end < value.length() && (value.charAt(end) == '\'' || value.charAt(end) == '’');
    boolean plain = end > 1 && isLowerCase(word, 1);
    return plain && !possessive ? word.toLowerCase(Locale.ROOT) + value.substring(end) : value;
  }
}
