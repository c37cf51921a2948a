package org.procedex.dedup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.ExtractedRecord;
import org.procedex.extract.Mention;
import org.procedex.rules.Strength;
import org.procedex.text.Span;

/** A record that takes up others that say the same; only its first words are ever compared. */
final class MergedRecord {
  private final ExtractedRecord first;
  private final ValueWords words;
  private final List<Mention> mentions = new ArrayList<>();
  private String abbreviation;
  private @Nullable Span definition;
  private Strength strength;

  MergedRecord(ExtractedRecord first, ValueWords words) {
    this.first = first;
    this.words = words;
    this.abbreviation = first.abbreviation();
    this.definition = first.definition();
    this.strength = first.strength();
    mentions.addAll(first.mentions());
  }

  ValueWords words() {
    return words;
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

  ExtractedRecord build(int procedure) {
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
