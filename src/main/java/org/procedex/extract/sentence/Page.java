package org.procedex.extract.sentence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.rules.KnownNames;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RuleBook;
import org.procedex.rules.WordClasses;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Passage;
import org.procedex.text.Structure;
import org.procedex.text.Tokens;
import org.procedex.text.Topic;

/**
 * An article before its sentences are gone through.
 *
 * @param rules what all articles are read by
 * @param structure its tokens, blocks and headings
 * @param passages its blocks with their sentences
 * @param known names that it gives to procedures; more are added while it is read
 */
public record Page(RuleBook rules, Structure structure, List<Passage> passages, KnownNames known) {
  public Tokens tokens() {
    return structure.tokens();
  }

  public WordClasses classes() {
    return rules.classes();
  }

  public List<Heading> headings() {
    return structure.headings();
  }

  /** What the block stands under or, for a heading, is; null where there is none. */
  public @Nullable Heading heading(Block block) {
    return block.heading() >= 0 ? structure.headings().get(block.heading()) : null;
  }

  /** Whether right below a passage stands whom or what something is for, or not for. */
  public boolean isAboveCases(int passage) {
    Heading below =
        passage + 1 < passages.size() ? heading(passages.get(passage + 1).block()) : null;
    return below != null
        && (below.isAbout(Topic.INDICATIONS) || below.isAbout(Topic.CONTRAINDICATIONS));
  }

  /** Whether the block stands under a heading that says what is told there. */
  public boolean isTyped(Block block) {
    return block.heading() >= 0 && !structure.headings().get(block.heading()).isOther();
  }

  /** "## Indications", "== Indications ==": whether the heading is marked up as one. */
  public boolean isMarkedUp(Heading heading) {
    String text = structure.tokens().text();
    int at = heading.words().start() - 1;
    while (at > 0 && text.charAt(at) == ' ') {
      at--;
    }
    return at >= 0 && (text.charAt(at) == '#' || text.charAt(at) == '=');
  }

  /** Whether the page's headings are marked up as such: one of them is, or it begins with "#". */
  public boolean isMarkedUp() {
    boolean any = tokens().size() > 0 && tokens().symbol(0) == '#';
    List<Heading> all = headings();
    for (int i = 0; i < all.size() && !any; i++) {
      any = isMarkedUp(all.get(i));
    }
    return any;
  }

  /** The procedures between two tokens, as far as names are known by now. */
  public List<ProcedurePhrase> procedures(int from, int to) {
    return rules.chunker().find(structure.tokens(), from, to, known);
  }

  /** Whether one is named between two tokens. */
  public boolean holdsName(int from, int to) {
    for (ProcedurePhrase phrase : procedures(from, to)) {
      if (phrase.isName()) {
        return true;
      }
    }
    return false;
  }

  /** The words of the title; empty where there is none. */
  public String title() {
    for (Passage passage : passages) {
      if (passage.block().kind() == Block.Kind.TITLE) {
        return TitleWords.of(passage.block(), structure.tokens().text());
      }
    }
    return "";
  }
}
