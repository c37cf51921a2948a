package org.procedex.dataset;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.procedex.article.Article;
import org.procedex.dedup.Repeat;
import org.procedex.extract.ExtractedRecord;
import org.procedex.extract.sentence.Mention;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleBook;
import org.procedex.text.Sentence;
import org.procedex.text.Span;

/**
 * Writes the rows and the JSON line of one article. The sentences come first, then the records,
 * then the tables of one type: each copies the cells that an earlier one holds.
 */
final class ArticleRenderer {
  private static final double PLACES = 1000;
  private static final double UNSURE = 1e-6;

  private final ArticleResult result;
  private final RuleBook rules;
  private final Article article;
  private final String text;
  private final Utf8Text verbatim;
  private final Utf8Text cells;
  private final CodePoints points;
  private final long articleKey;
  private final String sentenceIds;
  private final String[] ids;
  private final int[][] said;
  private final CsvRows records;
  private final CsvRows sentences;
  private final int[][] recordCells;
  private final int[][] sentenceCells;
  private final Map<Table, CsvRows> typed = new EnumMap<>(Table.class);

  ArticleRenderer(ArticleResult result, RuleBook rules) {
    this.result = result;
    this.rules = rules;
    this.article = result.article();
    this.text = article.text();
    this.verbatim = new Utf8Text(text);
    this.cells = verbatim.flat(text);
    this.points = new CodePoints(text, verbatim);
    Ids maker = new Ids(article.id());
    this.articleKey = maker.article();
    this.sentenceIds = Ids.sentences(articleKey);
    this.ids = ids(maker);
    this.said = said();
    this.sentences = new CsvRows(text.length() * 3);
    this.records = new CsvRows(ids.length * 512);
    this.sentenceCells = new int[result.sentences().size()][];
    this.recordCells = new int[ids.length][];
  }

  private String[] ids(Ids maker) {
    List<ExtractedRecord> all = result.records();
    String[] made = new String[all.size()];
    Map<String, Integer> taken = new HashMap<>();
    for (int i = 0; i < made.length; i++) {
      ExtractedRecord found = all.get(i);
      String procedure = found.procedure() < 0 ? "" : all.get(found.procedure()).value();
      String first = maker.record(found.type(), procedure, found.value(), 0);
      int ordinal = taken.merge(first, 1, Integer::sum) - 1;
      made[i] =
          ordinal == 0 ? first : maker.record(found.type(), procedure, found.value(), ordinal);
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
    ArticleCounts counts = counts();
    long[] keys = new long[sentenceCells.length];
    int[] ends = new int[sentenceCells.length];
    sentences(keys, ends);
    Map<Table, ByteBuilder> rows = new EnumMap<>(Table.class);
    rows.put(Table.SENTENCES, sentences.bytes());
    rows.put(Table.RECORDS, records.bytes());
    for (int i = 0; i < ids.length; i++) {
      record(i);
      switch (result.records().get(i).type()) {
        case PROCEDURE -> procedure(rows(Table.PROCEDURES), i);
        case INDICATION -> statement(rows(Table.INDICATIONS), i).end();
        case CONTRAINDICATION -> contraindication(rows(Table.CONTRAINDICATIONS), i);
        case ADVANTAGE -> statement(rows(Table.ADVANTAGES), i).end();
      }
    }
    articleRow(rows(Table.ARTICLES), counts);
    typed.forEach((table, written) -> rows.put(table, written.bytes()));
    return RenderedArticle.of(
        new RenderedArticle.Identity(article.id(), articleKey),
        counts,
        new RenderedArticle.SentenceKeys(keys, ends),
        new RenderedArticle.Parts(rows, json(counts)));
  }

  private CsvRows rows(Table table) {
    return typed.computeIfAbsent(table, t -> new CsvRows(text.length() + 256));
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

  private void articleRow(CsvRows out, ArticleCounts counts) {
    out.text(article.id());
    out.text(result.title());
    out.plain(article.sha256());
    out.text(article.encoding());
    out.number(counts.characters());
    out.number(counts.sentences());
    out.number(counts.repeatedSentences());
    out.number(counts.procedures());
    out.number(counts.indications());
    out.number(counts.contraindications());
    out.number(counts.advantages());
    out.end();
  }

  /** At most three digits behind the point, the same in every locale. */
  static String number(double value) {
    if (value == 1 || value == 0.5) {
      return value == 1 ? "1" : "0.5";
    }
    double thousandths = value * PLACES + 0.5;
    double distance = Math.abs(thousandths - Math.rint(thousandths));
    if (value > 0 && value < 1 && distance > UNSURE) {
      return thousandths((int) thousandths);
    }
    return java.math.BigDecimal.valueOf(value)
        .setScale(3, java.math.RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String thousandths(int number) {
    if (number == 0 || number == (int) PLACES) {
      return number == 0 ? "0" : "1";
    }
    char[] digits = {
      '0',
      '.',
      (char) ('0' + number / 100),
      (char) ('0' + number / 10 % 10),
      (char) ('0' + number % 10)
    };
    int length = digits.length;
    while (digits[length - 1] == '0') {
      length--;
    }
    return new String(digits, 0, length);
  }

  // The cells of a sentence's row that others copy.
  private static final int SENTENCE_ARTICLE = 1;
  private static final int SENTENCE_SECTION = 5;
  private static final int SENTENCE_TEXT = 6;

  private void sentences(long[] keys, int[] ends) {
    Repeat[] repeats = new Repeat[sentenceCells.length];
    for (Repeat repeat : result.repeats()) {
      repeats[repeat.sentence()] = repeat;
    }
    for (int i = 0; i < sentenceCells.length; i++) {
      sentence(i, repeats[i]);
      Span span = result.sentences().get(i).span();
      keys[i] = repeats[i] == null ? SentenceKey.of(text, verbatim, span) : 0;
      ends[i] = sentences.position();
    }
  }

  private void sentence(int position, @org.jspecify.annotations.Nullable Repeat repeat) {
    Sentence sentence = result.sentences().get(position);
    CsvRows out = sentences;
    out.numbered(sentenceIds, position);
    if (position == 0) {
      out.text(article.id());
    } else {
      out.copy(sentences, sentenceCells[0], SENTENCE_ARTICLE, SENTENCE_ARTICLE);
    }
    out.number(position);
    out.number(points.start(sentence.span()));
    out.number(points.end(sentence.span()));
    section(out, position);
    out.part(cells, sentence.span());
    if (repeat == null) {
      out.empty();
      out.empty();
    } else {
      out.numbered(sentenceIds, repeat.of());
      out.plain(number(repeat.similarity()));
    }
    sentenceCells[position] = out.end();
  }

  /** Most sentences stand in the section of the one before. */
  private void section(CsvRows out, int position) {
    String section = result.sentences().get(position).section();
    if (position > 0 && section.equals(result.sentences().get(position - 1).section())) {
      out.copy(sentences, sentenceCells[position - 1], SENTENCE_SECTION, SENTENCE_SECTION);
    } else {
      out.text(section);
    }
  }

  // The cells of a record's row that others copy.
  private static final int ID = 0;
  private static final int ARTICLE = 1;
  private static final int TEXT = 3;
  private static final int VALUE = 4;
  private static final int PROCEDURE_ID = 5;
  private static final int PROCEDURE = 6;
  private static final int ABBREVIATION = 7;
  private static final int STRENGTH = 8;
  private static final int NEGATED = 9;
  private static final int SECTION = 10;
  private static final int SENTENCE = 13;
  private static final int START = 14;
  private static final int MENTIONS = 18;

  private void record(int i) {
    ExtractedRecord found = result.records().get(i);
    Mention first = found.first();
    int[] sentence = sentenceCells[first.sentence()];
    CsvRows out = records;
    out.plain(ids[i]);
    out.copy(sentences, sentence, SENTENCE_ARTICLE, SENTENCE_ARTICLE);
    out.plain(found.type().name());
    out.part(cells, first.span());
    out.text(found.value());
    out.plain(procedureId(i));
    procedureWords(out, found);
    out.text(found.abbreviation());
    out.plain(found.strength().label());
    out.plain(found.negated() ? "true" : "false");
    out.copy(sentences, sentence, SENTENCE_SECTION, SENTENCE_SECTION);
    out.part(cells, first.cue());
    out.copy(sentences, sentence, 0, 0);
    out.copy(sentences, sentence, SENTENCE_TEXT, SENTENCE_TEXT);
    out.number(points.start(first.span()));
    out.number(points.end(first.span()));
    out.text(first.rule());
    out.plain(number(rules.confidence(first.rule())));
    out.number(found.mentions().size());
    recordCells[i] = out.end();
  }

  private String procedureId(int i) {
    ExtractedRecord found = result.records().get(i);
    return found.type() == RecordType.PROCEDURE
        ? ids[i]
        : found.procedure() < 0 ? "" : ids[found.procedure()];
  }

  private void procedureWords(CsvRows out, ExtractedRecord found) {
    if (found.procedure() < 0) {
      out.empty();
    } else if (recordCells[found.procedure()] == null) {
      out.part(cells, result.records().get(found.procedure()).first().span());
    } else {
      out.copy(records, recordCells[found.procedure()], TEXT, TEXT);
    }
  }

  private void procedure(CsvRows out, int i) {
    int[] row = recordCells[i];
    Span definition = result.records().get(i).definition();
    out.copy(records, row, ID, ARTICLE);
    out.copy(records, row, TEXT, TEXT);
    out.copy(records, row, ABBREVIATION, ABBREVIATION);
    if (definition == null) {
      out.empty();
    } else {
      out.part(cells, definition);
    }
    out.number(said[i][0]);
    out.number(said[i][1]);
    out.number(said[i][2]);
    out.copy(records, row, START, MENTIONS);
    out.end();
  }

  private CsvRows statement(CsvRows out, int i) {
    int[] row = recordCells[i];
    out.copy(records, row, ID, ARTICLE);
    out.copy(records, row, PROCEDURE_ID, PROCEDURE);
    out.copy(records, row, TEXT, VALUE);
    out.copy(records, row, SECTION, SECTION);
    out.copy(records, row, SENTENCE, SENTENCE);
    out.copy(records, row, START, MENTIONS);
    return out;
  }

  private void contraindication(CsvRows out, int i) {
    statement(out, i);
    out.copy(records, recordCells[i], STRENGTH, NEGATED);
    out.end();
  }

  private ByteBuilder json(ArticleCounts counts) {
    return new ArticleJson(
            result, rules, new ArticleJson.Source(verbatim, points, sentenceIds, ids))
        .line(counts);
  }
}
