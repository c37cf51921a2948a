package org.procedex.dataset;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/** Every article of a dataset in its rendered form, in the order of the article ids. */
public interface RenderedArticles {
  /** How much of each is wanted. */
  enum Part {
    /** The first bytes, a kilobyte or so, which say what the rest is. */
    HEAD,
    WHOLE
  }

  /**
   * Hands over the bytes of each, as {@link RenderedArticle#toBytes()} gave them; is called once
   * for the heads and once for the whole. A consumer need not read to the end, and keeps nothing.
   */
  void forEach(Part part, Consumer<InputStream> consumer);

  /** Articles that are in memory. */
  static RenderedArticles of(List<byte[]> articles) {
    List<byte[]> all = List.copyOf(articles);
    return (part, consumer) ->
        all.forEach(bytes -> consumer.accept(new ByteArrayInputStream(bytes)));
  }
}
