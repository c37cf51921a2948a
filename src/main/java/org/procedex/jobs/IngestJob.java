package org.procedex.jobs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.procedex.article.ArticleReader;
import org.procedex.dataset.Pipeline;
import org.procedex.rules.RuleBook;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The ingestion job: scan the input, extract what is due in partitions, publish. */
final class IngestJob implements AutoCloseable {
  static final String NAME = "ingest";
  private static final String PARTITION = "extract-partition";
  private static final String BEHIND = "behind";
  private static final String TO = "to";
  private static final int CHUNK = 50;

  private final WorkDatabase database;
  private final IngestSettings settings;
  private final RunWatch watch;
  private final PublishTasklet.Edition edition;
  private final String fingerprint;
  private final Segments segments;
  private final ArticleState state;
  private final ArticleExtraction extraction;
  private final ThreadPoolTaskExecutor workers;

  /** What extracts. */
  record Edition(RuleBook rules, ProgramVersion version) {}

  IngestJob(WorkDatabase database, IngestSettings settings, Edition by, RunWatch watch) {
    this.database = database;
    this.settings = settings;
    this.watch = watch;
    this.edition = new PublishTasklet.Edition(by.version().version(), by.rules().fingerprint());
    this.fingerprint = by.version().fingerprint(by.rules());
    this.segments = new Segments(settings.work());
    this.state = new ArticleState(database.jdbc(), segments);
    this.extraction =
        new ArticleExtraction(
            new ArticleExtraction.Way(
                new ArticleReader(settings.largest()), Pipeline.of(by.rules()), segments),
            new ArticleExtraction.Order(settings.input(), fingerprint, settings.extraction()),
            watch);
    this.workers = workers(settings);
    state.create();
  }

  ArticleState state() {
    return state;
  }

  ArticleExtraction extraction() {
    return extraction;
  }

  Job job() {
    JobRepository repository = database.repository();
    return new JobBuilder(NAME, repository)
        .start(scan(repository))
        .next(extract(repository))
        .next(publish(repository))
        .build();
  }

  private Step scan(JobRepository repository) {
    return new StepBuilder("scan", repository)
        .tasklet(new ScanTasklet(settings, state, fingerprint, watch), database.transactions())
        .build();
  }

  private Step extract(JobRepository repository) {
    return new StepBuilder("extract", repository)
        .partitioner(PARTITION, this::partitions)
        .step(new Partition())
        .gridSize(settings.partitions())
        .taskExecutor(workers)
        .build();
  }

  private Step publish(JobRepository repository) {
    return new StepBuilder("publish", repository)
        .tasklet(new PublishTasklet(settings, state, edition, watch), database.transactions())
        .build();
  }

  /** Parts of the same size, neighbours together; of few articles, few parts. */
  private Map<String, ExecutionContext> partitions(int most) {
    List<Integer> due = state.due();
    int parts = Math.max(1, Math.min(most, due.size() / CHUNK));
    Map<String, ExecutionContext> contexts = new HashMap<>();
    int behind = 0;
    for (int part = 1; part <= parts; part++) {
      ExecutionContext context = new ExecutionContext();
      context.putInt(BEHIND, behind);
      behind = due.isEmpty() ? 0 : due.get((int) ((long) due.size() * part / parts) - 1);
      context.putInt(TO, behind);
      contexts.put("part-" + part, context);
    }
    return contexts;
  }

  /** Extracts what is due of a partition, by a step of its own, since its reader is its own. */
  private final class Partition implements Step {
    @Override
    public String getName() {
      return PARTITION;
    }

    @Override
    public void execute(StepExecution execution) throws JobInterruptedException {
      ExecutionContext context = execution.getExecutionContext();
      DueArticles.Range range = new DueArticles.Range(context.getInt(BEHIND), context.getInt(TO));
      new StepBuilder(PARTITION, database.repository())
          .<ArticleState.Due, ArticleState.Done>chunk(CHUNK)
          .transactionManager(database.transactions())
          .reader(new DueArticles(state, range, watch.stop()))
          .processor(extraction)
          .writer(IngestJob.this::done)
          .build()
          .execute(execution);
    }
  }

  private void done(Chunk<? extends ArticleState.Done> chunk) {
    state.done(chunk.getItems(), fingerprint);
    chunk.getItems().forEach(done -> watch.tally().done(done.outcome()));
    watch.progress().step(chunk.size());
  }

  private static ThreadPoolTaskExecutor workers(IngestSettings settings) {
    ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
    executor.setCorePoolSize(settings.threads());
    executor.setMaxPoolSize(settings.threads());
    executor.setThreadNamePrefix("extract-");
    executor.setDaemon(true);
    executor.initialize();
    return executor;
  }

  @Override
  public void close() {
    workers.shutdown();
    segments.close();
  }
}
