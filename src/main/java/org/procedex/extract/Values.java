package org.procedex.extract;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.procedex.text.HardWraps;
import org.procedex.text.Html;
import org.procedex.text.Span;

/** Makes the form of a record's words that is fit for grouping. */
final class Values {
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\u0085\\u200b]+");

  /** What somebody has had or done is another thing than what they have. */
  private static final String NOT_DONE =
      "(?!\\s+(?:had|been|never|not|no|already|previously|recently|just|undergone|received|failed"
          + "|tried|taken|used|tested|developed|experienced|lost|become|responded|stopped|reached"
          + "|completed|shown|given|suffered|to)\\b)";

  /** "patients with", but not the "those who have" of "those who have had it before". */
  private static final Pattern PERSON =
      Pattern.compile(
          "(?:(?:(?:an?|any|all|the|some|other|most|many)\\s+)?"
              + "(?:patients?|people|persons?|those|individuals?|subjects?|anyone|someone|anybody|somebody)\\s+"
              + "(?:with|suffering(?:\\s+(?:from|with))?|who\\s+suffers?\\s+from|who\\s+(?:are|is)\\s+suffering\\s+from"
              + "|(?:diagnosed|affected)\\s+with|affected\\s+by|(?:having|(?:who|that)\\s+(?:have|has))"
              + NOT_DONE
              + ")|(?:cases?|(?:the\\s+)?presence)\\s+of|(?:have|has|having)"
              + NOT_DONE
              + ")\\s+(?=\\S)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ARTICLE = Pattern.compile("(?:an?|[Tt]he|An)\\s+(?=\\S)");

  /** First words of both patterns. */
  private static final Set<String> OPENERS =
      Set.of(
          ("patient patients people person persons those individual individuals subject subjects"
                  + " anyone someone anybody somebody have has having presence case cases"
                  + " a an any all the some other most many")
              .split(" "));

  private static final int LONGEST_OPENER = 11;

  /** The bit that parts small from capital letters in ASCII. */
  private static final int SMALL = 0x20;

  /** For each first letter a bit for each length that such a word has. */
  private static final int[] OPENER_LENGTHS = new int[26];

  static {
    OPENERS.forEach(word -> OPENER_LENGTHS[word.charAt(0) - 'a'] |= 1 << word.length());
  }

  /** Longer words have a capital in a title. */
  private static final int SHORT_WORD = 3;

  /** Letters of the first of two names that a hyphen joins; prefixes have fewer. */
  private static final int SHORTEST_NAME = 5;

  private Values() {}

  /** White space single, "patients with" dropped, the first letter small where it is no name. */
  static String of(String text, Span span) {
    return plain(text.substring(start(text, span), span.end()));
  }

  /** Where the words begin that are not "patients with" and its like, nor an article. */
  static int start(String text, Span span) {
    int start = span.start();
    if (mayBePerson(text, span)) {
      start = behind(PERSON.matcher(text), start, span.end());
      start = behind(ARTICLE.matcher(text), start, span.end());
    }
    return start;
  }

  private static int behind(Matcher matcher, int start, int end) {
    matcher.region(start, end);
    return matcher.lookingAt() ? matcher.end() : start;
  }

  /** Whether the first word is one that the patterns can begin with. */
  private static boolean mayBePerson(String text, Span span) {
    int end = span.start();
    while (end < span.end() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end > span.start()
        && mayOpen(text.charAt(span.start()), end - span.start())
        && OPENERS.contains(text.substring(span.start(), end).toLowerCase(Locale.ROOT));
  }

  /** False only where none of those words has that first letter and length. */
  private static boolean mayOpen(char first, int length) {
    int letter = (first | SMALL) - 'a';
    boolean plain = first < 128 && letter >= 0 && letter < OPENER_LENGTHS.length;
    return length <= LONGEST_OPENER && (!plain || (OPENER_LENGTHS[letter] >>> length & 1) != 0);
  }

  /** The words with single spaces, one way of writing each letter, and no capital of a start. */
  static String plain(String words) {
    if (isPlain(words)) {
      return small(words, isTitle(words));
    }
    String read = withoutMarkup(Html.plain(HardWraps.plain(words)));
    String value = isSingle(read) ? read : oneWay(SPACE.matcher(read).replaceAll(" ").strip());
    return small(value, isTitle(value));
  }

  /** "a [spinal block](spinal.md)", "[[back|lumbago]]", "**severe** pain": the words alone. */
  private static String withoutMarkup(String words) {
    boolean bare = words.indexOf('[') < 0 && words.indexOf(']') < 0 && !words.contains("**");
    if (bare) {
      return words;
    }
    StringBuilder read = new StringBuilder(words.length());
    int lastTarget = words.lastIndexOf("](");
    int lastClose = words.lastIndexOf(']');
    int lastEnd = words.lastIndexOf(')');
    for (int at = 0; at < words.length(); at++) {
      char c = words.charAt(at);
      if (c == ']' && at < lastEnd && words.startsWith("](", at)) {
        at = words.indexOf(')', at);
      } else if (c == '*' && words.startsWith("**", at) || c == ']' && words.startsWith("]]", at)) {
        at++;
      } else if (c == '[' && words.startsWith("[[", at)) {
        at = lastOfTarget(words, at + 1);
      } else if (c != '[' || at > lastTarget && at < lastClose) {
        read.append(c);
      }
    }
    return read.toString();
  }

  /** "[[spine|Scoliosis]]": where the bracket or bar stands that the shown words are behind. */
  private static int lastOfTarget(String words, int bracket) {
    int last = bracket;
    for (int i = bracket + 1; i < words.length() && words.charAt(i) != ']'; i++) {
      last = words.charAt(i) == '|' ? i : last;
    }
    return last;
  }

  /** Whether there is no markup either: told first, for so it is nearly everywhere. */
  private static boolean isPlain(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '<' || c == '&' || c == '[' || c == ']' || c == '*') {
        return false;
      }
    }
    return isSingle(words);
  }

  /** Whether letters are plain and white space is single spaces, as it is nearly everywhere. */
  private static boolean isSingle(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c < ' ' || c > '~' || c == ' ' && (i == 0 || words.charAt(i - 1) == ' ')) {
        return false;
      }
    }
    return !words.endsWith(" ");
  }

  /** Letters that look the same are the same: accents composed, apostrophes and hyphens plain. */
  private static String oneWay(String value) {
    return Normalizer.normalize(value, Normalizer.Form.NFC)
        .replace('\u2019', '\'')
        .replace('\u02bc', '\'')
        .replace('\u2010', '-')
        .replace('\u2011', '-')
        .replace("\u00ad", "");
  }

  /**
   * "Severe Mental Illness": every word but short ones has its capital, so that it says nothing.
   */
  private static boolean isTitle(String value) {
    int capitals = 0;
    for (int from = 0; from < value.length(); from = value.indexOf(' ', from) + 1) {
      char first = value.charAt(from);
      int space = value.indexOf(' ', from);
      int end = space < 0 ? value.length() : space;
      if (Character.isUpperCase(first)) {
        capitals++;
      } else if (Character.isLowerCase(first) && end - from > SHORT_WORD) {
        return false;
      }
      if (space < 0) {
        break;
      }
    }
    return capitals > 1;
  }

  private static String small(String value, boolean title) {
    if (!title) {
      return isOfTwoNames(value) ? value : smallFirst(value);
    }
    String[] words = value.split(" ");
    for (int i = 0; i < words.length; i++) {
      // Behind "of" often stands a name: "Tetralogy of Fallot".
      words[i] = i > 0 && words[i - 1].equals("of") ? words[i] : smallFirst(words[i]);
    }
    return String.join(" ", words);
  }

  private static boolean isLowerCase(String word, int from) {
    for (int i = from; i < word.length(); i++) {
      if (!Character.isLowerCase(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** "Guillain-Barre syndrome": two names joined, and not "Non-Hodgkin lymphoma". */
  private static boolean isOfTwoNames(String value) {
    int hyphen = value.indexOf('-');
    return hyphen >= SHORTEST_NAME
        && hyphen + 2 < value.length()
        && value.indexOf(' ') > hyphen
        && Character.isUpperCase(value.charAt(hyphen + 1))
        && Character.isLowerCase(value.charAt(hyphen + 2));
  }

  private static String smallFirst(String value) {
    if (value.isEmpty() || Character.isLowerCase(value.charAt(0))) {
      return value;
    }
    int end = 0;
    while (end < value.length() && Character.isLetterOrDigit(value.charAt(end))) {
      end++;
    }
    String word = value.substring(0, end);
    boolean possessive = end < value.length() && value.charAt(end) == '\'';
    boolean plain = end > 1 && isLowerCase(word, 1);
    return plain && !possessive ? word.toLowerCase(Locale.ROOT) + value.substring(end) : value;
  }
}
