package org.procedex.jobs;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The work folder's settings of database and job repository. */
final class WorkFolder {
  static final String DATABASE = "procedex";

  private WorkFolder() {}

  static Map<String, Object> properties(Path work) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(
        "spring.datasource.url",
        "jdbc:h2:file:" + work.toAbsolutePath().resolve(DATABASE) + ";DB_CLOSE_ON_EXIT=FALSE");
    properties.put("spring.datasource.username", "sa");
    properties.put("spring.datasource.password", "");
    properties.put("spring.datasource.hikari.maximum-pool-size", "16");
    properties.put("spring.batch.jdbc.initialize-schema", "always");
    properties.put("spring.batch.job.enabled", "false");
    properties.put("spring.main.lazy-initialization", "true");
    properties.put("logging.level.root", "ERROR");
    // A failed step is told once, by whoever started the job.
    properties.put("logging.level.org.springframework.batch", "OFF");
    return properties;
  }
}
