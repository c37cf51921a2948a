package org.procedex.report;

import java.util.ArrayList;
import java.util.List;
import org.procedex.article.Article;
import org.procedex.dataset.ArticleResult;
import org.procedex.dataset.Pipeline;
import org.procedex.extract.ExtractedRecord;
import org.procedex.extract.sentence.Mention;
import org.procedex.rules.Clauses;
import org.procedex.rules.ContextRule;
import org.procedex.rules.KnownNames;
import org.procedex.rules.RecordType;
import org.procedex.rules.Rule;
import org.procedex.rules.RuleBook;
import org.procedex.rules.RuleMatch;
import org.procedex.rules.RuleMatcher;
import org.procedex.text.Sentence;
import org.procedex.text.Span;
import org.procedex.text.Tokenizer;
import org.procedex.text.Tokens;

/**
 * Says, sentence by sentence, which rules fired, which nearly did and at which element they failed,
 * which records came of it, and which sentences hold a cue but gave no record.
 */
public final class RuleExplanation {
  private final Pipeline pipeline;

  /** Explains by the rules of a pipeline. */
  public RuleExplanation(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  /** The explanation of a text, as lines for people. */
  public List<String> explain(String text) {
    ArticleResult result = pipeline.process(new Article("text", text, "UTF-8", ""));
    RuleBook rules = pipeline.rules();
    Tokens tokens = Tokenizer.tokenize(text, rules.lexicon());
    KnownNames known = names(result);
    List<String> lines = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    for (Sentence sentence : result.sentences()) {
      lines.add("[" + sentence.position() + "] " + oneLine(sentence.span().of(text)));
      int records = records(result, sentence, lines);
      int tried = rules(rules, tokens, known, sentence, lines);
      if (records == 0 && tried > 0) {
        silent.add("  [" + sentence.position() + "] " + oneLine(sentence.span().of(text)));
      }
    }
    if (!silent.isEmpty()) {
      lines.add("");
      lines.add("Sentences that hold a cue but gave no record (likely misses):");
      lines.addAll(silent);
    }
    result.unread().forEach(sentence -> lines.add(sentence.describe(text)));
    return lines;
  }

  private static KnownNames names(ArticleResult result) {
    String text = result.article().text();
    KnownNames known = new KnownNames(text);
    for (ExtractedRecord found : result.records()) {
      int at = found.abbreviation().isEmpty() ? -1 : text.indexOf(found.abbreviation());
      if (at >= 0) {
        known.add(new Span(at, at + found.abbreviation().length()));
      }
    }
    return known;
  }

  private static int records(ArticleResult result, Sentence sentence, List<String> lines) {
    int count = 0;
    String text = result.article().text();
    for (ExtractedRecord found : result.records()) {
      for (Mention mention : found.mentions()) {
        if (mention.sentence() == sentence.position()) {
          count++;
          lines.add("    record  " + describe(result, found, mention, text));
        }
      }
    }
    return count;
  }

  private static String describe(
      ArticleResult result, ExtractedRecord found, Mention mention, String text) {
    StringBuilder line = new StringBuilder();
    line.append(found.type()).append(" \"").append(oneLine(mention.span().of(text))).append('"');
    if (found.procedure() >= 0) {
      Span procedure = result.records().get(found.procedure()).first().span();
      line.append(" of \"").append(oneLine(procedure.of(text))).append('"');
    }
    if (!found.abbreviation().isEmpty()) {
      line.append(" (").append(found.abbreviation()).append(')');
    }
    if (found.negated()) {
      line.append(" negated");
    }
    if (!found.strength().label().isEmpty()) {
      line.append(' ').append(found.strength().label());
    }
    return line.append("  by ").append(mention.rule()).toString();
  }

  private static int rules(
      RuleBook rules, Tokens tokens, KnownNames known, Sentence sentence, List<String> lines) {
    int from = tokens.at(sentence.span().start());
    int to = tokens.at(sentence.span().end());
    Clauses clauses = new Clauses(tokens, from, to, rules.chunker().find(tokens, from, to, known));
    int[] tried = new int[1];
    rules
        .matcher()
        .match(
            clauses,
            new RuleMatcher.Listener() {
              @Override
              public void matched(RuleMatch match) {
                count(match.rule());
                ContextRule by = rules.contexts().withdrawing(clauses, match);
                lines.add(
                    "    fired   "
                        + match.rule().id()
                        + ": cue \""
                        + oneLine(tokens.span(match.cueFrom(), match.cueTo()).of(tokens.text()))
                        + "\", found \""
                        + oneLine(tokens.span(match.from(), match.to()).of(tokens.text()))
                        + "\""
                        + (by == null ? "" : ", withdrawn by " + by.id()));
              }

              @Override
              public boolean hearsFailures() {
                return true;
              }

              @Override
              public void failed(Rule rule, int cueFrom, int cueTo, String element) {
                count(rule);
                lines.add(
                    "    failed  "
                        + rule.id()
                        + ": cue \""
                        + oneLine(tokens.span(cueFrom, cueTo).of(tokens.text()))
                        + "\", at "
                        + element
                        + " of "
                        + rule.pattern());
              }

              private void count(Rule rule) {
                tried[0] += rule.type() == RecordType.PROCEDURE ? 0 : 1;
              }
            });
    return tried[0];
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
