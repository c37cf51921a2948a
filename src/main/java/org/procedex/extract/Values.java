package org.procedex.extract;

import java.util.Locale;
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

  /** Whether the first letter is one that the pattern can begin with. */
  private static boolean mayBePerson(String value) {
    return !value.isEmpty() && "aihpstAIHPST".indexOf(value.charAt(0)) >= 0;
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
