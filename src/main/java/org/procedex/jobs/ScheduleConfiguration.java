package org.procedex.jobs;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * The process that stays up: a scheduler of one thread, and Actuator's endpoints. Every run opens
 * the database for itself, so that other commands can use the work folder in between.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    exclude = {
      DataSourceAutoConfiguration.class,
      DataSourceTransactionManagerAutoConfiguration.class,
      JdbcTemplateAutoConfiguration.class,
      TransactionAutoConfiguration.class,
      BatchAutoConfiguration.class,
      BatchJdbcAutoConfiguration.class
    })
class ScheduleConfiguration {
  /** A run ends at its next article when asked to; one of the largest may take that long. */
  private static final Duration STOP = Duration.ofSeconds(20);

  static Map<String, Object> properties(ScheduleSettings settings) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("server.address", settings.address());
    properties.put("server.port", settings.port());
    properties.put("server.shutdown", "immediate");
    properties.put("spring.web.resources.add-mappings", "false");
    properties.put("management.endpoints.web.exposure.include", "health,prometheus");
    properties.put("management.endpoints.jmx.exposure.exclude", "*");
    properties.put("management.endpoint.health.show-details", "always");
    properties.put("management.health.defaults.enabled", "false");
    return properties;
  }

  @Bean
  ThreadPoolTaskScheduler scheduler() {
    ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    scheduler.setPoolSize(1);
    scheduler.setThreadNamePrefix("ingest-");
    scheduler.setWaitForTasksToCompleteOnShutdown(true);
    scheduler.setAwaitTerminationSeconds((int) STOP.toSeconds());
    // A run that waits for its time is not waited for.
    scheduler.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    return scheduler;
  }

  @Bean
  ScheduledRuns scheduledRuns(ScheduleSettings settings, ProgramVersion version) {
    return new ScheduledRuns(settings.ingestion(), version);
  }

  @Bean
  RunsHealth ingestionHealthIndicator(ScheduledRuns runs) {
    return new RunsHealth(runs);
  }

  @Bean
  RunsMetrics runsMetrics(ScheduledRuns runs) {
    return new RunsMetrics(runs);
  }
}
