package org.procedex.dataset;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.procedex.article.Article;
import org.procedex.extract.ExtractedRecord;
import org.procedex.extract.sentence.Mention;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleBook;
import org.procedex.text.Sentence;
import org.procedex.text.Span;

/**
 * Writes an article as a line of {@code articles.jsonl}, its words as they stand. Names are written
 * with what stands before them: each object has a first member that is always there.
 */
final class ArticleJson {
  private static final byte[] ARTICLE_ID = first("article_id");
  private static final byte[] TITLE = next("title");
  private static final byte[] SHA256 = next("sha256");
  private static final byte[] ENCODING = next("encoding");
  private static final byte[] CHARACTERS = next("characters");
  private static final byte[] SENTENCES = next("sentences");
  private static final byte[] REPEATED_SENTENCES = next("repeated_sentences");
  private static final byte[] PROCEDURES = next("procedures");
  private static final byte[] RECORD_ID = first("record_id");
  private static final byte[] TEXT = next("text");
  private static final byte[] VALUE = next("value");
  private static final byte[] SECTION = next("section");
  private static final byte[] START_OFFSET = next("start_offset");
  private static final byte[] END_OFFSET = next("end_offset");
  private static final byte[] RULE = next("rule");
  private static final byte[] CONFIDENCE = next("confidence");
  private static final byte[] MENTIONS = next("mentions");
  private static final byte[] ABBREVIATION = next("abbreviation");
  private static final byte[] DEFINITION = next("definition");
  private static final byte[] INDICATIONS = next("indications");
  private static final byte[] CONTRAINDICATIONS = next("contraindications");
  private static final byte[] ADVANTAGES = next("advantages");
  private static final byte[] STRENGTH = next("strength");
  private static final byte[] NEGATED = next("negated");
  private static final byte[] SENTENCE_ID = first("sentence_id");
  private static final byte[] SENTENCE = next("sentence");
  private static final byte[] CUE = next("cue");

  private final ArticleResult result;
  private final RuleBook rules;
  private final Source source;
  private final CodePoints points;
  private final String[] ids;
  private final Map<Integer, List<Integer>> of = new HashMap<>();
  private final ByteBuilder out;
  private final JsonText json;

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
    this.out = new ByteBuilder(result.article().text().length() * 2 + ids.length * 512);
    this.json = new JsonText(out);
    for (int i = 0; i < ids.length; i++) {
      int procedure = result.records().get(i).procedure();
      if (procedure >= 0) {
        of.computeIfAbsent(procedure, p -> new ArrayList<>()).add(i);
      }
    }
  }

  private static byte[] first(String name) {
    return ("{\"" + name + "\":").getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] next(String name) {
    return (",\"" + name + "\":").getBytes(StandardCharsets.US_ASCII);
  }

  /** The line, its end included. */
  ByteBuilder line(ArticleCounts counts) {
    Article article = result.article();
    string(ARTICLE_ID, article.id());
    given(TITLE, result.title());
    string(SHA256, article.sha256());
    string(ENCODING, article.encoding());
    number(CHARACTERS, counts.characters());
    number(SENTENCES, counts.sentences());
    number(REPEATED_SENTENCES, counts.repeatedSentences());
    out.write(PROCEDURES);
    char before = '[';
    for (int i = 0; i < ids.length; i++) {
      if (result.records().get(i).type() == RecordType.PROCEDURE) {
        out.write(before);
        procedure(i);
        before = ',';
      }
    }
    endOfArray(before);
    out.write('}');
    out.write('\n');
    return out;
  }

  private void procedure(int i) {
    ExtractedRecord found = result.records().get(i);
    common(i, found);
    given(ABBREVIATION, found.abbreviation());
    Span definition = found.definition();
    if (definition != null) {
      part(DEFINITION, definition);
    }
    said(INDICATIONS, RecordType.INDICATION, i);
    said(CONTRAINDICATIONS, RecordType.CONTRAINDICATION, i);
    said(ADVANTAGES, RecordType.ADVANTAGE, i);
    out.write('}');
  }

  private void said(byte[] name, RecordType type, int procedure) {
    out.write(name);
    char before = '[';
    List<ExtractedRecord> records = result.records();
    for (int i : of.getOrDefault(procedure, List.of())) {
      ExtractedRecord found = records.get(i);
      if (found.type() == type) {
        out.write(before);
        common(i, found);
        if (type == RecordType.CONTRAINDICATION) {
          given(STRENGTH, found.strength().label());
          plain(NEGATED, found.negated() ? "true" : "false");
        }
        out.write('}');
        before = ',';
      }
    }
    endOfArray(before);
  }

  private void common(int i, ExtractedRecord found) {
    Mention first = found.first();
    string(RECORD_ID, ids[i]);
    part(TEXT, first.span());
    string(VALUE, found.value());
    string(SECTION, sentence(first).section());
    number(START_OFFSET, points.start(first.span()));
    number(END_OFFSET, points.end(first.span()));
    string(RULE, first.rule());
    plain(CONFIDENCE, ArticleRenderer.number(rules.confidence(first.rule())));
    out.write(MENTIONS);
    char before = '[';
    for (Mention mention : found.mentions()) {
      out.write(before);
      mention(mention);
      before = ',';
    }
    endOfArray(before);
  }

  private void mention(Mention mention) {
    Sentence sentence = sentence(mention);
    out.write(SENTENCE_ID);
    out.write('"');
    out.ascii(source.sentenceIds());
    out.decimal(sentence.position());
    out.write('"');
    number(START_OFFSET, points.start(mention.span()));
    number(END_OFFSET, points.end(mention.span()));
    part(TEXT, mention.span());
    part(SENTENCE, sentence.span());
    string(RULE, mention.rule());
    part(CUE, mention.cue());
    out.write('}');
  }

  private Sentence sentence(Mention mention) {
    return result.sentences().get(mention.sentence());
  }

  /**
   * Ends an array.
   *
   * @param before what would stand before its next element
   */
  private void endOfArray(char before) {
    if (before == '[') {
      out.write('[');
    }
    out.write(']');
  }

  private void given(byte[] name, String value) {
    if (!value.isEmpty()) {
      string(name, value);
    }
  }

  private void string(byte[] name, String value) {
    out.write(name);
    json.string(value);
  }

  private void part(byte[] name, Span span) {
    out.write(name);
    json.string(source.text().bytes(), source.text().start(span), source.text().end(span));
  }

  private void number(byte[] name, int value) {
    out.write(name);
    out.decimal(value);
  }

  private void plain(byte[] name, String value) {
    out.write(name);
    out.ascii(value);
  }
}
