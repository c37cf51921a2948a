package org.procedex.rules;

import java.util.ArrayList;
import java.util.List;
import org.procedex.text.HeadingMatcher;
import org.procedex.text.Span;
import org.procedex.text.Tokenizer;
import org.procedex.text.Tokens;

/** Runs the examples that every rule carries. */
public final class RuleExamples {
  private static final String OPEN = "[[";
  private static final String CLOSE = "]]";

  private RuleExamples() {}

  /** A marked-up sentence: the text without marks and what stood between them. */
  private record Marked(String text, List<Span> spans) {
    static Marked of(String source) {
      StringBuilder text = new StringBuilder();
      List<Span> spans = new ArrayList<>();
      int at = 0;
      while (true) {
        int open = source.indexOf(OPEN, at);
        int close = open < 0 ? -1 : source.indexOf(CLOSE, open);
        if (close < 0) {
          return new Marked(text.append(source.substring(at)).toString(), spans);
        }
        text.append(source, at, open);
        int start = text.length();
        text.append(source, open + OPEN.length(), close);
        spans.add(new Span(start, text.length()));
        at = close + CLOSE.length();
      }
    }
  }

  /** Every example that fails, a line each; empty where all hold. */
  public static List<String> failures(RuleBook book) {
    List<String> failures = new ArrayList<>();
    for (Rule rule : book.rules()) {
      for (String example : rule.examples()) {
        check(book, rule, Marked.of(example), failures);
      }
      for (String example : rule.counterexamples()) {
        checkNot(book, rule, example, failures);
      }
    }
    book.headingExamples().forEach(examples -> checkHeading(book, examples, failures));
    for (ContextRule rule : book.contextRules()) {
      checkContext(book, rule, failures);
    }
    return failures;
  }

  /** How many examples and counter-examples the book's rules carry. */
  public static int count(RuleBook book) {
    int count = 0;
    for (Rule rule : book.rules()) {
      count += rule.examples().size() + rule.counterexamples().size();
    }
    for (HeadingExamples examples : book.headingExamples()) {
      count += examples.examples().size() + examples.counterexamples().size();
    }
    for (ContextRule rule : book.contextRules()) {
      count += rule.examples().size() + rule.counterexamples().size();
    }
    return count;
  }

  private static void check(RuleBook book, Rule rule, Marked example, List<String> failures) {
    List<String> expected = texts(example.text(), example.spans());
    List<String> found = texts(example.text(), spans(book, rule, example.text()));
    if (expected.isEmpty()) {
      failures.add(
          rule.origin()
              + ": rule "
              + rule.id()
              + ": expected [[ ]] around the record in \""
              + example.text()
              + "\"");
    } else if (!found.containsAll(expected)) {
      failures.add(
          rule.origin()
              + ": rule "
              + rule.id()
              + ": expected "
              + expected
              + " but found "
              + found
              + " in \""
              + example.text()
              + "\""
              + why(book, rule, example.text()));
    }
  }

  private static void checkNot(RuleBook book, Rule rule, String example, List<String> failures) {
    List<String> found = texts(example, spans(book, rule, example));
    if (!found.isEmpty()) {
      failures.add(
          rule.origin()
              + ": rule "
              + rule.id()
              + ": expected nothing but found "
              + found
              + " in \""
              + example
              + "\"");
    }
  }

  private static List<String> texts(String text, List<Span> spans) {
    return spans.stream().map(span -> span.of(text)).toList();
  }

  static Clauses clauses(RuleBook book, String text) {
    Tokens tokens = Tokenizer.tokenize(text, book.lexicon());
    List<ProcedurePhrase> procedures =
        book.chunker().find(tokens, 0, tokens.size(), new KnownNames(text));
    return new Clauses(tokens, 0, tokens.size(), procedures);
  }

  private static List<Span> spans(RuleBook book, Rule rule, String text) {
    Clauses clauses = clauses(book, text);
    List<Span> spans = new ArrayList<>();
    book.matcher()
        .match(
            clauses,
            match -> {
              if (match.rule() == rule && book.contexts().withdrawing(clauses, match) == null) {
                spans.add(clauses.tokens().span(match.from(), match.to()));
              }
            });
    return spans;
  }

  private static String why(RuleBook book, Rule rule, String text) {
    StringBuilder why = new StringBuilder();
    book.matcher()
        .match(
            clauses(book, text),
            new RuleMatcher.Listener() {
              @Override
              public void matched(RuleMatch match) {}

              @Override
              public boolean hearsFailures() {
                return true;
              }

              @Override
              public void failed(Rule failed, int cueFrom, int cueTo, String element) {
                if (failed == rule) {
                  why.append(" (failed at ").append(element).append(')');
                }
              }
            });
    return why.toString();
  }

  private static void checkHeading(RuleBook book, HeadingExamples examples, List<String> failures) {
    for (String example : examples.examples()) {
      String found = heading(book, example);
      if (!examples.id().equals(found)) {
        failures.add(
            examples.origin()
                + ": heading "
                + examples.id()
                + ": expected a match in \""
                + example
                + "\" but found "
                + (found.isEmpty() ? "none" : found));
      }
    }
    for (String example : examples.counterexamples()) {
      if (examples.id().equals(heading(book, example))) {
        failures.add(
            examples.origin()
                + ": heading "
                + examples.id()
                + ": expected no match in \""
                + example
                + "\"");
      }
    }
  }

  private static String heading(RuleBook book, String text) {
    Tokens tokens = Tokenizer.tokenize(text, book.lexicon());
    HeadingMatcher.Match match = book.headings().match(tokens, 0, tokens.size(), true);
    return match == null || match.end() < tokens.size() && !match.terminated()
        ? ""
        : match.heading().rule();
  }

  private static void checkContext(RuleBook book, ContextRule rule, List<String> failures) {
    for (String example : rule.examples()) {
      if (!withdraws(book, rule, example)) {
        failures.add(
            "context.yaml: rule "
                + rule.id()
                + ": expected to withdraw a match in \""
                + example
                + "\"");
      }
    }
    for (String example : rule.counterexamples()) {
      if (withdraws(book, rule, example)) {
        failures.add(
            "context.yaml: rule "
                + rule.id()
                + ": expected to withdraw nothing in \""
                + example
                + "\"");
      }
    }
  }

  private static boolean withdraws(RuleBook book, ContextRule rule, String text) {
    Clauses clauses = clauses(book, text);
    boolean[] withdrawn = new boolean[1];
    book.matcher()
        .match(
            clauses,
            match -> {
              ContextRule by = book.contexts().withdrawing(clauses, match);
              withdrawn[0] |= by == rule;
            });
    return withdrawn[0];
  }
}
