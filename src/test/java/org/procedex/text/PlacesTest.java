package org.procedex.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PlacesTest {
  private static final int TEXTS = 200;

  @Test
  void theTokenAtAPositionIsTheFirstThatDoesNotStartBeforeIt() {
    Random random = new Random(7);
    for (int text = 0; text < TEXTS; text++) {
      int[] starts = starts(random, random.nextInt(40));
      int length = starts.length == 0 ? random.nextInt(50) : starts[starts.length - 1] + 1;
      Places places = new Places(starts, starts.length, length);
      for (int position = -1; position <= length + 40; position++) {
        assertThat(places.at(position)).isEqualTo(first(starts, position));
      }
    }
  }

  /** Words of some letters, and now and then a stretch without any. */
  private static int[] starts(Random random, int size) {
    int[] starts = new int[size];
    int at = random.nextInt(3);
    for (int i = 0; i < size; i++) {
      starts[i] = at;
      at += 1 + random.nextInt(random.nextInt(8) == 0 ? 100 : 8);
    }
    return starts;
  }

  private static int first(int[] starts, int position) {
    int token = 0;
    while (token < starts.length && starts[token] < position) {
      token++;
    }
    return token;
  }
}
