package org.procedex.dedup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.ExtractedRecord;
import org.procedex.extract.sentence.Mention;
import org.procedex.rules.Strength;
import org.procedex.text.Span;

/** A record that takes up others that say the same; only its first words are ever compared. */
final class MergedRecord {
  private final ExtractedRecord first;
  private final ValueWords words;
  private final @Nullable Gist gist;
  private final int procedure;
  private final List<Mention> mentions;
  private String abbreviation;
  private @Nullable Span definition;
  private Strength strength;

  /**
   * A record that nothing was added to yet.
   *
   * @param gist of an advantage; null for what has none
   * @param procedure position of the merged procedure it is said of; -1 for none
   */
  MergedRecord(ExtractedRecord first, ValueWords words, @Nullable Gist gist, int procedure) {
    this.first = first;
    this.words = words;
    this.gist = gist;
    this.procedure = procedure;
    this.abbreviation = first.abbreviation();
    this.definition = first.definition();
    this.strength = first.strength();
    this.mentions = new ArrayList<>(first.mentions());
  }

  ValueWords words() {
    return words;
  }

  @Nullable Gist gist() {
    return gist;
  }

  /** Position of the sentence that says it first. */
  int sentence() {
    return first.first().sentence();
  }

  void add(ExtractedRecord other) {
    mentions.addAll(other.mentions());
    abbreviation = abbreviation.isEmpty() ? other.abbreviation() : abbreviation;
    definition = definition == null ? other.definition() : definition;
    strength = strength == Strength.UNSTATED ? other.strength() : strength;
  }

  ExtractedRecord build() {
    return new ExtractedRecord(
        first.type(),
        first.value(),
        procedure,
        abbreviation,
        definition,
        strength,
        first.negated(),
        places());
  }

  /** The mentions in text order, each place once. */
  private List<Mention> places() {
    if (mentions.size() == 1) {
      return mentions;
    }
    mentions.sort(Comparator.comparing(Mention::span));
    List<Mention> places = new ArrayList<>();
    for (Mention mention : mentions) {
      if (places.isEmpty() || !places.get(places.size() - 1).span().equals(mention.span())) {
        places.add(mention);
      }
    }
    return places;
  }
}
