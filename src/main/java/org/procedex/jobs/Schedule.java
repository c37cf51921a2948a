package org.procedex.jobs;

import java.net.UnknownHostException;
import java.util.concurrent.CountDownLatch;
import org.procedex.rules.RuleBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Ingests whenever it is due, until it is stopped; never two runs at a time. */
public final class Schedule {
  private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);

  private final ScheduleSettings settings;
  private final ProgramVersion version;
  private final CountDownLatch stopped = new CountDownLatch(1);

  /** A schedule with the given settings. */
  public Schedule(ScheduleSettings settings, ProgramVersion version) {
    this.settings = settings;
    this.version = version;
  }

  /** Ends {@link #run()}, from another thread: a run at work ends at its next article. */
  public void stop() {
    stopped.countDown();
  }

  /**
   * Stays up until {@link #stop()}.
   *
   * @throws IllegalArgumentException when the endpoints cannot listen where they should
   * @throws org.procedex.rules.InvalidRulesException when the rules cannot be used from the start
   */
  public void run() {
    if (settings.ingestion().rules() != null) {
      RuleBook.load(settings.ingestion().rules());
    }
    try (ConfigurableApplicationContext context = open()) {
      ScheduledRuns runs = context.getBean(ScheduledRuns.class);
      runs.remember();
      context.getBean(ThreadPoolTaskScheduler.class).schedule(runs, settings.timing().trigger());
      LOG.info(
          "ingesting {} {}; http://{}:{}/actuator/health and /actuator/prometheus",
          settings.ingestion().input(),
          settings.timing(),
          settings.address(),
          context.getEnvironment().getProperty("local.server.port"));
      stopped.await();
      LOG.info("stopping");
      runs.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    LOG.info("stopped");
  }

  private ConfigurableApplicationContext open() {
    SpringApplication application = new SpringApplication(ScheduleConfiguration.class);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
    application.setDefaultProperties(ScheduleConfiguration.properties(settings));
    application.addInitializers(
        context -> {
          GenericApplicationContext generic = (GenericApplicationContext) context;
          generic.registerBean(ScheduleSettings.class, () -> settings);
          generic.registerBean(ProgramVersion.class, () -> version);
        });
    try {
      return application.run();
    } catch (RuntimeException e) {
      boolean place =
          Failures.chain(e).stream()
              .anyMatch(
                  link ->
                      link instanceof PortInUseException
                          || link instanceof WebServerException
                          || link instanceof UnknownHostException);
      if (place) {
        throw new IllegalArgumentException(
            "expected to listen at "
                + settings.address()
                + " port "
                + settings.port()
                + " but found it taken or not to be had; use another --port or --address",
            e);
      }
      throw e;
    }
  }
}
