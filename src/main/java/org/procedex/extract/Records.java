package org.procedex.extract;

import java.util.ArrayList;
import java.util.List;
import org.procedex.extract.name.ProcedureNames;
import org.procedex.extract.sentence.Draft;
import org.procedex.rules.RecordType;
import org.procedex.rules.Strength;
import org.procedex.rules.WordClasses;
import org.procedex.text.Tokens;

/** Turns drafts into records: one for each place, procedures first. */
final class Records {
  private final Tokens tokens;
  private final ProcedureNames names;
  private final List<Draft> drafts;
  private final SharedWords shared;

  /** Classes of words that an advantage is told by. */
  private final long praising;

  private final long person;

  Records(Tokens tokens, WordClasses classes, ProcedureNames names, List<Draft> drafts) {
    this.tokens = tokens;
    this.shared = new SharedWords(tokens, classes);
    this.person = classes.person;
    this.praising = classes.quality | classes.benefitVerb | classes.negation | classes.finite;
    this.names = names;
    this.drafts = drafts;
  }

  List<ExtractedRecord> list() {
    List<Draft> statements = new ArrayList<>();
    Draft[] procedures = new Draft[names.size()];
    for (Draft draft : drafts) {
      if (draft.type() == RecordType.PROCEDURE) {
        if (procedures[draft.procedure()] == null) {
          procedures[draft.procedure()] = draft;
        }
      } else if (draft.procedure() >= 0 && draft.span().length() > 1) {
        statements.add(draft);
      }
    }
    statements.sort(Records::compare);
    List<Draft> kept = withoutOverlaps(statements);
    for (Draft draft : kept) {
      if (procedures[draft.procedure()] == null) {
        ProcedureNames.Name name = names.get(draft.procedure());
        procedures[draft.procedure()] =
            Draft.of(
                RecordType.PROCEDURE,
                name.span(),
                name.span(),
                name.sentence(),
                "procedure.named",
                draft.procedure());
      }
    }
    return records(procedures, kept);
  }

  private static int bySpan(Draft one, Draft other) {
    return one.span().compareTo(other.span());
  }

  private static int compare(Draft one, Draft other) {
    int bySpan = bySpan(one, other);
    int byType = bySpan != 0 ? bySpan : one.type().compareTo(other.type());
    return byType != 0 ? byType : Integer.compare(one.procedure(), other.procedure());
  }

  private List<ExtractedRecord> records(Draft[] procedures, List<Draft> statements) {
    List<Draft> named = new ArrayList<>();
    for (Draft draft : procedures) {
      if (draft != null) {
        named.add(draft);
      }
    }
    named.sort(Records::bySpan);
    int[] positions = new int[procedures.length];
    List<ExtractedRecord> records = new ArrayList<>();
    for (Draft draft : named) {
      ProcedureNames.Name name = names.get(draft.procedure());
      positions[draft.procedure()] = records.size();
      records.add(
          new ExtractedRecord(
              RecordType.PROCEDURE,
              Values.of(tokens.text(), draft.span()),
              -1,
              name.abbreviation(),
              name.definition(),
              Strength.UNSTATED,
              false,
              List.of(draft.mention())));
    }
    for (int i = 0; i < statements.size(); i++) {
      Draft draft = statements.get(i);
      records.add(
          new ExtractedRecord(
              draft.type(),
              value(draft, statements, i),
              positions[draft.procedure()],
              "",
              null,
              draft.strength(),
              draft.negated(),
              List.of(draft.mention())));
    }
    return records;
  }

  private String value(Draft draft, List<Draft> statements, int place) {
    int start = Values.start(tokens.text(), draft.span());
    String value = Values.plain(tokens.text().substring(start, draft.span().end()));
    if (draft.type() == RecordType.ADVANTAGE) {
      return value;
    }
    String restored = shared.restored(draft.span(), start);
    if (!restored.isEmpty()) {
      return restored;
    }
    int next = place + 1;
    while (next < statements.size() && statements.get(next).span().equals(draft.span())) {
      next++;
    }
    if (next == statements.size() || !isSaidTogether(draft, statements.get(next))) {
      return value;
    }
    String lost = shared.lost(draft.span(), statements.get(next).span());
    return lost.isEmpty() ? value : value + " " + lost;
  }

  private static boolean isSaidTogether(Draft draft, Draft next) {
    return draft.type() == next.type()
        && draft.mention().sentence() == next.mention().sentence()
        && draft.mention().rule().equals(next.mention().rule())
        && draft.span().end() <= next.span().start();
  }

  /** Of two that overlap and say the same thing of the same procedure, the longer one stays. */
  private List<Draft> withoutOverlaps(List<Draft> sorted) {
    List<Draft> kept = new ArrayList<>();
    for (Draft draft : sorted) {
      if (isIndication(draft, kept)) {
        continue;
      }
      int clash = -1;
      for (int i = kept.size() - 1; i >= 0 && i >= kept.size() - 12; i--) {
        Draft other = kept.get(i);
        if (other.type() == draft.type()
            && other.span().overlaps(draft.span())
            && (other.procedure() == draft.procedure()
                || !other.span().equals(draft.span())
                || !other.mention().rule().equals(draft.mention().rule()))) {
          clash = i;
          break;
        }
      }
      if (clash < 0) {
        kept.add(draft);
      } else if (isBetter(draft, kept.get(clash))) {
        kept.set(clash, draft);
      }
    }
    return kept;
  }

  /**
   * "It is less invasive and suitable for A and B": a quality that begins where an indication does
   * is none, but the rest of its list.
   */
  private boolean isIndication(Draft draft, List<Draft> kept) {
    if (draft.type() != RecordType.ADVANTAGE || kept.isEmpty()) {
      return false;
    }
    Draft last = kept.get(kept.size() - 1);
    return last.type() == RecordType.INDICATION
        && last.span().start() == draft.span().start()
        && last.procedure() == draft.procedure()
        && !praises(draft);
  }

  /** Whether words of praise, and none for people, stand in it. */
  private boolean praises(Draft draft) {
    boolean praised = false;
    int to = tokens.at(draft.span().end());
    for (int at = tokens.at(draft.span().start()); at < to; at++) {
      if (tokens.is(at, person)) {
        return false;
      }
      praised |= tokens.is(at, praising);
    }
    return praised;
  }

  private static boolean isBetter(Draft draft, Draft other) {
    if (draft.span().equals(other.span())) {
      return draft.strength() != Strength.UNSTATED && other.strength() == Strength.UNSTATED;
    }
    return draft.span().length() > other.span().length() && !other.negated();
  }
}
