package org.procedex.dataset;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.procedex.article.Article;
import org.procedex.dedup.Repeat;
import org.procedex.extract.ExtractedRecord;
import org.procedex.extract.Mention;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleBook;
import org.procedex.text.Sentence;
import org.procedex.text.Span;

/** Writes the rows and the JSON line of one article. */
final class ArticleRenderer {
  private final ArticleResult result;
  private final RuleBook rules;
  private final Article article;
  private final String text;
  private final CodePoints points;
  private final long articleKey;
  private final String[] ids;
  private final int[][] said;

  ArticleRenderer(ArticleResult result, RuleBook rules) {
    this.result = result;
    this.rules = rules;
    this.article = result.article();
    this.text = article.text();
    this.points = new CodePoints(text);
    this.articleKey = Ids.article(article.id());
    this.ids = ids();
    this.said = said();
  }

  private String[] ids() {
    List<ExtractedRecord> records = result.records();
    String[] made = new String[records.size()];
    Map<String, Integer> taken = new HashMap<>();
    for (int i = 0; i < made.length; i++) {
      ExtractedRecord found = records.get(i);
      String procedure = found.procedure() < 0 ? "" : records.get(found.procedure()).value();
      String first = Ids.record(article.id(), found.type(), procedure, found.value(), 0);
      int ordinal = taken.merge(first, 1, Integer::sum) - 1;
      made[i] =
          ordinal == 0
              ? first
              : Ids.record(article.id(), found.type(), procedure, found.value(), ordinal);
    }
    return made;
  }

  /** For each record the number of indications, contraindications and advantages said of it. */
  private int[][] said() {
    int[][] counts = new int[result.records().size()][3];
    for (ExtractedRecord found : result.records()) {
      if (found.procedure() >= 0) {
        counts[found.procedure()][found.type().ordinal() - 1]++;
      }
    }
    return counts;
  }

  RenderedArticle render() {
    Map<Table, List<String[]>> rows = new EnumMap<>(Table.class);
    for (int i = 0; i < ids.length; i++) {
      add(rows, Table.RECORDS, record(i));
      ExtractedRecord found = result.records().get(i);
      switch (found.type()) {
        case PROCEDURE -> add(rows, Table.PROCEDURES, procedure(i));
        case INDICATION -> add(rows, Table.INDICATIONS, statement(i));
        case CONTRAINDICATION -> add(rows, Table.CONTRAINDICATIONS, contraindication(i));
        case ADVANTAGE -> add(rows, Table.ADVANTAGES, statement(i));
      }
    }
    ArticleCounts counts = counts();
    add(rows, Table.ARTICLES, articleRow(counts));
    Map<Table, byte[]> bytes = new EnumMap<>(Table.class);
    rows.forEach((table, list) -> bytes.put(table, Csv.rows(list)));
    return new RenderedArticle(article.id(), counts, bytes, json(counts), sentences());
  }

  private static void add(Map<Table, List<String[]>> rows, Table table, String[] row) {
    rows.computeIfAbsent(table, t -> new ArrayList<>()).add(row);
  }

  private ArticleCounts counts() {
    int[] types = new int[RecordType.values().length];
    for (ExtractedRecord found : result.records()) {
      types[found.type().ordinal()]++;
    }
    return new ArticleCounts(
        points.at(text.length()),
        result.sentences().size(),
        result.repeats().size(),
        types[0],
        types[1],
        types[2],
        types[3]);
  }

  private String[] articleRow(ArticleCounts counts) {
    return new String[] {
      Csv.cell(article.id()),
      Csv.cell(result.title()),
      article.sha256(),
      article.encoding(),
      Integer.toString(counts.characters()),
      Integer.toString(counts.sentences()),
      Integer.toString(counts.repeatedSentences()),
      Integer.toString(counts.procedures()),
      Integer.toString(counts.indications()),
      Integer.toString(counts.contraindications()),
      Integer.toString(counts.advantages())
    };
  }

  private String words(Span span) {
    return Csv.cell(span.of(text));
  }

  private Sentence sentence(Mention mention) {
    return result.sentences().get(mention.sentence());
  }

  private @Nullable ExtractedRecord procedureOf(ExtractedRecord found) {
    return found.procedure() < 0 ? null : result.records().get(found.procedure());
  }

  private String procedureId(int i) {
    ExtractedRecord found = result.records().get(i);
    return found.type() == RecordType.PROCEDURE
        ? ids[i]
        : found.procedure() < 0 ? "" : ids[found.procedure()];
  }

  private String procedureWords(ExtractedRecord found) {
    ExtractedRecord procedure = procedureOf(found);
    return procedure == null ? "" : words(procedure.first().span());
  }

  private String confidence(Mention mention) {
    return number(rules.confidence(mention.rule()));
  }

  /** At most three digits behind the point, the same in every locale. */
  static String number(double value) {
    if (value == 1 || value == 0.5) {
      return value == 1 ? "1" : "0.5";
    }
    return java.math.BigDecimal.valueOf(value)
        .setScale(3, java.math.RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private String[] record(int i) {
    ExtractedRecord found = result.records().get(i);
    Mention first = found.first();
    Sentence sentence = sentence(first);
    return new String[] {
      ids[i],
      Csv.cell(article.id()),
      found.type().name(),
      words(first.span()),
      Csv.cell(found.value()),
      procedureId(i),
      procedureWords(found),
      Csv.cell(found.abbreviation()),
      found.strength().label(),
      Boolean.toString(found.negated()),
      Csv.cell(sentence.section()),
      words(first.cue()),
      Ids.sentence(articleKey, sentence.position()),
      words(sentence.span()),
      Integer.toString(points.start(first.span())),
      Integer.toString(points.end(first.span())),
      first.rule(),
      confidence(first),
      Integer.toString(found.mentions().size())
    };
  }

  private String[] procedure(int i) {
    ExtractedRecord found = result.records().get(i);
    Mention first = found.first();
    Span definition = found.definition();
    return new String[] {
      ids[i],
      Csv.cell(article.id()),
      words(first.span()),
      Csv.cell(found.abbreviation()),
      definition == null ? "" : words(definition),
      Integer.toString(said[i][0]),
      Integer.toString(said[i][1]),
      Integer.toString(said[i][2]),
      Integer.toString(points.start(first.span())),
      Integer.toString(points.end(first.span())),
      first.rule(),
      confidence(first),
      Integer.toString(found.mentions().size())
    };
  }

  private String[] statement(int i) {
    ExtractedRecord found = result.records().get(i);
    Mention first = found.first();
    Sentence sentence = sentence(first);
    return new String[] {
      ids[i],
      Csv.cell(article.id()),
      procedureId(i),
      procedureWords(found),
      words(first.span()),
      Csv.cell(found.value()),
      Csv.cell(sentence.section()),
      words(sentence.span()),
      Integer.toString(points.start(first.span())),
      Integer.toString(points.end(first.span())),
      first.rule(),
      confidence(first),
      Integer.toString(found.mentions().size())
    };
  }

  private String[] contraindication(int i) {
    ExtractedRecord found = result.records().get(i);
    String[] row = java.util.Arrays.copyOf(statement(i), 15);
    row[13] = found.strength().label();
    row[14] = Boolean.toString(found.negated());
    return row;
  }

  private List<RenderedArticle.SentenceRow> sentences() {
    Repeat[] repeats = new Repeat[result.sentences().size()];
    for (Repeat repeat : result.repeats()) {
      repeats[repeat.sentence()] = repeat;
    }
    List<byte[]> cells = Csv.each(result.sentences().stream().map(this::sentenceRow).toList());
    List<RenderedArticle.SentenceRow> rows = new ArrayList<>(repeats.length);
    for (Sentence sentence : result.sentences()) {
      Repeat repeat = repeats[sentence.position()];
      rows.add(
          new RenderedArticle.SentenceRow(
              cells.get(rows.size()),
              repeat == null ? SentenceKey.of(text, sentence.span()) : 0,
              repeat == null ? -1 : repeat.of(),
              repeat == null ? "" : number(repeat.similarity())));
    }
    return rows;
  }

  private String[] sentenceRow(Sentence sentence) {
    return new String[] {
      Ids.sentence(articleKey, sentence.position()),
      Csv.cell(article.id()),
      Integer.toString(sentence.position()),
      Integer.toString(points.start(sentence.span())),
      Integer.toString(points.end(sentence.span())),
      Csv.cell(sentence.section()),
      words(sentence.span())
    };
  }

  private byte[] json(ArticleCounts counts) {
    StringWriter out = new StringWriter();
    new ArticleJson(result, rules, points, articleKey, ids).write(out, counts);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
