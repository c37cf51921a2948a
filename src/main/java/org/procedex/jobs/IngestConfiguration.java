package org.procedex.jobs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.procedex.article.ArticleReader;
import org.procedex.dataset.Pipeline;
import org.procedex.rules.RuleBook;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** The ingestion job: scan the input, extract what is due in partitions, publish. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  BatchAutoConfiguration.class,
  BatchJdbcAutoConfiguration.class
})
class IngestConfiguration {
  static final String JOB = "ingest";
  private static final int CHUNK = 50;

  @Bean
  Segments segments(IngestSettings settings) {
    return new Segments(settings.work());
  }

  @Bean
  ArticleState articleState(JdbcTemplate jdbc, Segments segments) {
    ArticleState state = new ArticleState(jdbc, segments);
    state.create();
    return state;
  }

  @Bean
  ArticleExtraction articleExtraction(
      IngestSettings settings,
      ArticleExtraction.Way way,
      RuleBook rules,
      ProgramVersion version,
      StopRequest stop) {
    return new ArticleExtraction(
        way,
        new ArticleExtraction.Order(
            settings.input(), version.fingerprint(rules), settings.extraction()),
        stop);
  }

  @Bean
  ArticleExtraction.Way extractionWay(IngestSettings settings, RuleBook rules, Segments segments) {
    return new ArticleExtraction.Way(
        new ArticleReader(settings.largest()), Pipeline.of(rules), segments);
  }

  @Bean
  RunWatch runWatch(IngestProgress progress, StopRequest stop) {
    return new RunWatch(new IngestTally(), progress, stop);
  }

  @Bean
  Job ingestJob(JobRepository repository, Step scanStep, Step extractionStep, Step publishingStep) {
    return new JobBuilder(JOB, repository)
        .start(scanStep)
        .next(extractionStep)
        .next(publishingStep)
        .build();
  }

  @Bean
  Step scanStep(
      JobRepository repository, PlatformTransactionManager transactions, ScanTasklet tasklet) {
    return new StepBuilder("scan", repository).tasklet(tasklet, transactions).build();
  }

  @Bean
  ScanTasklet scanTasklet(
      IngestSettings settings,
      ArticleState state,
      RuleBook rules,
      ProgramVersion version,
      RunWatch watch) {
    return new ScanTasklet(settings, state, version.fingerprint(rules), watch);
  }

  @Bean
  Step extractionStep(
      JobRepository repository,
      Step extractionWorker,
      IngestSettings settings,
      ArticleState state,
      ThreadPoolTaskExecutor workers) {
    return new StepBuilder("extract", repository)
        .partitioner("extract-partition", partitioner(state))
        .step(extractionWorker)
        .gridSize(settings.partitions())
        .taskExecutor(workers)
        .build();
  }

  /** Parts of the same size, neighbours together; of few articles, few parts. */
  private static Partitioner partitioner(ArticleState state) {
    return most -> {
      List<Integer> due = state.due();
      int parts = Math.max(1, Math.min(most, due.size() / CHUNK));
      Map<String, ExecutionContext> contexts = new HashMap<>();
      int behind = 0;
      for (int part = 1; part <= parts; part++) {
        ExecutionContext context = new ExecutionContext();
        context.putInt("behind", behind);
        behind = due.isEmpty() ? 0 : due.get((int) ((long) due.size() * part / parts) - 1);
        context.putInt("to", behind);
        contexts.put("part-" + part, context);
      }
      return contexts;
    };
  }

  @Bean
  ThreadPoolTaskExecutor workers(IngestSettings settings) {
    ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
    executor.setCorePoolSize(settings.threads());
    executor.setMaxPoolSize(settings.threads());
    executor.setThreadNamePrefix("extract-");
    executor.setDaemon(true);
    return executor;
  }

  @Bean
  Step extractionWorker(
      JobRepository repository,
      PlatformTransactionManager transactions,
      ItemReader<ArticleState.Due> dueArticles,
      ArticleExtraction extraction,
      ItemWriter<ArticleState.Done> doneWriter) {
    return new StepBuilder("extract-partition", repository)
        .<ArticleState.Due, ArticleState.Done>chunk(CHUNK)
        .transactionManager(transactions)
        .reader(dueArticles)
        .processor(extraction)
        .writer(doneWriter)
        .build();
  }

  @Bean
  @StepScope
  ItemReader<ArticleState.Due> dueArticles(
      ArticleState state,
      @Value("#{stepExecutionContext['behind']}") int behind,
      @Value("#{stepExecutionContext['to']}") int to,
      StopRequest stop) {
    return new DueArticles(state, new DueArticles.Range(behind, to), stop);
  }

  @Bean
  ItemWriter<ArticleState.Done> doneWriter(
      ArticleState state, RuleBook rules, ProgramVersion version, RunWatch watch) {
    String fingerprint = version.fingerprint(rules);
    return chunk -> {
      state.done(chunk.getItems(), fingerprint);
      chunk.getItems().forEach(done -> watch.tally().done(done.outcome()));
      watch.progress().step(chunk.size());
    };
  }

  @Bean
  Step publishingStep(
      JobRepository repository, PlatformTransactionManager transactions, PublishTasklet tasklet) {
    return new StepBuilder("publish", repository).tasklet(tasklet, transactions).build();
  }

  @Bean
  PublishTasklet publishTasklet(
      IngestSettings settings,
      ArticleState state,
      RuleBook rules,
      ProgramVersion version,
      RunWatch watch) {
    return new PublishTasklet(
        settings, state, new PublishTasklet.Edition(version.version(), rules.fingerprint()), watch);
  }
}
