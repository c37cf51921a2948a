package org.procedex.jobs;

import java.nio.file.Path;
import java.util.Objects;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.JobOperatorFactoryBean;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The open database of a work folder, and Spring Batch's job repository in it. It is put together
 * by hand: finding out by conditions what is known beforehand takes longer than ingesting a few
 * articles.
 */
final class WorkDatabase implements AutoCloseable {
  static final String NAME = "procedex";

  /** Longer than any disk takes for a chunk of articles. */
  private static final int LOCK_MILLIS = 10_000;

  private static final int MOST_CONNECTIONS = 16;

  private final JdbcConnectionPool pool;
  private final PlatformTransactionManager transactions;
  private final JobRepository repository;
  private final JobOperator operator;

  private WorkDatabase(JdbcConnectionPool pool) throws Exception {
    this.pool = pool;
    DatabasePopulatorUtils.execute(schema(), pool);
    this.transactions = new JdbcTransactionManager(pool);
    this.repository = repository(pool, transactions);
    this.operator = operator(repository, transactions);
  }

  /** Opens the database of a folder; it is made where it is missing. */
  static WorkDatabase open(Path work) {
    return open("file:", work);
  }

  /**
   * The same, with another way to its file.
   *
   * @param prefix of the way, as the database knows it
   */
  static WorkDatabase open(String prefix, Path work) {
    JdbcConnectionPool pool = JdbcConnectionPool.create(url(prefix, work), "sa", "");
    pool.setMaxConnections(MOST_CONNECTIONS);
    try {
      return new WorkDatabase(pool);
    } catch (RuntimeException e) {
      pool.dispose();
      throw e;
    } catch (Exception e) {
      pool.dispose();
      throw new IllegalStateException("expected a job repository in " + work, e);
    }
  }

  private static String url(String prefix, Path work) {
    return "jdbc:h2:"
        + prefix
        + work.toAbsolutePath().resolve(NAME)
        + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;LOCK_TIMEOUT="
        + LOCK_MILLIS;
  }

  /** Goes on where a table is there already, so that what a kill left undone is completed. */
  private static ResourceDatabasePopulator schema() {
    ResourceDatabasePopulator schema =
        new ResourceDatabasePopulator(
            new ClassPathResource("org/springframework/batch/core/schema-h2.sql"));
    schema.setContinueOnError(true);
    return schema;
  }

  private static JobRepository repository(
      JdbcConnectionPool pool, PlatformTransactionManager transactions) throws Exception {
    JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
    factory.setDataSource(pool);
    factory.setTransactionManager(transactions);
    factory.afterPropertiesSet();
    return factory.getObject();
  }

  private static JobOperator operator(
      JobRepository repository, PlatformTransactionManager transactions) throws Exception {
    JobOperatorFactoryBean factory = new JobOperatorFactoryBean();
    factory.setJobRepository(repository);
    factory.setJobRegistry(new MapJobRegistry());
    factory.setTransactionManager(transactions);
    factory.afterPropertiesSet();
    return Objects.requireNonNull(factory.getObject());
  }

  JdbcTemplate jdbc() {
    return new JdbcTemplate(pool);
  }

  PlatformTransactionManager transactions() {
    return transactions;
  }

  JobRepository repository() {
    return repository;
  }

  JobOperator operator() {
    return operator;
  }

  /** Closes the connections, the last of which closes the file. */
  @Override
  public void close() {
    pool.dispose();
  }
}
