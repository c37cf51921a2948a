package org.procedex.extract.place;

import java.util.List;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Finds what a title says that its procedure is for: "X for Y" in any case; "X of Y" and "X in Y"
 * only where Y is a condition or people, since they tell a place as often.
 */
final class TitlePurposes {
  /** Verbs by which a title asks what is done against something. */
  private static final WordSet DEALING =
      WordSet.in(
          "deal deals cope copes help helps do does fight fights treat treats cure cures work");

  private static final WordSet TREATING =
      WordSet.of("fight", "fights", "treat", "treats", "cure", "cures");
  private static final WordSet AIMING = WordSet.of("with", "in", "for", "against");

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
    int link = title.behindBracket(inner(tokens, phrase));
    int dealing = dealing(tokens, link, title.to());
    link = dealing < 0 ? link : dealing;
    if (link + 1 >= title.to() || dealing < 0 && !Purposes.isLink(tokens, link)) {
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

  /** "How does X deal with Y?", "What can X do in Y?": the last word before Y; -1 for others. */
  private static int dealing(Tokens tokens, int verb, int to) {
    if (verb + 2 >= to || !DEALING.holds(tokens, verb)) {
      return -1;
    }
    boolean aims = AIMING.holds(tokens, verb + 1);
    return aims || TREATING.holds(tokens, verb) ? verb + (aims ? 1 : 0) : -1;
  }

  private int end(SentenceTokens title, int from) {
    Tokens tokens = title.tokens();
    int end = from;
    while (end < title.to()
        && !isEnd(tokens, end)
        && !isPlace(tokens, end, title.to())
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
        || tokens.isBreak(at);
  }

  /** "gout in the clinic": a place, unlike "gout in young adults". */
  private boolean isPlace(Tokens tokens, int at, int to) {
    return tokens.spells(at, "in") && !holdsCondition(tokens, at + 1, Math.min(to, at + 4));
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
