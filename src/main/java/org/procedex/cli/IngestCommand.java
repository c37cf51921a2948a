package org.procedex.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.procedex.dataset.PublishedDataset;
import org.procedex.jobs.IngestReport;
import org.procedex.jobs.IngestSettings;
import org.procedex.jobs.Ingestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ingest}: takes in what is new, changed or gone, and publishes the dataset. */
@Command(
    name = "ingest",
    description =
        "Takes in what is new, changed or gone since the last run; publishes the dataset.",
    mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private IngestOptions options = new IngestOptions();

  @Override
  public Integer call() {
    IngestSettings settings = options.settings();
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    TerminalProgress progress = new TerminalProgress();
    Ingestion ingestion = new Ingestion(settings, ProcedexCommand.version(), progress);
    EndOnSignal end = EndOnSignal.of(ingestion::stop, EndOnSignal.After.EXIT_BY_SIGNAL);
    try {
      IngestReport report = ingestion.run();
      progress.end();
      summary(report, settings, out);
    } finally {
      progress.end();
      end.close();
    }
    out.flush();
    return 0;
  }

  private static void summary(IngestReport report, IngestSettings settings, PrintWriter out) {
    PublishedDataset dataset = report.dataset();
    PublishedDataset.DatasetCounts counts = dataset.counts();
    double seconds = report.duration().toMillis() / 1000.0;
    line(out, "articles read", report.read());
    line(
        out,
        "  new / changed / removed",
        report.fresh() + " / " + report.changed() + " / " + report.removed());
    line(out, "  extracted", report.extracted());
    line(out, "  rejected", dataset.rejected());
    line(out, "procedures", counts.procedures());
    line(out, "indications", counts.indications());
    line(out, "contraindications", counts.contraindications());
    line(out, "advantages", counts.advantages());
    line(out, "repeated sentences", counts.repeatedSentences());
    line(out, "records added / removed", dataset.added() + " / " + dataset.removed());
    line(
        out,
        "seconds",
        String.format(
            Locale.ROOT,
            "%.1f (%.0f articles/s, %.2f MB/s)",
            seconds,
            report.extracted() / Math.max(seconds, 1e-3),
            report.extractedBytes() / 1e6 / Math.max(seconds, 1e-3)));
    line(
        out,
        "dataset",
        settings.output().resolve("records.csv")
            + " and "
            + (dataset.files().size() - 1)
            + " more files");
  }

  private static void line(PrintWriter out, String label, Object value) {
    out.printf(Locale.ROOT, "%-26s %s%n", label, value);
  }
}
