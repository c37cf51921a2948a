package org.procedex.extract.discourse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.name.NameRoles;
import org.procedex.extract.name.ProcedureNames;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleMatch;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * Knows which procedure the sentences of a paragraph go on about, and so what "it" and "this
 * operation" take up: the last subject stays in mind until another one or the paragraph's end.
 */
final class RunningTopic {
  /** Words of what was once done. */
  private static final WordSet PAST =
      WordSet.of("formerly", "previously", "historically", "traditionally", "once", "originally");

  /** Tokens from a sentence's first to the verb's adverb. */
  private static final int LONGEST_SUBJECT = 10;

  /** Sentences within which a pronoun may take up a procedure on a page that is about none. */
  private static final int PATIENCE = 2;

  /** Sentences of a page's title and its definition. */
  private static final int OPENING = 2;

  private final PageParts parts;
  private final ProcedureNames names;
  private final WordClasses classes;
  private final NameRoles roles;
  private int topic = -1;
  private int topicBlock = -1;
  private int topicSentence = -1;

  /** Where a sentence last named nothing: a pronoun behind it may take up what that tells of. */
  private int blockSeen = -1;

  RunningTopic(PageParts parts, ProcedureNames names, WordClasses classes, NameRoles roles) {
    this.parts = parts;
    this.names = names;
    this.classes = classes;
    this.roles = roles;
  }

  /** The article is read from its beginning again. */
  void restart() {
    topic = -1;
    topicBlock = -1;
    topicSentence = -1;
    blockSeen = -1;
  }

  /** The procedure that was spoken of last; -1 for none. */
  int last() {
    return topic;
  }

  /** The procedure that the sentence's paragraph has been about so far; -1 for none. */
  int of(SentenceTokens sentence) {
    return topicBlock == block(sentence) ? topic : -1;
  }

  /** "X: …": the sentence opens with what it is about. */
  void label(SentenceTokens sentence, int procedure) {
    topic = procedure;
    topicBlock = block(sentence);
    topicSentence = sentence.index();
  }

  /** What follows an item's first sentence is about what the item is about. */
  void goOn(Block item, Block rest) {
    if (topicBlock == item.span().start()) {
      topicBlock = rest.span().start();
    }
  }

  /** What a sentence is said of that names nothing it could be said of; -1 for nothing. */
  int silent(SentenceTokens sentence) {
    return held(sentence, roles.namesOnlyAside(sentence));
  }

  /** The same where names may stand within what is said: "An earlier bypass is unsuitable". */
  int silent(SentenceTokens sentence, RuleMatch match) {
    boolean goesOn =
        roles.namesOnlyAside(sentence)
            || topic >= 0 && !names.isSlight(topic) && namesOnlyWithin(sentence, match);
    return held(sentence, goesOn);
  }

  private int held(SentenceTokens sentence, boolean goesOn) {
    if (goesOn && !parts.isHeaded() && isHeld(sentence, 1)) {
      return topic;
    }
    return parts.isMainTold() ? parts.here() : -1;
  }

  private static boolean namesOnlyWithin(SentenceTokens sentence, RuleMatch match) {
    List<ProcedurePhrase> phrases = sentence.procedures();
    for (int i = 0; i < phrases.size(); i++) {
      ProcedurePhrase phrase = phrases.get(i);
      if (!phrase.isName() || phrase.from() < match.from() || phrase.to() > match.to()) {
        return false;
      }
    }
    return true;
  }

  /** What a pronoun or a generic noun takes up; -1 for nothing. */
  int takenUp(SentenceTokens sentence, ProcedurePhrase anaphor) {
    int apposed = apposed(sentence, anaphor);
    int subject = apposed >= 0 ? apposed : subjectBefore(sentence, anaphor);
    if (subject >= 0) {
      return subject;
    }
    if (!parts.isMainTold() && isBare(sentence.tokens(), anaphor)) {
      return -1;
    }
    if (isThis(sentence, anaphor)) {
      return justBefore(sentence);
    }
    if (isHeld(sentence, PATIENCE)) {
      return topic;
    }
    boolean pronoun = sentence.tokens().is(anaphor.from(), classes.anaphor);
    boolean opens = sentence.span().start() == sentence.block().content().start();
    if (pronoun && opens && anaphor.from() == sentence.from() && goesOn(sentence)) {
      return topic;
    }
    return pronoun
            && !opens
            && !parts.isHeaded()
            && !isSubjectInPart(sentence, anaphor)
            && blockSeen == block(sentence)
        ? -1
        : parts.here();
  }

  /** "The usual operation, X, is …": what it is called between commas; -1 for nothing. */
  private int apposed(SentenceTokens sentence, ProcedurePhrase anaphor) {
    Tokens tokens = sentence.tokens();
    int at = anaphor.to() + 1;
    if (at >= sentence.to()
        || tokens.symbol(at - 1) != ','
        || !tokens.is(at - 2, classes.procedureGeneric)) {
      return -1;
    }
    while (at < sentence.to() && tokens.is(at, classes.determiner)) {
      at++;
    }
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (phrase.from() == at && phrase.isName()) {
        int end = sentence.behindBracket(phrase.to());
        boolean closed = end >= sentence.to() || tokens.symbol(end) == ',';
        return closed ? names.number(sentence, phrase) : -1;
      }
    }
    return -1;
  }

  /** "2. X" in a line, and below it a paragraph: "it" is X where it opens a clause. */
  private boolean isSubjectInPart(SentenceTokens sentence, ProcedurePhrase anaphor) {
    Tokens tokens = sentence.tokens();
    Block block = sentence.block();
    int at = anaphor.from();
    return parts.sub() >= 0
        && block.kind() == Block.Kind.TEXT
        && block.list() < 0
        && (at == sentence.from()
            || tokens.symbol(at - 1) == ','
            || tokens.symbol(at - 1) == ';'
            || tokens.is(at - 1, classes.conjunction));
  }

  /** "This is done to …", with no noun: it may be a step of it as well. */
  private static boolean isThis(SentenceTokens sentence, ProcedurePhrase anaphor) {
    return anaphor.to() - anaphor.from() == 1
        && anaphor.from() == sentence.from()
        && sentence.tokens().spells(anaphor.from(), "this");
  }

  /** What the sentence before was about, or the article where it has hardly begun. */
  private int justBefore(SentenceTokens sentence) {
    if (topic >= 0 && topicBlock == block(sentence) && sentence.index() - topicSentence <= 1) {
      return topic;
    }
    return sentence.index() <= OPENING ? parts.here() : -1;
  }

  /** "X is …, and it …": what the sentence itself is about before the pronoun; -1 for nothing. */
  private int subjectBefore(SentenceTokens sentence, ProcedurePhrase anaphor) {
    int subject = -1;
    List<ProcedurePhrase> phrases = sentence.procedures();
    for (int i = 0; i < phrases.size(); i++) {
      ProcedurePhrase phrase = phrases.get(i);
      if (phrase.isName()
          && phrase.to() <= anaphor.from()
          && (subject < 0
              ? roles.isSubject(sentence, phrase) || roles.isOwner(sentence, phrase)
              : roles.opensClause(sentence, phrase))) {
        subject = names.number(sentence, phrase);
      }
    }
    return subject;
  }

  /**
   * Whether the procedure that was spoken of last is still spoken of: in the same paragraph, and on
   * a page that is about no procedure only so many sentences on.
   */
  private boolean isHeld(SentenceTokens sentence, int patience) {
    return topic >= 0
        && topicBlock == block(sentence)
        && (parts.isMainTold() && !parts.isOnOther()
            || sentence.index() - topicSentence <= patience);
  }

  /** "surgery", "treatment": a generic word that nothing points with. */
  private boolean isBare(Tokens tokens, ProcedurePhrase phrase) {
    return phrase.to() - phrase.from() == 1
        && tokens.is(phrase.from(), classes.procedureGeneric)
        && (phrase.from() == 0 || !tokens.is(phrase.from() - 1, classes.determiner));
  }

  /** "Early treatment", "surgery": on a page about something else, none in particular. */
  boolean isUnpointed(Tokens tokens, ProcedurePhrase phrase) {
    return parts.isOnOther()
        && tokens.is(phrase.to() - 1, classes.procedureGeneric)
        && !tokens.is(phrase.from(), classes.determiner)
        && (phrase.from() == 0 || !tokens.is(phrase.from() - 1, classes.determiner));
  }

  /** "Its indications are …": a paragraph goes on about what the one right before it told of. */
  private boolean goesOn(SentenceTokens sentence) {
    return topic >= 0
        && !names.isSlight(topic)
        && !parts.isHeaded()
        && parts.sub() < 0
        && sentence.block().kind() == Block.Kind.TEXT
        && sentence.block().list() < 0
        && sentence.index() - topicSentence <= PATIENCE;
  }

  /** The name that the next sentence may take up as what this one is about; null for none. */
  @Nullable ProcedurePhrase subject(SentenceTokens sentence, List<Draft> said) {
    if (parts.isMainTold() && (tellsOfThePast(sentence) || takesUp(sentence))) {
      return null;
    }
    List<ProcedurePhrase> phrases = sentence.procedures();
    for (int i = 0; i < phrases.size(); i++) {
      ProcedurePhrase phrase = phrases.get(i);
      if (phrase.isName()
          && (roles.isSubject(sentence, phrase)
              || roles.isFronted(sentence, phrase)
              || roles.isOwner(sentence, phrase)
              || roles.isTurnedTo(sentence, phrase))
          && !isWithin(sentence.tokens(), phrase, said)) {
        return phrase;
      }
    }
    return null;
  }

  /** Whether a name is but a part of what is said of a procedure. */
  private static boolean isWithin(Tokens tokens, ProcedurePhrase phrase, List<Draft> said) {
    for (int i = 0; i < said.size(); i++) {
      Span span = said.get(i).span();
      if (said.get(i).type() != RecordType.PROCEDURE
          && span.start() <= tokens.start(phrase.from())
          && span.end() >= tokens.end(phrase.to() - 1)) {
        return true;
      }
    }
    return false;
  }

  /** "Formerly, X was used": what is told of next is not X. */
  private boolean tellsOfThePast(SentenceTokens sentence) {
    Tokens tokens = sentence.tokens();
    int from = sentence.from();
    if (PAST.holds(tokens, from)
        || from + 1 < sentence.to()
            && tokens.spells(from, "before")
            && tokens.symbol(from + 1) == ','
        || from + 2 < sentence.to()
            && tokens.spells(from, "in")
            && tokens.spells(from + 1, "the")
            && tokens.spells(from + 2, "past")) {
      return true;
    }
    for (int at = from + 1; at < sentence.to() && at < from + LONGEST_SUBJECT; at++) {
      if (tokens.is(at - 1, classes.be) && PAST.holds(tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /** "It replaces X", "this operation avoids X": X is named in passing. */
  private boolean takesUp(SentenceTokens sentence) {
    ProcedurePhrase first = sentence.procedures().get(0);
    Tokens tokens = sentence.tokens();
    int verb = first.to();
    while (verb < sentence.to() && tokens.is(verb, classes.adverb | classes.modal)) {
      verb++;
    }
    return first.kind() == ProcedurePhrase.Kind.ANAPHOR
        && first.from() == sentence.from()
        && verb < sentence.to()
        && tokens.isWord(verb)
        && !tokens.is(verb, classes.be)
        && topic >= 0;
  }

  /** "A and B are …" in what goes on about C: neither becomes what is spoken of. */
  boolean isAside(int subject, int[] two) {
    return two.length == 2
        && parts.isMainTold()
        && topic >= 0
        && (two[0] == subject || two[1] == subject)
        && two[0] != topic
        && two[1] != topic;
  }

  /**
   * What the sentence leaves behind for the next one.
   *
   * @param subject what it is about; -1 where it goes on about what was spoken of
   */
  void leave(SentenceTokens sentence, int subject) {
    if (subject >= 0) {
      topic = subject;
      topicBlock = block(sentence);
      blockSeen = -1;
    }
    if (subject >= 0 || isHeld(sentence, PATIENCE)) {
      topicSentence = sentence.index();
    }
  }

  /** A sentence went by that names no procedure and points at none. */
  void pass(SentenceTokens sentence) {
    blockSeen = block(sentence);
  }

  private static int block(SentenceTokens sentence) {
    return sentence.block().span().start();
  }
}
