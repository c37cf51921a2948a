package org.procedex.jobs;

import java.util.HashMap;
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
  ArticleState articleState(JdbcTemplate jdbc) {
    ArticleState state = new ArticleState(jdbc);
    state.create();
    return state;
  }

  @Bean
  ArticleExtraction articleExtraction(
      IngestSettings settings, RuleBook rules, ProgramVersion version, StopRequest stop) {
    return new ArticleExtraction(
        new ArticleReader(settings.largest()),
        Pipeline.of(rules),
        new ArticleExtraction.Order(version.fingerprint(rules), settings.extraction()),
        stop);
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
      ThreadPoolTaskExecutor workers) {
    int buckets = settings.buckets();
    return new StepBuilder("extract", repository)
        .partitioner("extract-partition", partitioner())
        .step(extractionWorker)
        .gridSize(buckets)
        .taskExecutor(workers)
        .build();
  }

  private static Partitioner partitioner() {
    return size -> {
      Map<String, ExecutionContext> contexts = new HashMap<>();
      for (int bucket = 0; bucket < size; bucket++) {
        ExecutionContext context = new ExecutionContext();
        context.putInt("bucket", bucket);
        contexts.put("bucket-" + bucket, context);
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
      @Value("#{stepExecutionContext['bucket']}") int bucket,
      StopRequest stop) {
    return new DueArticles(state, bucket, stop);
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
