package org.procedex.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts the blocks of an article into sentences. */
public final class PassageReader {
  private final SentenceSplitter splitter;

  /** A reader that cuts running text by the given splitter. */
  public PassageReader(SentenceSplitter splitter) {
    this.splitter = splitter;
  }

  /** The blocks that have words, each with its sentences, numbered through the article. */
  public List<Passage> read(Structure structure) {
    Tokens tokens = structure.tokens();
    List<Passage> passages = new ArrayList<>();
    String[] sections = new String[structure.headings().size()];
    int position = 0;
    for (Block block : structure.blocks()) {
      if (block.content().isEmpty()) {
        continue;
      }
      String section = section(structure, block, sections);
      List<Sentence> sentences = new ArrayList<>();
      for (Span span : spans(tokens, block)) {
        sentences.add(new Sentence(position++, span, section));
      }
      if (!sentences.isEmpty()) {
        passages.add(new Passage(block, sentences));
      }
    }
    return passages;
  }

  private List<Span> spans(Tokens tokens, Block block) {
    return switch (block.kind()) {
      case TITLE, HEADING -> List.of(block.content());
      default -> splitter.split(tokens.chars(), tokens.marks(), block.content());
    };
  }

  /** The heading's words; worked out once for each heading. */
  private static String section(Structure structure, Block block, @Nullable String[] sections) {
    int heading = block.heading();
    if (heading < 0) {
      return "";
    }
    String known = sections[heading];
    if (known == null) {
      String words = structure.headings().get(heading).words().of(structure.tokens().text());
      known = WhiteSpace.single(words);
      sections[heading] = known;
    }
    return known;
  }
}
