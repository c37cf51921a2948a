package org.procedex.validate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Annotations by article, in the order of the articles' ids; an article may have none. */
public final class AnnotatedArticles {
  private final Map<String, List<Annotation>> byArticle;

  AnnotatedArticles(Map<String, List<Annotation>> byArticle) {
    Map<String, List<Annotation>> copy = new TreeMap<>();
    byArticle.forEach((id, annotations) -> copy.put(id, List.copyOf(annotations)));
    this.byArticle = Collections.unmodifiableMap(copy);
  }

  /** The ids, in order. */
  public Set<String> ids() {
    return byArticle.keySet();
  }

  /** An article's annotations as they were read; empty for an unknown article. */
  public List<Annotation> of(String articleId) {
    return byArticle.getOrDefault(articleId, List.of());
  }

  /** All annotations, article by article. */
  public List<Annotation> all() {
    List<Annotation> all = new ArrayList<>();
    byArticle.values().forEach(all::addAll);
    return all;
  }

  /** Gathers annotations. */
  static final class Builder {
    private final Map<String, List<Annotation>> byArticle = new TreeMap<>();

    void article(String id) {
      byArticle.computeIfAbsent(id, key -> new ArrayList<>());
    }

    void add(Annotation annotation) {
      byArticle.computeIfAbsent(annotation.articleId(), key -> new ArrayList<>()).add(annotation);
    }

    AnnotatedArticles build() {
      return new AnnotatedArticles(byArticle);
    }
  }
}
