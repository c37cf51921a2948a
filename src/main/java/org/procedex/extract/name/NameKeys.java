package org.procedex.extract.name;

/** How the keys of two names, their words in small letters with single spaces, compare. */
final class NameKeys {
  private NameKeys() {}

  /** "amputations", "biopsies": the key of one of them. */
  static String singular(String key) {
    if (!key.endsWith("s")) {
      return key;
    }
    return key.endsWith("ies")
        ? key.substring(0, key.length() - 3) + "y"
        : key.substring(0, key.length() - 1);
  }

  /** "Corneal grafting", "corneal endothelial grafting": the same end, and words left out. */
  static boolean leavesOut(String[] title, String[] defined) {
    int at = 0;
    for (String word : defined) {
      if (at < title.length && title[at].equals(word)) {
        at++;
      }
    }
    return at == title.length && title[at - 1].equals(defined[defined.length - 1]);
  }
}
