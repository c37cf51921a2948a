package org.procedex.extract;

import java.util.List;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;

/**
 * Finds what a title says that its procedure is for: "X for Y" in any case; "X of Y" and "X in Y"
 * only where Y is a condition or people, since they tell a place as often.
 */
final class TitlePurposes {
  private final WordClasses classes;
  private final Discourse discourse;
  private final Purposes purposes;

  TitlePurposes(PlaceContext context, Purposes purposes) {
    this.classes = context.classes();
    this.discourse = context.discourse();
    this.purposes = purposes;
  }

  void find(SentenceTokens title, List<Draft> found) {
    for (ProcedurePhrase phrase : title.procedures()) {
      if (phrase.isName() || isTreatment(title, phrase)) {
        linked(title, phrase, found);
        if (phrase.isName()) {
          purposes.within(title, phrase, found);
        }
      }
    }
  }

  /** "Treatment of Y" stands for what the page is about, unless a title without a name asks. */
  private boolean isTreatment(SentenceTokens title, ProcedurePhrase phrase) {
    Tokens tokens = title.tokens();
    boolean asked = tokens.symbol(title.to() - 1) == '?' && !title.holdsName();
    return phrase.kind() == ProcedurePhrase.Kind.ANAPHOR
        && tokens.is(phrase.to() - 1, classes.procedureGeneric)
        && !asked;
  }

  private void linked(SentenceTokens title, ProcedurePhrase phrase, List<Draft> found) {
    Tokens tokens = title.tokens();
    int link = inner(tokens, phrase);
    if (link + 1 >= title.to() || !Purposes.isLink(tokens, link)) {
      return;
    }
    int from = link + 1;
    int end = end(title, from);
    if (!hasLink(title, from, end)
        && (tokens.spells(link, "for") || holdsCondition(tokens, from, end))) {
      int number = phrase.isName() ? discourse.number(title, phrase) : discourse.main();
      purposes.add(new Purposes.Named(title, phrase, number, "indication.title"), from, end, found);
    }
  }

  /** "Open excision of cysts" as a name: the link within it, else the token behind the name. */
  private int inner(Tokens tokens, ProcedurePhrase phrase) {
    for (int at = phrase.from() + 1; at + 1 < phrase.to(); at++) {
      if (tokens.spells(at, "of") && holdsCondition(tokens, at + 1, phrase.to())) {
        return at;
      }
    }
    return phrase.to();
  }

  private int end(SentenceTokens title, int from) {
    Tokens tokens = title.tokens();
    int end = from;
    while (end < title.to()
        && !isEnd(tokens, end)
        && (end == from || !isFresh(tokens, end) && !isMeans(title, end))) {
      end++;
    }
    return end;
  }

  /** "Treatment of cataract by ultrasound": with what it is done. */
  private static boolean isMeans(SentenceTokens title, int at) {
    Tokens tokens = title.tokens();
    if (!tokens.spells(at, "by") && !tokens.spells(at, "with") && !tokens.spells(at, "using")) {
      return false;
    }
    for (ProcedurePhrase phrase : title.procedures()) {
      if (phrase.isName() && phrase.from() > at && phrase.from() <= at + 2) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEnd(Tokens tokens, int at) {
    char c = tokens.symbol(at);
    return c == ','
        || c == ':'
        || c == '?'
        || c == '.'
        || c == '-'
        || c == '!'
        || c == '|'
        || tokens.isBreak(at)
        || tokens.spells(at, "in");
  }

  /** A capital behind a condition or people: a second title runs on. */
  private boolean isFresh(Tokens tokens, int at) {
    return tokens.isCapitalized(at)
        && !tokens.isCapitalized(at - 1)
        && tokens.is(at - 1, classes.condition | classes.person);
  }

  /** "What are the treatments for surgery for gout": the inner name is for it. */
  private static boolean hasLink(SentenceTokens title, int from, int to) {
    for (ProcedurePhrase phrase : title.procedures()) {
      if (phrase.from() >= from
          && phrase.to() + 1 < to
          && Purposes.isLink(title.tokens(), phrase.to())) {
        return true;
      }
    }
    return false;
  }

  /** "of the knee", "in the clinic" tell a place; "of hemangioma" tells what for. */
  private boolean holdsCondition(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.is(at, classes.condition | classes.person)) {
        return true;
      }
    }
    return false;
  }
}
