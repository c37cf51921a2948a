package org.procedex.dataset;

import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.procedex.article.Article;
import org.procedex.extract.ExtractedRecord;
import org.procedex.extract.Mention;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleBook;
import org.procedex.text.Sentence;
import org.procedex.text.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes an article as a line of {@code articles.jsonl}, its words as they stand. */
final class ArticleJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final ArticleResult result;
  private final RuleBook rules;
  private final CodePoints points;
  private final long articleKey;
  private final String[] ids;
  private final String text;
  private final Map<Integer, List<Integer>> of = new HashMap<>();

  ArticleJson(
      ArticleResult result, RuleBook rules, CodePoints points, long articleKey, String[] ids) {
    this.result = result;
    this.rules = rules;
    this.points = points;
    this.articleKey = articleKey;
    this.ids = ids;
    this.text = result.article().text();
    for (int i = 0; i < ids.length; i++) {
      int procedure = result.records().get(i).procedure();
      if (procedure >= 0) {
        of.computeIfAbsent(procedure, p -> new ArrayList<>()).add(i);
      }
    }
  }

  void write(Writer out, ArticleCounts counts) {
    try (JsonGenerator json = MAPPER.createGenerator(out)) {
      Article article = result.article();
      json.writeStartObject();
      json.writeStringProperty("article_id", article.id());
      if (!result.title().isEmpty()) {
        json.writeStringProperty("title", result.title());
      }
      json.writeStringProperty("sha256", article.sha256());
      json.writeStringProperty("encoding", article.encoding());
      json.writeNumberProperty("characters", counts.characters());
      json.writeNumberProperty("sentences", counts.sentences());
      json.writeNumberProperty("repeated_sentences", counts.repeatedSentences());
      json.writeArrayPropertyStart("procedures");
      for (int i = 0; i < ids.length; i++) {
        if (result.records().get(i).type() == RecordType.PROCEDURE) {
          procedure(json, i);
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private void procedure(JsonGenerator json, int i) {
    ExtractedRecord found = result.records().get(i);
    json.writeStartObject();
    common(json, i, found);
    if (!found.abbreviation().isEmpty()) {
      json.writeStringProperty("abbreviation", found.abbreviation());
    }
    Span definition = found.definition();
    if (definition != null) {
      json.writeStringProperty("definition", definition.of(text));
    }
    said(json, "indications", RecordType.INDICATION, i);
    said(json, "contraindications", RecordType.CONTRAINDICATION, i);
    said(json, "advantages", RecordType.ADVANTAGE, i);
    json.writeEndObject();
  }

  private void said(JsonGenerator json, String name, RecordType type, int procedure) {
    json.writeArrayPropertyStart(name);
    List<ExtractedRecord> records = result.records();
    for (int i : of.getOrDefault(procedure, List.of())) {
      ExtractedRecord found = records.get(i);
      if (found.type() == type) {
        json.writeStartObject();
        common(json, i, found);
        if (type == RecordType.CONTRAINDICATION) {
          if (!found.strength().label().isEmpty()) {
            json.writeStringProperty("strength", found.strength().label());
          }
          json.writeBooleanProperty("negated", found.negated());
        }
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private void common(JsonGenerator json, int i, ExtractedRecord found) {
    Mention first = found.first();
    json.writeStringProperty("record_id", ids[i]);
    json.writeStringProperty("text", first.span().of(text));
    json.writeStringProperty("value", found.value());
    json.writeStringProperty("section", sentence(first).section());
    json.writeNumberProperty("start_offset", points.start(first.span()));
    json.writeNumberProperty("end_offset", points.end(first.span()));
    json.writeStringProperty("rule", first.rule());
    json.writeName("confidence");
    json.writeNumber(
        new java.math.BigDecimal(ArticleRenderer.number(rules.confidence(first.rule()))));
    json.writeArrayPropertyStart("mentions");
    for (Mention mention : found.mentions()) {
      mention(json, mention);
    }
    json.writeEndArray();
  }

  private Sentence sentence(Mention mention) {
    return result.sentences().get(mention.sentence());
  }

  private void mention(JsonGenerator json, Mention mention) {
    Sentence sentence = sentence(mention);
    json.writeStartObject();
    json.writeStringProperty("sentence_id", Ids.sentence(articleKey, sentence.position()));
    json.writeNumberProperty("start_offset", points.start(mention.span()));
    json.writeNumberProperty("end_offset", points.end(mention.span()));
    json.writeStringProperty("text", mention.span().of(text));
    json.writeStringProperty("sentence", sentence.span().of(text));
    json.writeStringProperty("rule", mention.rule());
    json.writeStringProperty("cue", mention.cue().of(text));
    json.writeEndObject();
  }
}
