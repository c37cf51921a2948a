package org.procedex.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.rules.KnownNames;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleBook;
import org.procedex.rules.Strength;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.Topic;

/** Records that the place says: the items and bare phrases under a heading, titles, captions. */
final class SectionRules {
  private final RuleBook rules;
  private final WordClasses classes;
  private final Discourse discourse;
  private final Coordination coordination;
  private final ProcedureNames names;

  SectionRules(
      RuleBook rules, Discourse discourse, Coordination coordination, ProcedureNames names) {
    this.rules = rules;
    this.classes = rules.classes();
    this.discourse = discourse;
    this.coordination = coordination;
    this.names = names;
  }

  private @Nullable Tokens headingTokens;

  /** The procedure that a heading names; -1 where it names none. */
  int named(Heading heading) {
    Tokens tokens = headingTokens;
    if (tokens == null) {
      return -1;
    }
    int from = tokens.at(heading.words().start());
    int to = tokens.at(heading.words().end());
    int found = -1;
    for (ProcedurePhrase phrase :
        rules.chunker().find(tokens, from, to, new KnownNames(tokens.text()))) {
      if (phrase.isName()) {
        found = names.number(phrase.from(), phrase.to(), 0);
      }
    }
    return found;
  }

  void find(SentenceTokens sentence, @Nullable Heading heading, boolean first, List<Draft> found) {
    headingTokens = sentence.tokens();
    if (sentence.block().kind() == Block.Kind.TITLE) {
      title(sentence, found);
      return;
    }
    if (captions(sentence, found)) {
      return;
    }
    if (heading == null || heading.isOther()) {
      return;
    }
    RecordType type = type(heading);
    if (type == null || sentence.block().kind() == Block.Kind.NOTE) {
      return;
    }
    if (type == RecordType.INDICATION && groups(sentence, found)) {
      return;
    }
    for (Draft draft : found) {
      if (draft.type() == type) {
        return;
      }
    }
    if (sentence.block().kind() == Block.Kind.ITEM) {
      if (first) {
        item(sentence, heading, type, found);
      }
    } else {
      prose(sentence, heading, type, first, found);
    }
  }

  private static @Nullable RecordType type(Heading heading) {
    if (heading.isAbout(Topic.INDICATIONS)) {
      return RecordType.INDICATION;
    }
    if (heading.isAbout(Topic.CONTRAINDICATIONS)) {
      return RecordType.CONTRAINDICATION;
    }
    return heading.isAbout(Topic.ADVANTAGES) ? RecordType.ADVANTAGE : null;
  }

  private void item(SentenceTokens sentence, Heading heading, RecordType type, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    int from = afterLabel(tokens, sentence.from(), sentence.to());
    int to = itemEnd(tokens, from, sentence.to());
    Coordination.Manner manner =
        type == RecordType.ADVANTAGE
            ? Coordination.Manner.QUALITIES
            : from > sentence.from() ? Coordination.Manner.NOUNS : Coordination.Manner.ITEM;
    add(sentence, heading, type, from, to, manner, "item", found);
  }

  private int itemEnd(Tokens tokens, int from, int to) {
    for (int at = from + 1; at < to; at++) {
      char c = tokens.symbol(at);
      if (c == '\\' || c == ':' || c == '-' && tokens.isSpacedBefore(at)) {
        return at;
      }
    }
    return to;
  }

  /** "Nervous system: …": the words behind a label, where the label is no item itself. */
  private int afterLabel(Tokens tokens, int from, int to) {
    for (int at = from + 1; at < to && at < from + 5; at++) {
      if (tokens.symbol(at) == ':') {
        boolean telling = tokens.is(at - 1, classes.condition | classes.quality);
        return telling ? from : at + 1;
      }
    }
    return from;
  }

  private void prose(
      SentenceTokens sentence, Heading heading, RecordType type, boolean first, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    boolean bare = true;
    for (int at = sentence.from(); at < sentence.to(); at++) {
      bare &= !tokens.is(at, classes.finite);
    }
    if (bare) {
      Coordination.Manner manner =
          type == RecordType.ADVANTAGE ? Coordination.Manner.QUALITIES : Coordination.Manner.NOUNS;
      add(sentence, heading, type, sentence.from(), sentence.to(), manner, "bare", found);
    } else if (first && type == RecordType.ADVANTAGE) {
      add(
          sentence,
          heading,
          type,
          sentence.from(),
          sentence.to(),
          Coordination.Manner.QUALITIES,
          "bare",
          found);
    }
  }

  private void add(
      SentenceTokens sentence,
      Heading heading,
      RecordType type,
      int from,
      int to,
      Coordination.Manner manner,
      String place,
      List<Draft> found) {
    int procedure = discourse.here();
    Strength strength =
        type == RecordType.CONTRAINDICATION
            ? Extractor.strength(heading.qualifier())
            : Strength.UNSTATED;
    String rule = type.name().toLowerCase(java.util.Locale.ROOT) + "." + place;
    for (Coordination.Member member : coordination.split(sentence.tokens(), from, to, manner)) {
      Span span = sentence.tokens().span(member.from(), member.to());
      found.add(
          Draft.of(type, span, heading.cue(), sentence.index(), rule, procedure).with(strength));
    }
  }

  /** "X of Y", "X for Y" in a title. */
  private void title(SentenceTokens sentence, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    for (ProcedurePhrase phrase : sentence.procedures()) {
      int link = phrase.to();
      if (!phrase.isName() && phrase.kind() != ProcedurePhrase.Kind.ANAPHOR) {
        continue;
      }
      if (link + 1 < sentence.to() && isFor(tokens, link)) {
        int number = phrase.isName() ? discourse.number(sentence, phrase) : discourse.main();
        int end = link + 1;
        while (end < sentence.to() && !isTitleEnd(tokens, end)) {
          end++;
        }
        captured(sentence, phrase, link + 1, end, number, "indication.title", found);
      }
      within(sentence, phrase, "indication.in-name", found);
    }
  }

  private boolean isTitleEnd(Tokens tokens, int at) {
    char c = tokens.symbol(at);
    return c == ',' || c == ':' || c == '?' || c == '.' || c == '-' || c == '!' || c == '|';
  }

  private boolean isFor(Tokens tokens, int at) {
    if (!tokens.isWord(at)) {
      return false;
    }
    String word = tokens.string(at).toLowerCase(java.util.Locale.ROOT);
    return word.equals("for") || word.equals("of") || word.equals("in") || word.equals("against");
  }

  private void captured(
      SentenceTokens sentence,
      ProcedurePhrase phrase,
      int from,
      int to,
      int number,
      String rule,
      List<Draft> found) {
    if (number < 0) {
      return;
    }
    Tokens tokens = sentence.tokens();
    Span cue = tokens.span(phrase.to(), Math.min(from, sentence.to()));
    for (Coordination.Member member :
        coordination.split(tokens, from, to, Coordination.Manner.NOUNS)) {
      found.add(
          Draft.of(
              RecordType.INDICATION,
              tokens.span(member.from(), member.to()),
              cue,
              sentence.index(),
              rule,
              number));
    }
  }

  /** "renal artery stenosis angioplasty": the condition inside a name. */
  private void within(
      SentenceTokens sentence, ProcedurePhrase phrase, String rule, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    for (int at = phrase.to() - 2; at >= phrase.from(); at--) {
      if (tokens.is(at, classes.condition)
          && !tokens.is(at, classes.procedureHead | classes.procedureLight)) {
        Span span = tokens.span(phrase.from(), at + 1);
        found.add(
            Draft.of(
                RecordType.INDICATION,
                span,
                span,
                sentence.index(),
                rule,
                discourse.number(sentence, phrase)));
        return;
      }
    }
  }

  /** "X for A Y for B": captions in a row. */
  private boolean captions(SentenceTokens sentence, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    List<ProcedurePhrase> heads = new ArrayList<>();
    for (ProcedurePhrase phrase : sentence.procedures()) {
      int link = phrase.to();
      if (phrase.isName()
          && link < sentence.to()
          && tokens.isWord(link)
          && tokens.string(link).equals("for")) {
        heads.add(phrase);
      }
    }
    if (heads.size() < 2) {
      return false;
    }
    for (int i = 0; i < heads.size(); i++) {
      int from = heads.get(i).to() + 1;
      int to = i + 1 < heads.size() ? heads.get(i + 1).from() : sentence.to();
      int number = discourse.number(sentence, heads.get(i));
      captured(sentence, heads.get(i), from, to, number, "indication.caption", found);
    }
    return true;
  }

  /** "Group: procedure (condition/condition), procedure for condition". */
  private boolean groups(SentenceTokens sentence, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    int start = sentence.from();
    for (int at = start; at < sentence.to() && at < start + 6; at++) {
      if (tokens.symbol(at) == ':') {
        start = at + 1;
        break;
      }
    }
    boolean grouped = false;
    for (ProcedurePhrase phrase : sentence.procedures()) {
      if (!phrase.isName() || phrase.from() < start) {
        continue;
      }
      boolean opens = phrase.from() == start || tokens.symbol(phrase.from() - 1) == ',';
      if (!opens && !grouped) {
        return false;
      }
      if (!opens) {
        continue;
      }
      grouped = true;
      int number = discourse.number(sentence, phrase);
      ProcedureNames.Name name = names.get(number);
      found.add(
          Draft.of(
              RecordType.PROCEDURE,
              name.span(),
              name.span(),
              name.sentence(),
              "procedure.group",
              number));
      group(sentence, phrase, number, found);
      within(sentence, phrase, "indication.in-name", found);
    }
    return grouped;
  }

  private void group(
      SentenceTokens sentence, ProcedurePhrase phrase, int number, List<Draft> found) {
    Tokens tokens = sentence.tokens();
    int next = phrase.to();
    if (next >= sentence.to()) {
      return;
    }
    if (tokens.symbol(next) == '(') {
      int close = next + 1;
      while (close < sentence.to() && tokens.symbol(close) != ')') {
        close++;
      }
      boolean abbreviation = close == next + 2 && Abbreviations.isShort(tokens, next + 1);
      if (!abbreviation) {
        captured(sentence, phrase, next + 1, close, number, "indication.group", found);
      }
    } else if (isFor(tokens, next)) {
      int end = next + 1;
      while (end < sentence.to() && tokens.symbol(end) != ',' && tokens.symbol(end) != '.') {
        end++;
      }
      captured(sentence, phrase, next + 1, end, number, "indication.group", found);
    }
  }

  void finish(List<Draft> drafts) {
    // Lists without a heading are read when the whole article has been seen.
  }
}
