package org.procedex.text;

/** Words that tell to mind what follows: below them one item may say that all are refused. */
public final class NotingWords {
  private static final WordSet NOTING =
      WordSet.in("attention precautions precaution notes notice cautions reminders heed matters");

  private NotingWords() {}

  /** Whether one stands between two tokens: "What has to be paid attention to?" */
  public static boolean stand(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (NOTING.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }
}
