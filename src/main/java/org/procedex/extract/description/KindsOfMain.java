package org.procedex.extract.description;

import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.name.ProcedureNames;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Kinds of what the article is about that it tells apart: "several types, such as total and partial
 * X", "partial X, in which …", "in a partial X the …". On a page about X each is described,
 * whatever verb follows.
 */
final class KindsOfMain {
  /** What a list of kinds is called. */
  private static final WordSet KINDS =
      WordSet.in(
          "types forms kinds variants variations versions subtypes approaches techniques methods"
              + " varieties modifications categories");

  /** What opens such a list. */
  private static final WordSet LISTING =
      WordSet.of("as", "include", "includes", "including", "are", "exist", "used", "namely");

  /** Before a name at the beginning: what is told of it. */
  private static final WordSet WITHIN = WordSet.of("in", "during", "with");

  /** Tokens among which a kind is announced. */
  private static final int REACH = 60;

  private final Tokens tokens;
  private final WordClasses classes;
  private final ProcedureNames names;
  private final Discourse discourse;

  KindsOfMain(Tokens tokens, WordClasses classes, ProcedureNames names, Discourse discourse) {
    this.tokens = tokens;
    this.classes = classes;
    this.names = names;
    this.discourse = discourse;
  }

  /** Whether the sentence tells of the phrase as of a kind of what the article is about. */
  boolean isTold(SentenceTokens sentence, ProcedurePhrase phrase) {
    return isKind(sentence, phrase) && (isSubject(sentence, phrase) || isListed(sentence, phrase));
  }

  /** "Partial meniscectomy" on a page about meniscectomy. */
  private boolean isKind(SentenceTokens sentence, ProcedurePhrase phrase) {
    int main = discourse.main();
    if (main < 0 || !discourse.isMainTold()) {
      return false;
    }
    int number = discourse.number(sentence, phrase);
    int last = phrase.to() - 1;
    return number != main
        && names.isKind(number, main)
        && !tokens.is(phrase.from(), classes.earlier)
        && (tokens.isAcronym(last)
            || tokens.is(
                last, classes.procedureHead | classes.procedureLight | classes.procedureGeneric));
  }

  /** "Partial X leaves …", "in a partial X the …". */
  private boolean isSubject(SentenceTokens sentence, ProcedurePhrase phrase) {
    int start = phrase.from();
    while (start > sentence.from() && tokens.is(start - 1, classes.determiner)) {
      start--;
    }
    int behind = DescribedNames.behind(sentence, phrase);
    if (behind >= sentence.to()) {
      return false;
    }
    boolean opens = start == sentence.from() || tokens.symbol(start - 1) == ';';
    if (opens) {
      return tokens.is(
          behind, classes.finite | classes.be | classes.modal | classes.verb | classes.adverb);
    }
    return start == sentence.from() + 1
        && WITHIN.holds(tokens, sentence.from())
        && (tokens.symbol(behind) == ',' || tokens.is(behind, classes.determiner));
  }

  /** "There are three types of X: total X, partial X and …". */
  private boolean isListed(SentenceTokens sentence, ProcedurePhrase phrase) {
    boolean opened = false;
    int first = Math.max(sentence.from(), phrase.from() - REACH);
    for (int at = phrase.from() - 1; at >= first; at--) {
      opened |= tokens.symbol(at) == ':' || LISTING.holds(tokens, at);
      if (opened && KINDS.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }
}
