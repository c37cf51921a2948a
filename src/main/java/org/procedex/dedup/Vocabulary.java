package org.procedex.dedup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What is known of words: how much they weigh, which mean the same and which the opposite.
 *
 * <p>Words are known by the number of their stem; immutable once built.
 */
final class Vocabulary {
  /** How a word counts when two sentences are compared. */
  enum Kind {
    STOP(0),
    /** Begins a clause on which the rest of the sentence depends. */
    CONDITION(0),
    NEGATOR(0),
    LIGHT(0.2f),
    /** The number one, which is an article as often. */
    ONE(0.2f),
    GENERIC(0.5f),
    HEAVY(1),
    /** Has to be in both sentences or in neither. */
    EXACT(1);

    final float weight;

    Kind(float weight) {
      this.weight = weight;
    }

    /** The weight of what the word states, which a light word does not. */
    float statement() {
      return this == LIGHT || this == ONE ? 0 : weight;
    }
  }

  /** The built-in vocabulary. */
  static final Vocabulary ENGLISH = new Vocabulary(lines("/dedup/vocabulary.txt"));

  /** Stands for "not" among the opposites of a word that denies by itself. */
  private static final int DENIAL = 0;

  private final LongTable stems = new LongTable(1024);
  private final int[] meanings;
  private final Kind[] kinds;
  private final LongTable opposed = new LongTable(256);
  private final Map<Integer, Set<Integer>> opposites = new HashMap<>();

  private Vocabulary(List<String> lines) {
    Map<Integer, Integer> same = new HashMap<>();
    Map<Integer, Kind> weights = new HashMap<>();
    List<String[]> entries =
        lines.stream().filter(line -> !line.startsWith("#")).map(l -> l.split("[: ]+")).toList();
    for (String[] entry : entries) {
      if (entry[0].equals("same") || entry[0].equals("number")) {
        int first = Stemmer.stem(entry[0].equals("same") ? entry[1] : entry[entry.length - 1]);
        number(entry).forEach(stem -> same.putIfAbsent(stem, same.getOrDefault(first, first)));
      }
    }
    for (String[] entry : entries) {
      if (entry[0].equals("denier")) {
        number(entry).forEach(stem -> oppose(same.getOrDefault(stem, stem), DENIAL));
      } else if (!entry[0].equals("same") && !entry[0].equals("opposite")) {
        Kind kind =
            entry[0].equals("number")
                ? Kind.EXACT
                : Kind.valueOf(entry[0].toUpperCase(Locale.ROOT));
        number(entry).forEach(stem -> weights.putIfAbsent(same.getOrDefault(stem, stem), kind));
      }
    }
    for (String[] entry : entries) {
      if (entry[0].equals("opposite")) {
        List<Integer> pair = number(entry).map(stem -> same.getOrDefault(stem, stem)).toList();
        oppose(pair.get(0), pair.get(1));
        oppose(pair.get(1), pair.get(0));
      }
    }
    meanings = new int[stems.size()];
    kinds = new Kind[stems.size()];
    fill(same, weights, entries);
  }

  private void fill(
      Map<Integer, Integer> same, Map<Integer, Kind> weights, List<String[]> entries) {
    for (String[] entry : entries) {
      number(entry)
          .forEach(
              stem -> {
                int meaning = same.getOrDefault(stem, stem);
                meanings[stems.find(stem)] = meaning;
                kinds[stems.find(stem)] = weights.getOrDefault(meaning, Kind.HEAVY);
              });
    }
  }

  private java.util.stream.Stream<Integer> number(String[] entry) {
    return java.util.Arrays.stream(entry)
        .skip(1)
        .map(Stemmer::stem)
        .peek(stem -> stems.number(stem));
  }

  private void oppose(int meaning, int other) {
    opposed.number(meaning);
    opposites.computeIfAbsent(meaning, key -> new HashSet<>()).add(other);
  }

  static List<String> lines(String resource) {
    try (InputStream in = Vocabulary.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            "expected " + resource + " on the class path but found none");
      }
      InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      return new BufferedReader(reader).lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  /** Where the stem is listed, or -1. */
  int find(int stem) {
    return stems.find(stem);
  }

  /** The number shared by all stems that mean the same. */
  int meaning(int listed) {
    return meanings[listed];
  }

  /** The number of what a stem means: shared with others where it is listed, else its own. */
  int meaningOf(int stem) {
    int listed = find(stem);
    return listed < 0 ? stem : meaning(listed);
  }

  /** How the stem counts. */
  Kind kind(int listed) {
    return kinds[listed];
  }

  boolean hasOpposite(int meaning) {
    return opposed.find(meaning) >= 0;
  }

  /** "avoid", "free": denies what it governs, as "not" does. */
  boolean denies(int meaning) {
    return areOpposite(meaning, DENIAL);
  }

  boolean areOpposite(int meaning, int other) {
    return hasOpposite(meaning)
        && (other == DENIAL || hasOpposite(other))
        && opposites.getOrDefault(meaning, Set.of()).contains(other);
  }
}
