package org.procedex.extract;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.description.Variants;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.praise.MeritWords;
import org.procedex.extract.sentence.BlockMarks;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.extract.sentence.Sentences;
import org.procedex.extract.statement.Enumerations;
import org.procedex.extract.statement.Likewise;
import org.procedex.extract.statement.SentenceRules;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Span;
import org.procedex.text.Tokens;

/**
 * What a sentence says by itself, or in the words of the one before it: "It is used in many
 * diseases. These include …". What is said without a subject is said of the article's procedure
 * only where a sentence may leave out its subject.
 */
final class RecordsBySaying {
  /** Rules of what is said without a subject. */
  private static final Set<String> ELIDED =
      Set.of(
          "advantage.elided",
          "advantage.elided-gives",
          "advantage.elided-denies",
          "advantage.arrow");

  /** Marks behind which a new statement begins. */
  private static final String BEHIND = ";:→";

  private final Tokens tokens;
  private final Discourse discourse;
  private final Sentences sentences;
  private final SentenceRules rules;
  private final Enumerations enumerations;
  private final Likewise likewise;
  private final Variants variants;

  /** All that was found in the article, to take back from what is told in more words. */
  private final List<Draft> drafts;

  /** What the passage's sentence before says; empty where it has none. */
  private List<Draft> before = List.of();

  private @Nullable SentenceTokens last;

  RecordsBySaying(Reading reading, Passes passes, Variants variants, List<Draft> drafts) {
    this.tokens = reading.tokens();
    this.discourse = reading.discourse();
    this.sentences = reading.sentences();
    this.rules = passes.sentences();
    this.enumerations = new Enumerations(reading.classes(), passes.coordination());
    this.likewise = new Likewise(reading.classes(), passes.coordination());
    this.variants = variants;
    this.drafts = drafts;
  }

  /** A passage begins. */
  void enter() {
    before = List.of();
    last = null;
  }

  /** Adds what the sentence says. */
  void find(SentenceTokens sentence, @Nullable Heading heading, List<Draft> found) {
    rules.find(sentence, heading, found);
    likewise.find(sentence, found);
    withdrawElided(sentence, found);
    Draft told = enumerations.find(sentence, before, found);
    if (told != null) {
      drafts
          .subList(drafts.size() - before.size(), drafts.size())
          .removeIf(draft -> draft.span().equals(told.span()));
    } else if (last != null && before.isEmpty()) {
      enumerations.denied(last, sentence, discourse.namedIn(last), found);
    }
    last = sentence;
  }

  /** Keeps what was found in a sentence, by whatever pass, for the one behind it. */
  void keep(List<Draft> found) {
    before = found;
  }

  /** Takes back what has no subject for another reason than that the page's procedure is it. */
  private void withdrawElided(SentenceTokens sentence, List<Draft> found) {
    if (found.isEmpty()) {
      return;
    }
    boolean elides = mayElide(sentence);
    boolean note = sentence.block().kind() == Block.Kind.NOTE;
    found.removeIf(
        draft ->
            ELIDED.contains(draft.mention().rule())
                && (!elides
                    || !opens(sentence, draft.mention().cue())
                    || note
                        && !isOfName(sentence)
                        && draft.mention().rule().equals(MeritWords.ARROW)));
  }

  private boolean isArrowOfName(SentenceTokens note) {
    return BlockMarks.isArrow(tokens, note.from()) && isOfName(note);
  }

  /** Whether the note stands below an item that names a procedure. */
  private boolean isOfName(SentenceTokens note) {
    SentenceTokens item = sentences.item(note.index());
    return item != null && item.holdsName();
  }

  /** Whether the words stand at the beginning, or behind a semicolon, a colon or "leads to". */
  private boolean opens(SentenceTokens sentence, Span words) {
    int at = tokens.at(words.start());
    at -= at > sentence.from() && BlockMarks.isArrow(tokens, at - 1) ? 1 : 0;
    return at == sentence.from() || BEHIND.indexOf(tokens.symbol(at - 1)) >= 0;
  }

  /**
   * Whether a sentence without subject is said of the procedure: an item that holds more than
   * "Reduces:", or text that opens with a capital and is no note on what an item names ("-
   * Mannitol\\ Lowers pressure").
   */
  private boolean mayElide(SentenceTokens sentence) {
    Block.Kind kind = sentence.block().kind();
    return kind == Block.Kind.ITEM
        ? tokens.symbol(sentence.to() - 1) != ':' || sentence.to() - sentence.from() > 2
        : (tokens.isCapitalized(sentence.from()) || BlockMarks.isArrow(tokens, sentence.from()))
            && (kind != Block.Kind.NOTE || variants.of(sentence) >= 0 || isArrowOfName(sentence));
  }
}
