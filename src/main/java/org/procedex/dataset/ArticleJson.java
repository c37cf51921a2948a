package org.procedex.dataset;

import java.io.OutputStream;
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
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.json.JsonMapper;

/** Writes an article as a line of {@code articles.jsonl}, its words as they stand. */
final class ArticleJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final SerializableString ARTICLE_ID = new SerializedString("article_id");
  private static final SerializableString TITLE = new SerializedString("title");
  private static final SerializableString SHA256 = new SerializedString("sha256");
  private static final SerializableString ENCODING = new SerializedString("encoding");
  private static final SerializableString ABBREVIATION = new SerializedString("abbreviation");
  private static final SerializableString DEFINITION = new SerializedString("definition");
  private static final SerializableString STRENGTH = new SerializedString("strength");
  private static final SerializableString RECORD_ID = new SerializedString("record_id");
  private static final SerializableString TEXT = new SerializedString("text");
  private static final SerializableString VALUE = new SerializedString("value");
  private static final SerializableString SECTION = new SerializedString("section");
  private static final SerializableString RULE = new SerializedString("rule");
  private static final SerializableString SENTENCE_ID = new SerializedString("sentence_id");
  private static final SerializableString SENTENCE = new SerializedString("sentence");
  private static final SerializableString CUE = new SerializedString("cue");
  private static final SerializableString CHARACTERS = new SerializedString("characters");
  private static final SerializableString SENTENCES = new SerializedString("sentences");
  private static final SerializableString REPEATED_SENTENCES =
      new SerializedString("repeated_sentences");
  private static final SerializableString START_OFFSET = new SerializedString("start_offset");
  private static final SerializableString END_OFFSET = new SerializedString("end_offset");
  private static final SerializableString NEGATED = new SerializedString("negated");
  private static final SerializableString PROCEDURES = new SerializedString("procedures");
  private static final SerializableString MENTIONS = new SerializedString("mentions");
  private static final SerializableString CONFIDENCE = new SerializedString("confidence");
  private static final SerializableString INDICATIONS = new SerializedString("indications");
  private static final SerializableString CONTRAINDICATIONS =
      new SerializedString("contraindications");
  private static final SerializableString ADVANTAGES = new SerializedString("advantages");

  private final ArticleResult result;
  private final RuleBook rules;
  private final Source source;
  private final CodePoints points;
  private final String[] ids;
  private final Map<Integer, List<Integer>> of = new HashMap<>();

  /**
   * What the renderer has worked out already.
   *
   * @param sentenceIds what the ids of sentences begin with
   * @param ids of the records
   */
  record Source(Utf8Text text, CodePoints points, String sentenceIds, String[] ids) {}

  ArticleJson(ArticleResult result, RuleBook rules, Source source) {
    this.result = result;
    this.rules = rules;
    this.source = source;
    this.points = source.points();
    this.ids = source.ids();
    for (int i = 0; i < ids.length; i++) {
      int procedure = result.records().get(i).procedure();
      if (procedure >= 0) {
        of.computeIfAbsent(procedure, p -> new ArrayList<>()).add(i);
      }
    }
  }

  void write(OutputStream out, ArticleCounts counts) {
    try (JsonGenerator json = MAPPER.createGenerator(out)) {
      Article article = result.article();
      json.writeStartObject();
      json.writeName(ARTICLE_ID);
      json.writeString(article.id());
      if (!result.title().isEmpty()) {
        json.writeName(TITLE);
        json.writeString(result.title());
      }
      json.writeName(SHA256);
      json.writeString(article.sha256());
      json.writeName(ENCODING);
      json.writeString(article.encoding());
      json.writeName(CHARACTERS);
      json.writeNumber(counts.characters());
      json.writeName(SENTENCES);
      json.writeNumber(counts.sentences());
      json.writeName(REPEATED_SENTENCES);
      json.writeNumber(counts.repeatedSentences());
      json.writeName(PROCEDURES);
      json.writeStartArray();
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
      json.writeName(ABBREVIATION);
      json.writeString(found.abbreviation());
    }
    Span definition = found.definition();
    if (definition != null) {
      json.writeName(DEFINITION);
      part(json, definition);
    }
    said(json, INDICATIONS, RecordType.INDICATION, i);
    said(json, CONTRAINDICATIONS, RecordType.CONTRAINDICATION, i);
    said(json, ADVANTAGES, RecordType.ADVANTAGE, i);
    json.writeEndObject();
  }

  private void said(JsonGenerator json, SerializableString name, RecordType type, int procedure) {
    json.writeName(name);
    json.writeStartArray();
    List<ExtractedRecord> records = result.records();
    for (int i : of.getOrDefault(procedure, List.of())) {
      ExtractedRecord found = records.get(i);
      if (found.type() == type) {
        json.writeStartObject();
        common(json, i, found);
        if (type == RecordType.CONTRAINDICATION) {
          if (!found.strength().label().isEmpty()) {
            json.writeName(STRENGTH);
            json.writeString(found.strength().label());
          }
          json.writeName(NEGATED);
          json.writeBoolean(found.negated());
        }
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private void common(JsonGenerator json, int i, ExtractedRecord found) {
    Mention first = found.first();
    json.writeName(RECORD_ID);
    json.writeString(ids[i]);
    json.writeName(TEXT);
    part(json, first.span());
    json.writeName(VALUE);
    json.writeString(found.value());
    json.writeName(SECTION);
    json.writeString(sentence(first).section());
    json.writeName(START_OFFSET);
    json.writeNumber(points.start(first.span()));
    json.writeName(END_OFFSET);
    json.writeNumber(points.end(first.span()));
    json.writeName(RULE);
    json.writeString(first.rule());
    json.writeName(CONFIDENCE);
    json.writeNumber(ArticleRenderer.number(rules.confidence(first.rule())));
    json.writeName(MENTIONS);
    json.writeStartArray();
    for (Mention mention : found.mentions()) {
      mention(json, mention);
    }
    json.writeEndArray();
  }

  private void part(JsonGenerator json, Span span) {
    int start = source.text().start(span);
    json.writeUTF8String(source.text().bytes(), start, source.text().end(span) - start);
  }

  private Sentence sentence(Mention mention) {
    return result.sentences().get(mention.sentence());
  }

  private void mention(JsonGenerator json, Mention mention) {
    Sentence sentence = sentence(mention);
    json.writeStartObject();
    json.writeName(SENTENCE_ID);
    json.writeString(source.sentenceIds() + sentence.position());
    json.writeName(START_OFFSET);
    json.writeNumber(points.start(mention.span()));
    json.writeName(END_OFFSET);
    json.writeNumber(points.end(mention.span()));
    json.writeName(TEXT);
    part(json, mention.span());
    json.writeName(SENTENCE);
    part(json, sentence.span());
    json.writeName(RULE);
    json.writeString(mention.rule());
    json.writeName(CUE);
    part(json, mention.cue());
    json.writeEndObject();
  }
}
