package org.procedex.jobs;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.scheduling.support.PeriodicTrigger;

/** When a scheduled ingestion is due. */
public final class Timing {
  private static final Pattern SIMPLE = Pattern.compile("([0-9]{1,9})([smhd])");
  private static final int FIELDS_WITHOUT_SECONDS = 5;

  private final String description;
  private final Trigger trigger;

  private Timing(String description, Trigger trigger) {
    this.description = description;
    this.trigger = trigger;
  }

  /**
   * Due when a cron expression says so, in local time. A time that passes during a run is skipped.
   *
   * @param expression of five fields (minute first) or six (second first), or {@code @hourly} …
   * @throws IllegalArgumentException when it is none, or never due
   */
  public static Timing cron(String expression) {
    String plain = expression.strip();
    boolean five = plain.split("\\s+").length == FIELDS_WITHOUT_SECONDS;
    String full = five ? "0 " + plain : plain;
    try {
      if (CronExpression.parse(full).next(LocalDateTime.now()) == null) {
        throw new IllegalArgumentException("it is never due");
      }
      return new Timing("at " + plain, new CronTrigger(full));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "expected a cron expression of five or six fields but found \""
              + expression
              + "\": "
              + e.getMessage(),
          e);
    }
  }

  /**
   * Due at once, and then so long after the end of each run.
   *
   * @param duration as {@code 30s}, {@code 5m}, {@code 1h}, {@code 1d}, or ISO 8601: {@code PT5M}
   * @throws IllegalArgumentException when it is none, or less than a second
   */
  public static Timing every(String duration) {
    Duration length;
    try {
      Matcher simple = SIMPLE.matcher(duration.strip());
      length = simple.matches() ? simple(simple) : Duration.parse(duration.strip());
    } catch (DateTimeException | ArithmeticException e) {
      length = Duration.ZERO;
    }
    if (length.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException(
          "expected a duration of a second or more, as 30s, 5m, 1h or PT5M, but found \""
              + duration
              + "\"");
    }
    return new Timing("every " + duration.strip(), new PeriodicTrigger(length));
  }

  private static Duration simple(Matcher simple) {
    long number = Long.parseLong(simple.group(1));
    return switch (simple.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }

  Trigger trigger() {
    return trigger;
  }

  @Override
  public String toString() {
    return description;
  }
}
