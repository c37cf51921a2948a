package org.procedex.jobs;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.validate.ArticleComparison;
import org.procedex.validate.ArticlePair;
import org.procedex.validate.DatasetDifference;
import org.procedex.validate.Evaluation;
import org.procedex.validate.GoldSet;
import org.procedex.validate.ReportFiles;
import org.procedex.validate.ValidationReport;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.item.support.ListItemReader;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The validation job: read the gold, compare article by article, report. It leaves no state behind,
 * so its repository lives in memory.
 */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
class ValidationConfiguration {
  private static final int CHUNK = 50;

  @Bean
  ResourcelessTransactionManager transactionManager() {
    return new ResourcelessTransactionManager();
  }

  @Bean
  ValidationProgress validationProgress() {
    return new ValidationProgress();
  }

  @Bean
  Job validationJob(JobRepository repository, Step goldStep, Step comparisonStep, Step reportStep) {
    return new JobBuilder("validate", repository)
        .start(goldStep)
        .next(comparisonStep)
        .next(reportStep)
        .build();
  }

  @Bean
  Step goldStep(
      JobRepository repository,
      ResourcelessTransactionManager transactions,
      ValidationSettings settings,
      ValidationProgress progress) {
    return new StepBuilder("gold", repository)
        .tasklet(
            (contribution, context) -> {
              Path older = settings.baseline();
              progress.read(
                  GoldSet.read(settings.gold(), settings.output(), settings.articles()),
                  older == null ? null : GoldSet.read(settings.gold(), older, settings.articles()));
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }

  @Bean
  Step comparisonStep(
      JobRepository repository,
      ResourcelessTransactionManager transactions,
      ItemReader<String> articleIds,
      ItemProcessor<String, ArticleComparison> comparison,
      ValidationProgress progress) {
    ItemWriter<ArticleComparison> writer = chunk -> progress.compared(chunk.getItems());
    return new StepBuilder("compare", repository)
        .<String, ArticleComparison>chunk(CHUNK)
        .transactionManager(transactions)
        .reader(articleIds)
        .processor(comparison)
        .writer(writer)
        .build();
  }

  @Bean
  @StepScope
  ListItemReader<String> articleIds(ValidationProgress progress) {
    return new ListItemReader<>(progress.gold().ids());
  }

  @Bean
  ItemProcessor<String, ArticleComparison> comparison(ValidationProgress progress) {
    return id -> compare(progress.gold(), id);
  }

  private static ArticleComparison compare(GoldSet gold, String articleId) {
    ArticlePair pair = gold.pair(articleId);
    return gold.comparer().compare(pair);
  }

  @Bean
  Step reportStep(
      JobRepository repository,
      ResourcelessTransactionManager transactions,
      ValidationSettings settings,
      ValidationProgress progress) {
    return new StepBuilder("report", repository)
        .tasklet(
            (contribution, context) -> {
              Evaluation evaluation = Evaluation.of(progress.compared());
              ValidationReport report =
                  new ValidationReport(
                      evaluation,
                      settings.scheme(),
                      settings.floors(),
                      difference(progress.baseline(), evaluation, settings));
              ReportFiles.write(report, settings.report());
              progress.reported(report);
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }

  private static @Nullable DatasetDifference difference(
      @Nullable GoldSet baseline, Evaluation evaluation, ValidationSettings settings) {
    if (baseline == null) {
      return null;
    }
    List<ArticleComparison> older =
        baseline.ids().stream().map(id -> compare(baseline, id)).toList();
    return new DatasetDifference(Evaluation.of(older), evaluation, settings.scheme());
  }
}
