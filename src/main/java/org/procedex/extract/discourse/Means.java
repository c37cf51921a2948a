package org.procedex.extract.discourse;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.procedex.extract.name.ProcedureNames;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Things by which an article calls a procedure that it tells of: "the balloon" where only one
 * procedure has it in its name or in the sentence that tells what is done.
 */
public final class Means {
  private static final WordSet THINGS =
      WordSet.in(
          "balloon balloons foam laser lasers stent stents valve valves coil coils lens lenses"
              + " filter filters ring rings implant implants graft grafts mesh pump pumps shunt"
              + " shunts aligner aligners bracket brackets braces umbrella umbrellas occluder mask"
              + " masks expander expanders electrode electrodes pacemaker pacemakers robot plate"
              + " plates screw screws patch patches plug plugs glue cement beads cup cups magnet"
              + " sling slings band bands capsule capsules crown crowns veneer veneers denture"
              + " dentures mini-implant mini-implants seeds frame frames nail nails splint splints"
              + " pessary appliance appliances ozone fillers threads sponge cartilage mirror");

  /** Before what is not spoken of. */
  private static final WordSet ASIDE =
      WordSet.in("than over before after without besides like unlike versus against instead old");

  /** Tokens of a sentence that tells what is done. */
  private static final int LONGEST_TELLING = 30;

  private static final int LONGEST_LABEL = 2;

  /** Sentences that are read, and words that are kept. */
  private static final int MOST = 2_000;

  private final WordClasses classes;
  private final ProcedureNames names;

  /** A procedure that a word stands for up to a token. */
  private record Stands(int procedure, int until) {}

  private final Map<String, Stands> byWord = new HashMap<>();

  /** Those of the article. */
  public Means(Reading reading) {
    this.classes = reading.classes();
    this.names = reading.names();
    List<SentenceTokens> all = reading.sentences().all();
    for (int i = 0; i < all.size() && i < MOST; i++) {
      read(all.get(i));
    }
  }

  private void read(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    List<ProcedurePhrase> phrases = sentence.procedures();
    boolean opens = !phrases.isEmpty() && opens(sentence, phrases.get(0));
    int next = 0;
    for (int at = sentence.from(); at < sentence.to(); at++) {
      while (next < phrases.size() && phrases.get(next).to() <= at) {
        next++;
      }
      ProcedurePhrase within =
          next < phrases.size() && phrases.get(next).from() <= at ? phrases.get(next) : null;
      boolean inName = within != null && within.kind() == ProcedurePhrase.Kind.NAME;
      boolean thing = THINGS.holds(tokens, at);
      boolean doing = !thing && isDoing(tokens, at);
      if (inName && (thing || doing && at == within.to() - 1)) {
        put(tokens, at, names.numbered(sentence, within));
      } else if (thing || doing) {
        boolean told =
            thing && within == null && opens && at < phrases.get(0).to() + LONGEST_TELLING;
        put(tokens, at, told ? names.numbered(sentence, phrases.get(0)) : -1);
      }
    }
  }

  /**
   * The first time that a word is there tells what it stands for, another name that it does no
   * more; "a shunt to the heart", named in passing, leaves it as it is.
   */
  private void put(Tokens tokens, int at, int number) {
    String key = key(tokens, at);
    Stands first = byWord.get(key);
    if (first == null) {
      byWord.put(key, new Stands(number, Integer.MAX_VALUE));
    } else if (number >= 0
        && number != first.procedure()
        && at < first.until()
        && !(first.procedure() >= 0
            && names.isSlight(number)
            && !names.isSlight(first.procedure()))) {
      byWord.put(key, new Stands(first.procedure(), at));
    }
  }

  /** "Closure", "implantation": what is done, where it does not stand for any operation. */
  private boolean isDoing(Tokens tokens, int at) {
    return tokens.is(at, classes.procedureLight)
        && !tokens.is(at, classes.procedureGeneric | classes.headOrVerb);
  }

  private boolean opens(SentenceTokens sentence, ProcedurePhrase phrase) {
    int next = sentence.behindBracket(phrase.to());
    return phrase.from() <= sentence.from() + 1
        && next < sentence.to()
        && (sentence.tokens().is(next, classes.be | classes.verb | classes.finite)
            || sentence.tokens().symbol(next) == ':');
  }

  private static String key(Tokens tokens, int at) {
    String word = tokens.string(at).toLowerCase(Locale.ROOT);
    return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
  }

  /** The procedure that the word stands for; -1 for none. */
  int of(Tokens tokens, int at) {
    if (!tokens.isWord(at) || !THINGS.holds(tokens, at) && !isDoing(tokens, at)) {
      return -1;
    }
    Stands first = byWord.get(key(tokens, at));
    return first == null || at >= first.until() ? -1 : first.procedure();
  }

  /** The procedure that the first such word stands for; -1 for none. */
  int in(Tokens tokens, int from, int to) {
    for (int at = from; at < to; at++) {
      int of = of(tokens, at);
      if (of >= 0 && !isAside(tokens, from, at)) {
        return of;
      }
    }
    return -1;
  }

  /** "Better than the old laser", "before the implant". */
  private boolean isAside(Tokens tokens, int from, int at) {
    int before = at - 1;
    while (before > from
        && tokens.is(before, classes.determiner | classes.procedureModifier | classes.severity)) {
      before--;
    }
    before -= before > from && tokens.spells(before, "old") ? 1 : 0;
    before -= before > from && tokens.is(before, classes.determiner) ? 1 : 0;
    return before > from && ASIDE.holds(tokens, before);
  }

  /** What a sentence without a name opens with, or what it asks about; -1 for nothing. */
  int spokenOf(SentenceTokens sentence) {
    if (sentence.holdsName()) {
      return -1;
    }
    Tokens tokens = sentence.tokens();
    if (tokens.symbol(sentence.to() - 1) == '?') {
      return in(tokens, sentence.from(), sentence.to());
    }
    int at = opening(sentence);
    boolean says =
        at + 1 < sentence.to()
            && (tokens.symbol(at + 1) == ','
                || tokens.is(at + 1, classes.be | classes.have | classes.modal | classes.finite));
    return says ? of(tokens, at) : -1;
  }

  /** "As to the filter,", "The filter": where the noun stands. */
  private int opening(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    int at = sentence.from();
    if (at + 2 < sentence.to()
        && tokens.spells(at, "as")
        && (tokens.spells(at + 1, "for") || tokens.spells(at + 1, "to"))) {
      at += 2;
    }
    return at < sentence.to() && tokens.is(at, classes.determiner) ? at + 1 : at;
  }

  /** "Mask: …", "Soft collars: …": what a label of few words stands for; -1 for none. */
  int label(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    int colon = sentence.from() + 1;
    while (colon <= sentence.from() + LONGEST_LABEL && tokens.isWord(colon)) {
      colon++;
    }
    return colon + 1 < sentence.to() && tokens.symbol(colon) == ':' ? of(tokens, colon - 1) : -1;
  }
}
