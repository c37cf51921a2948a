package org.procedex.text;

import java.util.List;
import java.util.Map;

/** Named lists of words out of a rule file, for decisions that ask for them by name; immutable. */
public final class WordLists {
  private final Map<String, List<String>> lists;

  private WordLists(Map<String, List<String>> lists) {
    this.lists = Map.copyOf(lists);
  }

  /** The lists by their names; words in small letters, those of a pair with a space between. */
  public static WordLists of(Map<String, List<String>> lists) {
    Map<String, List<String>> copies = new java.util.HashMap<>();
    lists.forEach((name, words) -> copies.put(name, List.copyOf(words)));
    return new WordLists(copies);
  }

  /**
   * The words of a list.
   *
   * @throws IllegalArgumentException when there is no such list
   */
  public WordSet words(String name) {
    return WordSet.of(list(name).toArray(new String[0]));
  }

  /**
   * The pairs of a list.
   *
   * @throws IllegalArgumentException when there is no such list, or an entry of it is no two words
   */
  public WordPairs pairs(String name) {
    return WordPairs.of(list(name));
  }

  private List<String> list(String name) {
    List<String> list = lists.get(name);
    if (list == null) {
      throw new IllegalArgumentException("expected a list \"" + name + "\" but found none");
    }
    return list;
  }
}
