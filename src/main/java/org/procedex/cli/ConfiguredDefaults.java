package org.procedex.cli;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * An option that the command line does not set comes from {@code procedex.NAME}: a system property,
 * an environment variable or {@code application.yaml}, as in any Spring Boot application.
 */
final class ConfiguredDefaults implements IDefaultValueProvider {
  private static final String PREFIX = "procedex.";

  private final boolean anything = ConfigurationTraces.found();
  private @Nullable ConfigurableEnvironment environment;

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!anything
        || !(argument instanceof OptionSpec option)
        || option.usageHelp()
        || option.versionHelp()) {
      return null;
    }
    String name = option.longestName().replaceFirst("^-+", "");
    ConfigurableEnvironment from = environment();
    String direct = from.getProperty(PREFIX + name);
    return direct != null ? direct : from.getProperty(PREFIX + name.replace("-", ""));
  }

  private ConfigurableEnvironment environment() {
    ConfigurableEnvironment known = environment;
    if (known == null) {
      known = new StandardEnvironment();
      ConfigDataEnvironmentPostProcessor.applyTo(known);
      ConfigurationPropertySources.attach(known);
      environment = known;
    }
    return known;
  }
}
