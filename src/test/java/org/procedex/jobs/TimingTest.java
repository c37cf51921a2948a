package org.procedex.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.scheduling.support.SimpleTriggerContext;

class TimingTest {
  @ParameterizedTest
  @CsvSource({"30s,PT30S", "5m,PT5M", "1h,PT1H", "2d,P2D", "PT1M30S,PT1M30S"})
  void aDurationIsCountedFromTheEndOfARun(String written, Duration meant) {
    Instant end = Instant.parse("2026-01-01T00:00:10Z");
    Instant start = end.minusSeconds(10);
    SimpleTriggerContext ran = new SimpleTriggerContext(start, start, end);
    assertThat(Timing.every(written).trigger().nextExecution(ran)).isEqualTo(end.plus(meant));
  }

  @Test
  void theFirstRunOfADurationIsAtOnce() {
    Instant first = Timing.every("1d").trigger().nextExecution(new SimpleTriggerContext());
    assertThat(first).isBeforeOrEqualTo(Instant.now());
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/5 * * * *", "0 */5 * * * *", "@hourly", "30 2 * * MON-FRI"})
  void cronHasFiveOrSixFields(String expression) {
    assertThat(Timing.cron(expression).trigger().nextExecution(new SimpleTriggerContext()))
        .isAfter(Instant.now());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "-5m", "PT0S", "5 m", "99999999999d", "P-1D"})
  void aBadDurationIsTold(String written) {
    assertThatThrownBy(() -> Timing.every(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("30s, 5m, 1h");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "* * * *", "60 * * * *", "0 0 30 2 *", "@never"})
  void aBadCronExpressionIsTold(String written) {
    assertThatThrownBy(() -> Timing.cron(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected a cron expression");
  }
}
