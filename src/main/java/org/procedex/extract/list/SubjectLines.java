package org.procedex.extract.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.sentence.LabelLeads;
import org.procedex.extract.sentence.Page;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.extract.sentence.Sentences;
import org.procedex.rules.PhraseEnds;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Tokens;
import org.procedex.text.Topic;

/**
 * Which lines name a procedure and say nothing of it, so that what follows is about it: "Road two:
 * endoscopy", "Stent, not the plastic one", "X ± catheter".
 */
public final class SubjectLines {
  /** Tokens of what a line says aside, behind a comma. */
  private static final int LONGEST_ASIDE = 12;

  /** Tokens of what may be done with it: "with or without stent". */
  private static final int LONGEST_JOINED = 5;

  /** Tokens of letters in brackets. */
  private static final int LONGEST_LETTERS = 3;

  private final Page page;
  private final Tokens tokens;
  private final WordClasses classes;
  private final Discourse discourse;
  private final Sentences sentences;
  private final LabelLeads leads;

  public SubjectLines(Reading reading) {
    this.page = reading.page();
    this.tokens = reading.tokens();
    this.classes = reading.classes();
    this.discourse = reading.discourse();
    this.sentences = reading.sentences();
    this.leads = new LabelLeads(tokens, classes);
  }

  /** What a line says, its number aside; null where it is more than a line. */
  public @Nullable SentenceTokens line(List<SentenceTokens> of) {
    SentenceTokens first = of.get(0);
    boolean counted =
        of.size() == 2
            && first.to() - first.from() == 2
            && isRoman(first.from())
            && tokens.symbol(first.from() + 1) == '.';
    return of.size() == 1 ? first : counted ? of.get(1) : null;
  }

  /** The procedure that a line names and says nothing of: what follows is about it. */
  public int subject(SentenceTokens sentence) {
    int lead = leads.behind(sentence.from(), sentence.to());
    for (ProcedurePhrase phrase : sentence.procedures()) {
      boolean opens = phrase.from() <= sentence.from() + 1 || phrase.from() == lead;
      if (phrase.isName() && opens) {
        int end = behindStars(sentence, phrase.to());
        if (end < sentence.to() && tokens.symbol(end) == '(') {
          end = PhraseEnds.closing(tokens, end, sentence.to()) + 1;
        }
        boolean whole =
            end >= sentence.to()
                || end == sentence.to() - 1
                    && (tokens.symbol(end) == ':' || isStopped(sentence, phrase.to(), end))
                || isAsideBehind(sentence, end)
                || isPurposeInBracket(sentence, end)
                || isObjectBehind(sentence, phrase, end)
                || sentence.block().kind() == Block.Kind.HEADING && isJoinedBehind(sentence, end);
        boolean family =
            tokens.symbol(sentence.to() - 1) == ':'
                && tokens.is(phrase.to() - 1, classes.procedureGeneric)
                && tokens.endsWith(phrase.to() - 1, "s");
        return whole && !family ? discourse.number(sentence, phrase) : -1;
      }
    }
    int colon = behindStars(sentence, sentence.from() + 1);
    boolean letters =
        colon == sentence.to() - 1
            && tokens.symbol(colon) == ':'
            && tokens.isAcronym(sentence.from());
    return letters ? discourse.byLetters(sentence.from()) : -1;
  }

  /** "Nail surgery (NS).": nothing but a name, its letters and a full stop, and no item. */
  private boolean isStopped(SentenceTokens sentence, int behind, int stop) {
    return tokens.symbol(stop) == '.'
        && stop - behind <= LONGEST_LETTERS
        && sentence.block().kind() == Block.Kind.TEXT;
  }

  /** The procedure that a bullet with bullets below it begins with: "X: what it is for". */
  public int label(SentenceTokens sentence) {
    Heading heading = page.heading(sentence.block());
    if (heading != null
        && heading.isAbout(Topic.INDICATIONS)
        && tokens.symbol(sentence.to() - 1) != ':') {
      return -1;
    }
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.isName() && phrase.from() <= sentence.from() + 2) {
        int end = sentence.behindBracket(behindStars(sentence, phrase.to()));
        end += end < sentence.to() && tokens.spells(end, "only") ? 1 : 0;
        end = behindStars(sentence, end);
        return end >= sentence.to() || tokens.symbol(end) == ':'
            ? discourse.number(sentence, phrase)
            : -1;
      }
    }
    return -1;
  }

  private int behindStars(SentenceTokens sentence, int from) {
    int at = from;
    while (at < sentence.to() && (tokens.symbol(at) == '*' || tokens.symbol(at) == ']')) {
      at++;
    }
    return at;
  }

  /** Whether a procedure's name is the first that the sentence says. */
  public static boolean beginsWithName(SentenceTokens sentence) {
    List<ProcedurePhrase> phrases = sentence.procedures();
    return !phrases.isEmpty()
        && phrases.get(0).isName()
        && phrases.get(0).from() <= sentence.from() + 1;
  }

  /** "II. Aftercare", "Part three: recovery": whether a count opens a line that is no sentence. */
  public boolean isCounted(SentenceTokens line) {
    return behindCount(line) > line.from() && isNoSentence(line, line.from());
  }

  /** "Two: X": whether a count opens a line of running text that names what follows. */
  public boolean countsSubject(SentenceTokens line) {
    return line.block().kind() == Block.Kind.TEXT
        && behindCount(line) > line.from()
        && subject(line) >= 0;
  }

  /** "五、Diet": which numeral of a translation counts the line, from 0; -1 for none. */
  public int numeral(Block line) {
    int at = tokens.at(line.span().start());
    return at + 1 < tokens.size() && tokens.symbol(at + 1) == '、' ? leads.numeral(at) : -1;
  }

  private int behindCount(SentenceTokens sentence) {
    return leads.behindCount(sentence.from(), sentence.to());
  }

  private boolean isRoman(int at) {
    if (!tokens.isWord(at)) {
      return false;
    }
    for (int i = tokens.start(at); i < tokens.end(at); i++) {
      if ("IVX".indexOf(tokens.text().charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** "X, not the one for stones": behind the comma no verb but a relative clause's, no stop. */
  private boolean isAsideBehind(SentenceTokens sentence, int comma) {
    return comma + 1 < sentence.to()
        && tokens.symbol(comma) == ','
        && sentence.to() - comma <= LONGEST_ASIDE
        && !tokens.is(comma + 1, classes.preposition | classes.condition | classes.severity)
        && isNoSentence(sentence, comma + 1);
  }

  /** "[Cupping for back pain] …": what a label in brackets says that it is for. */
  private boolean isPurposeInBracket(SentenceTokens sentence, int at) {
    return at < sentence.to()
        && tokens.spells(at, "for")
        && tokens.symbol(sentence.to() - 1) == ']'
        && sentence.to() - at <= LONGEST_ASIDE;
  }

  /** "Trephination of the nail fold": what a line of its own does it to. */
  private boolean isObjectBehind(SentenceTokens sentence, ProcedurePhrase phrase, int at) {
    return isAlone(sentence)
        && sentence.to() - phrase.from() <= LONGEST_ASIDE
        && tokens.is(at, classes.preposition)
        && (phrase.to() - phrase.from() > 1 || tokens.is(phrase.to() - 1, classes.procedureHead))
        && isNoSentence(sentence, at);
  }

  /** "6. Going home" alone in its list, with text below it. */
  public boolean opensPart(SentenceTokens line) {
    int next = line.index() + 1;
    return line.block().kind() == Block.Kind.ITEM
        && isAlone(line)
        && next < sentences.size()
        && sentences.get(next).block().kind() == Block.Kind.TEXT
        && isNoSentence(line, line.from());
  }

  /** No item beside others. */
  private boolean isAlone(SentenceTokens sentence) {
    Block block = sentence.block();
    return block.kind() != Block.Kind.ITEM
        || !isBeside(block, sentence.index() - 1) && !isBeside(block, sentence.index() + 1);
  }

  private boolean isBeside(Block block, int other) {
    List<SentenceTokens> all = sentences.all();
    return other >= 0 && other < all.size() && all.get(other).block().list() == block.list();
  }

  /** "X ± catheter", "X with or without stent": what may be done with it. */
  private boolean isJoinedBehind(SentenceTokens sentence, int at) {
    char c = tokens.symbol(at);
    boolean joins = c == '\u00b1' || c == '+' || tokens.spells(at, "with");
    return joins && sentence.to() - at <= LONGEST_JOINED && isPlainTail(sentence, at);
  }

  private boolean isPlainTail(SentenceTokens sentence, int from) {
    for (int at = from; at < sentence.to(); at++) {
      if (tokens.is(at, classes.finite | classes.person | classes.condition)) {
        return false;
      }
    }
    return true;
  }

  /** Whether words have no verb but a relative clause's, no conjunction and no stop. */
  private boolean isNoSentence(SentenceTokens sentence, int from) {
    boolean relative = false;
    for (int at = from; at < sentence.to(); at++) {
      relative |= tokens.is(at, classes.relative);
      if (!relative
          && tokens.is(at, classes.finite | classes.conjunction)
          && !tokens.isAcronym(at)) {
        return false;
      }
    }
    char c = tokens.symbol(sentence.to() - 1);
    return tokens.isWord(sentence.to() - 1) || c == '"' || c == '\'' || c == ')';
  }
}
