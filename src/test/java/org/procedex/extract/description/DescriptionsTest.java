package org.procedex.extract.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.procedex.article.Article;
import org.procedex.dataset.Pipeline;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleBook;

/** A procedure is described, or only mentioned, among what is told of a disease. */
class DescriptionsTest {
  private static final Pipeline PIPELINE = Pipeline.of(RuleBook.builtIn());

  private static List<String> procedures(String text) {
    String article =
        "Otosclerosis\n\nOtosclerosis is a disease of the ear that makes people deaf."
            + " It runs in families and has been known for long.\n\n"
            + text
            + "\n";
    return PIPELINE.process(new Article("a", article, "UTF-8", "0".repeat(64))).records().stream()
        .filter(found -> found.type() == RecordType.PROCEDURE)
        .map(found -> found.first().span().of(article))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Stapedotomy uses a laser.",
        "Stapedotomy is done with a laser.",
        "During stapedotomy, the surgeon opens the ear.",
        "The surgeon may perform a stapedotomy.",
        "Some go on to stapedotomy.",
        "Making such a hole is called a stapedotomy.",
        "Stapedotomy may be needed.",
        "There are treatments such as stapedotomy.",
        "## Stapedotomy\n\nA small hole is made.",
        "- Stapedotomy: a small hole is made",
        "For those who hear nothing any more, stapedotomy is used.",
        "Drops do not help; here a stapedotomy is to be considered.",
        "In the young, stapedotomy is nowadays the first choice.",
        "In stapedotomy the footplate is pierced.",
        "The work is carried out as stapedotomy through the canal.",
        "When only a hole is made, it is known as stapedotomy.",
        "This way of piercing it is done today and bears the name stapedotomy.",
      })
  void isDescribed(String text) {
    assertThat(procedures(text)).hasSize(1).first().asString().containsIgnoringCase("stapedotomy");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Stapedotomy was invented in France.",
        "Stapedotomy does not remove the bone.",
        "Experimental stapedotomy is done with a laser.",
        "Does stapedotomy remove the bone?",
        "Some came after stapedotomy.",
        "For the very old, stapedotomy is hardly done any more.",
        "In the past, stapedotomy was used.",
        "After stapedotomy the ear is packed.",
        "For years drops, aspiration and stapedotomy are compared.",
      })
  void isOnlyMentioned(String text) {
    assertThat(procedures(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Whisper test\n\nWords are said softly.",
        "- A whisper test to find out\n- Sleep"
      })
  void aTestIsNamedByAWordThatSaysWhich(String text) {
    assertThat(procedures(text)).hasSize(1).first().asString().containsIgnoringCase("whisper test");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"## Blood test\n\nSome blood is taken.", "- A first test to find out\n- Sleep"})
  void anyTestIsNoName(String text) {
    assertThat(procedures(text)).isEmpty();
  }
}
