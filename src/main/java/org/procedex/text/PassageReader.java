package org.procedex.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts the blocks of an article into sentences. */
public final class PassageReader {
  private final SentenceSplitter splitter;

  /** A reader that cuts running text by the given splitter. */
  public PassageReader(SentenceSplitter splitter) {
    this.splitter = splitter;
  }

  /** The blocks that have words, each with its sentences, numbered through the article. */
  public List<Passage> read(Structure structure) {
    String text = structure.tokens().text();
    List<Passage> passages = new ArrayList<>();
    int position = 0;
    for (Block block : structure.blocks()) {
      if (block.content().isEmpty()) {
        continue;
      }
      String section = section(structure, block, text);
      List<Sentence> sentences = new ArrayList<>();
      for (Span span : spans(text, block)) {
        sentences.add(new Sentence(position++, span, section));
      }
      if (!sentences.isEmpty()) {
        passages.add(new Passage(block, sentences));
      }
    }
    return passages;
  }

  private List<Span> spans(String text, Block block) {
    return switch (block.kind()) {
      case TITLE, HEADING -> List.of(block.content());
      default -> splitter.split(text, block.content());
    };
  }

  private static String section(Structure structure, Block block, String text) {
    if (block.heading() < 0) {
      return "";
    }
    return structure
        .headings()
        .get(block.heading())
        .words()
        .of(text)
        .replaceAll("\\s+", " ")
        .strip();
  }
}
