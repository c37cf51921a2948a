package org.procedex.dataset;

import java.util.function.Consumer;

/** Every article of a dataset in its rendered form, in the order of the article ids. */
public interface RenderedArticles {
  /** Hands over {@link RenderedArticle#toBytes()} of each; may be called more than once. */
  void forEach(Consumer<byte[]> consumer);
}
