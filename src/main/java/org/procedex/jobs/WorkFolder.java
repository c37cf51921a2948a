package org.procedex.jobs;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.logging.LoggingApplicationListener;

/** The work folder's database and job repository, and how an application opens them. */
final class WorkFolder {
  static final String DATABASE = "procedex";

  /** Longer than any disk takes for a chunk of articles. */
  private static final int LOCK_MILLIS = 10_000;

  private WorkFolder() {}

  static Map<String, Object> properties(String prefix, Path work) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(
        "spring.datasource.url",
        "jdbc:h2:"
            + prefix
            + work.toAbsolutePath().resolve(DATABASE)
            + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;LOCK_TIMEOUT="
            + LOCK_MILLIS);
    properties.put("spring.datasource.username", "sa");
    properties.put("spring.datasource.password", "");
    properties.put("spring.datasource.hikari.maximum-pool-size", "16");
    properties.put("spring.batch.jdbc.initialize-schema", "always");
    properties.put("spring.batch.job.enabled", "false");
    properties.put("spring.main.lazy-initialization", "true");
    return properties;
  }

  /** An application on the work folder: no server, no banner, logging as it was set up before. */
  static SpringApplication application(Class<?> configuration, Path work) {
    return application(configuration, "file:", work);
  }

  /**
   * The same, with another way to the file of the database.
   *
   * @param prefix of the way, as the database knows it
   */
  static SpringApplication application(Class<?> configuration, String prefix, Path work) {
    SpringApplication application = new SpringApplication(configuration);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
    // A run inside the schedule must not reset the logging of the process when it ends.
    application.setListeners(
        application.getListeners().stream()
            .filter(listener -> !(listener instanceof LoggingApplicationListener))
            .toList());
    application.setDefaultProperties(properties(prefix, work));
    return application;
  }
}
