package org.procedex.extract.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagePartsTest {
  private static final int ARTICLE = 0;
  private static final int SECTION = 1;
  private static final int PART = 2;
  private static final int LABEL = 3;
  private static final int[] UNNAMED = {};

  private final PageParts parts = new PageParts();

  @Test
  void theNearestNameIsWhatThePlaceIsAbout() {
    parts.main(ARTICLE, true);
    assertThat(parts.here()).isEqualTo(ARTICLE);
    parts.sub(PART, false);
    assertThat(parts.here()).isEqualTo(PART);
    parts.enter(new int[] {SECTION});
    assertThat(parts.here()).isEqualTo(SECTION);
    parts.label(LABEL);
    assertThat(parts.here()).isEqualTo(LABEL);
    assertThat(parts.said(new int[] {SECTION})).containsExactly(LABEL);
  }

  @Test
  void aSectionEndsTheLabelBeforeIt() {
    parts.label(LABEL);
    parts.enter(UNNAMED);
    assertThat(parts.here()).isNegative();
    assertThat(parts.said(new int[] {SECTION})).containsExactly(SECTION);
  }

  @Test
  void whatIsOnlyNamedMostOftenIsNotTold() {
    parts.main(ARTICLE, false);
    assertThat(parts.isMainTold()).isFalse();
    assertThat(parts.isAbout(ARTICLE)).isFalse();
    assertThat(parts.allHere()).containsExactly(ARTICLE);
    parts.ask();
    assertThat(parts.allHere()).isEmpty();
  }

  @Test
  void aHeadingOfTwoProceduresIsAboutBoth() {
    parts.enter(new int[] {SECTION, PART});
    assertThat(parts.allHere()).containsExactly(SECTION, PART);
    assertThat(parts.here()).isEqualTo(SECTION);
  }

  @Test
  void aHeadingOfMarkupEndsThePartsBesideItAndWithin() {
    parts.part(1, 1);
    parts.part(2, 2);
    parts.part(3, 3);
    parts.endParts(2);
    assertThat(parts.here()).isEqualTo(1);
    parts.endParts(1);
    assertThat(parts.here()).isNegative();
  }

  @Test
  void theHeadingBehindAListOfProceduresIsOfNoneOfThem() {
    parts.subItem(PART);
    parts.item(0);
    parts.subItem(4);
    parts.item(0);
    parts.subItem(5);
    parts.endItems();
    assertThat(parts.here()).isEqualTo(PART);
  }

  @Test
  void theHeadingBehindASingleItemIsOfIt() {
    parts.subItem(PART);
    parts.item(0);
    parts.subItem(4);
    parts.endItems();
    assertThat(parts.here()).isEqualTo(4);
  }

  @Test
  void itemsOfListsInARowAreOneRow() {
    parts.item(0);
    parts.subItem(4);
    parts.item(1);
    parts.subItem(5);
    parts.endItems();
    assertThat(parts.here()).isEqualTo(-1);
  }

  @Test
  void itemsBehindAHeadingAreCountedAnew() {
    parts.item(0);
    parts.subItem(4);
    parts.endItems();
    parts.item(1);
    parts.subItem(5);
    parts.endItems();
    assertThat(parts.here()).isEqualTo(5);
  }
}
