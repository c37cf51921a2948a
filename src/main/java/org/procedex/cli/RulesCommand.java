package org.procedex.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.procedex.dataset.Pipeline;
import org.procedex.report.RuleExplanation;
import org.procedex.rules.ContextRule;
import org.procedex.rules.Rule;
import org.procedex.rules.RuleBook;
import org.procedex.rules.RuleExamples;
import org.procedex.text.HeadingRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rules list}, {@code rules test} and {@code rules explain}. */
@Command(
    name = "rules",
    description = "Shows the rules, runs their examples, explains what they make of a text.",
    subcommands = {
      RulesCommand.ListRules.class,
      RulesCommand.TestRules.class,
      RulesCommand.Explain.class
    },
    synopsisSubcommandLabel = "(list | test | explain)",
    mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    throw new picocli.CommandLine.ParameterException(
        java.util.Objects.requireNonNull(spec).commandLine(),
        "expected list, test or explain behind \"rules\"");
  }

  /** What the three have in common. */
  abstract static class WithRules implements Callable<Integer> {
    @Option(
        names = "--rules",
        paramLabel = "DIR",
        description = "Folder of rule files to use in place of the built-in ones.")
    private @Nullable Path folder;

    @Spec private @Nullable CommandSpec spec;

    RuleBook book() {
      Path from = folder;
      if (from == null) {
        String configured = System.getProperty("procedex.rules", "");
        return configured.isEmpty() ? RuleBook.builtIn() : RuleBook.load(Path.of(configured));
      }
      return RuleBook.load(from);
    }

    RuleBook uncheckedBook() {
      Path from = folder;
      return from == null ? RuleBook.builtIn() : RuleBook.loadUnchecked(from);
    }

    PrintWriter out() {
      return java.util.Objects.requireNonNull(spec).commandLine().getOut();
    }
  }

  @Command(
      name = "list",
      description = "Lists every rule: id, type, description.",
      mixinStandardHelpOptions = true)
  static final class ListRules extends WithRules {
    @Override
    public Integer call() {
      RuleBook book = book();
      PrintWriter out = out();
      for (Rule rule : book.rules()) {
        out.printf("%-40s %-17s %s%n", rule.id(), rule.type(), rule.description());
      }
      for (HeadingRule rule : book.headingRules()) {
        out.printf("%-40s %-17s %s%n", rule.id(), "heading", rule.topic() + " " + rule.qualifier());
      }
      for (ContextRule rule : book.contextRules()) {
        out.printf("%-40s %-17s %s%n", rule.id(), "context", rule.description());
      }
      out.flush();
      return 0;
    }
  }

  @Command(
      name = "test",
      description = "Runs the examples that the rules carry; exit code 1 when one fails.",
      mixinStandardHelpOptions = true)
  static final class TestRules extends WithRules {
    @Override
    public Integer call() {
      RuleBook book = uncheckedBook();
      List<String> failures = RuleExamples.failures(book);
      PrintWriter out = out();
      failures.forEach(out::println);
      int rules = book.rules().size() + book.headingRules().size() + book.contextRules().size();
      out.printf(
          "%d rules, %d examples, %d failed%n", rules, RuleExamples.count(book), failures.size());
      out.flush();
      return failures.isEmpty() ? 0 : 1;
    }
  }

  @Command(
      name = "explain",
      description = "Shows which rules fired on a text, which nearly did, and why.",
      mixinStandardHelpOptions = true)
  static final class Explain extends WithRules {
    @Parameters(
        paramLabel = "TEXT_OR_FILE",
        description = "A sentence, or a text file with an article.")
    private String input = "";

    @Override
    public Integer call() throws IOException {
      RuleExplanation explanation = new RuleExplanation(Pipeline.of(book()));
      PrintWriter out = out();
      explanation.explain(text()).forEach(out::println);
      out.flush();
      return 0;
    }

    private String text() throws IOException {
      try {
        Path file = Path.of(input);
        if (Files.isRegularFile(file)) {
          String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
          return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
      } catch (InvalidPathException e) {
        return input;
      }
      return input;
    }
  }
}
