package org.procedex.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written and read without a mapper is what Jackson's mapper would make of it. */
class JsonTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String[] PIECES = {
    "plain", "\"", "\\", "\n", "\r\n", "\t", "\b", "\f", "\u0001", "\u007F", "é", "漢", "😀",
    "\u2028", "/"
  };

  @Test
  void everyCharacterIsEscapedAsJacksonDoes() {
    for (int c = 0; c < Character.MIN_SURROGATE; c++) {
      String text = "a" + (char) c + "b";

      assertThat(written(text)).isEqualTo(MAPPER.writeValueAsString(text));
    }
  }

  @Test
  void anyTextIsWrittenAsJacksonDoes() {
    Random random = new Random(19);
    for (int i = 0; i < 2000; i++) {
      StringBuilder made = new StringBuilder();
      for (int pieces = random.nextInt(12); pieces > 0; pieces--) {
        made.append(PIECES[random.nextInt(PIECES.length)]);
      }
      String text = made.toString();

      assertThat(written(text)).isEqualTo(MAPPER.writeValueAsString(text));
      byte[] encoded = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
      ByteBuilder out = new ByteBuilder(0);
      new JsonText(out).string(encoded, 1, encoded.length - 1);
      assertThat(new String(out.toBytes(), StandardCharsets.UTF_8)).isEqualTo(written(text));
    }
  }

  private static String written(String text) {
    ByteBuilder out = new ByteBuilder(0);
    new JsonText(out).string(text);
    return new String(out.toBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void aTreeIsReadAndWrittenAsJacksonDoes() {
    String document =
        """
        {"a": [1, -2, 9000000000, 0.85, 1e3, true, false, null, "x\\n\\"é", {}, [], [[]]],
         "b": {"c": {"d": "", "e": {"f": 7}}}}
        """;

    JsonNode read = Json.read(document.getBytes(StandardCharsets.UTF_8));

    JsonNode expected = MAPPER.readTree(document);
    assertThat(read.path("a").get(2).asLong()).isEqualTo(9_000_000_000L);
    assertThat(read.toString()).isEqualTo(expected.toString());
    assertThat(new String(Json.pretty(read), StandardCharsets.UTF_8))
        .isEqualToNormalizingNewlines(
            MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(expected) + "\n");
  }
}
