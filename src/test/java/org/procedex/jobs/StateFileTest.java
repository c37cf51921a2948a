package org.procedex.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateFileTest {
  @ParameterizedTest
  @ValueSource(
      ints = {
        ErrorCode.LOCK_TIMEOUT_1,
        ErrorCode.ROW_NOT_FOUND_IN_PRIMARY_INDEX,
        ErrorCode.ROW_NOT_FOUND_WHEN_DELETING_1
      })
  void rowsThatAKilledRunLeftLockedOrWithoutAnIndexAreDamage(int code) {
    SQLException found = new SQLException("found", "state", code);
    assertThat(StateFile.isDamage(new IllegalStateException(found))).isTrue();
    BatchUpdateException batch = new BatchUpdateException();
    batch.setNextException(found);
    assertThat(StateFile.isDamage(new IllegalStateException(batch))).isTrue();
  }

  @Test
  void aDiskThatIsFullOrAFileThatMayNotBeReadIsNoDamage() {
    SQLException full =
        new SQLException(
            "state", "state", ErrorCode.GENERAL_ERROR_1, new IOException("File too large"));
    assertThat(StateFile.isDamage(full)).isFalse();
    SQLException denied =
        new SQLException(
            "state",
            "state",
            ErrorCode.GENERAL_ERROR_1,
            new java.nio.file.AccessDeniedException("state"));
    assertThat(StateFile.isDamage(denied)).isFalse();
    assertThat(StateFile.isDamage(new SQLException("state", "state", ErrorCode.OBJECT_CLOSED)))
        .isFalse();
  }
}
