package org.procedex.extract.refusal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.coordination.Coordination;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.place.PlacedRecords;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.ItemClauses;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.RecordType;
import org.procedex.rules.Strength;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Tokens;
import org.procedex.text.TopicWords;
import org.procedex.text.WordSet;

/**
 * What is told with half a sentence because the other half has said of what: "A is an absolute
 * contraindication, while B is a relative one", "age is not a contraindication, but dementia is".
 */
public final class ContrastedRefusals {
  private static final String RULE = "contraindication.contrasted";

  private static final WordSet GRADED = WordSet.of("relative", "absolute");
  private static final WordSet FURTHER =
      WordSet.in("further second third additional other similar");

  private static final WordSet CONTRASTING =
      WordSet.of("while", "but", "whereas", "and", "though", "however");

  /** Words between a subject and "a relative one". */
  private static final WordSet REGARDED =
      WordSet.in(
          "considered regarded seen counted as only rather merely now to be count counts belong belongs rank ranks the");

  private final WordClasses classes;
  private final TopicWords topics;
  private final Discourse discourse;
  private final Coordination coordination;
  private final ItemClauses clauses;
  private final Tokens tokens;

  /** The last sentence that has named what refuses. */
  private int namedIn = -2;

  private @Nullable Block namedBlock;

  public ContrastedRefusals(Reading reading, Coordination coordination) {
    this.classes = reading.classes();
    this.topics = reading.page().rules().topics();
    this.discourse = reading.discourse();
    this.coordination = coordination;
    this.tokens = reading.tokens();
    this.clauses = new ItemClauses(classes);
  }

  /** Adds what the second half of the sentence says. */
  public void find(SentenceTokens sentence, List<Draft> found) {
    if (sentence.block().kind() == Block.Kind.HEADING || discourse.here() < 0) {
      return;
    }
    boolean before =
        namedIn == sentence.index() - 1
            && sentence.block() == namedBlock
            && !PlacedRecords.has(found, RecordType.INDICATION, sentence.span());
    int named = -1;
    boolean denied = false;
    for (int at = sentence.from(); at < sentence.to() && named < 0; at++) {
      denied |= tokens.is(at, classes.negation);
      named = topics.namesRefusal(tokens, at, at + 1) ? at : -1;
    }
    if (named >= 0 && !denied) {
      namedIn = sentence.index();
      namedBlock = sentence.block();
    }
    int least = named < 0 && before ? sentence.from() - 1 : named;
    for (int at = least + 1; (named >= 0 || before) && at + 1 < sentence.to(); at++) {
      if (GRADED.holds(tokens, at)
          && (isOne(at + 1) || tokens.is(at - 1, classes.be) && isEnd(at + 1))) {
        Strength strength = tokens.spells(at, "relative") ? Strength.RELATIVE : Strength.ABSOLUTE;
        add(sentence, least, beforeVerb(at, least), strength, found);
      } else if (isFurther(at) || denied && tokens.is(at, classes.be) && isEnd(at + 1)) {
        add(sentence, least, beforeVerb(at, least), Strength.UNSTATED, found);
      }
    }
  }

  /** "a further one", "another" at the end. */
  private boolean isFurther(int at) {
    return FURTHER.holds(tokens, at) && isOne(at + 1)
        || tokens.spells(at, "another") && isEnd(at + 1);
  }

  private boolean isOne(int at) {
    return tokens.spells(at, "one") || tokens.spells(at, "ones");
  }

  private boolean isEnd(int at) {
    char c = tokens.symbol(at);
    return c == '.' || c == ';';
  }

  private int beforeVerb(int at, int least) {
    int verb = at;
    while (verb > least
        && (REGARDED.holds(tokens, verb - 1)
            || tokens.is(verb - 1, classes.determiner | classes.be | classes.adverb))) {
      verb--;
    }
    return verb;
  }

  /** Adds the subject that ends before a verb, back to what parts it from the first half. */
  private void add(
      SentenceTokens sentence, int least, int verb, Strength strength, List<Draft> found) {
    int to = tokens.symbol(verb - 1) == ',' ? verb - 1 : verb;
    int from = to;
    while (from > least + 1
        && tokens.symbol(from - 1) != ';'
        && !(tokens.symbol(from - 1) == ',' && from < to && CONTRASTING.holds(tokens, from))
        && !(tokens.symbol(from - 1) == ',' && isShort(from, to))) {
      from--;
    }
    boolean parted = from < to && (least < sentence.from() || from > least + 1);
    if (!parted || clauses.isSentence(tokens, from, to) || tokens.is(from, classes.pronoun)) {
      return;
    }
    int first = CONTRASTING.holds(tokens, from) ? from + 1 : from;
    found.removeIf(
        draft ->
            draft.type() == RecordType.INDICATION && draft.span().overlaps(tokens.span(first, to)));
    for (Coordination.Member member :
        coordination.split(tokens, first, to, Coordination.Manner.NOUNS)) {
      Draft draft =
          Draft.of(
                  RecordType.CONTRAINDICATION,
                  tokens.span(member.from(), member.to()),
                  sentence.span(),
                  sentence.index(),
                  RULE,
                  discourse.about(sentence))
              .with(strength);
      if (!PlacedRecords.has(found, RecordType.CONTRAINDICATION, draft.span())) {
        found.add(draft);
      }
    }
  }

  /** "…, hemophilia an absolute one": the verb is left out. */
  private static boolean isShort(int from, int to) {
    return to - from <= 3;
  }
}
