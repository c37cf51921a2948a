package org.procedex.text;

import java.util.Locale;
import java.util.Set;

/** Cuts a text into tokens, in one pass. */
public final class Tokenizer {
  /** Letters that no formula has before its number. */
  private static final int LONG_WORD = 5;

  /** A mark that opens a line, with what is repeated of it and the spaces before. */
  private static final int LONGEST_BULLET = 64;

  private static final int SHORTEST_GLUED = 4;
  private static final int LONG_GLUED = 7;
  private static final int LONGEST_REFERENCE = 3;
  private static final int LONGEST_SPOKEN = 50;

  /** Letters of a link's words, and of what it leads to. */
  private static final int LONGEST_LINK = 120;

  private static final int LONGEST_TARGET = 300;
  private static final int LONGEST_SYLLABLE = 5;

  /** Sentence ends before two spaces that show how a text was typed. */
  private static final int FEWEST_TYPED = 5;

  private static final int TYPED_TO_OTHERS = 6;

  /** Soft hyphens in a row within a word. */
  private static final int LONGEST_JOINT = 12;

  private static final String[] IMAGES = {"jpg", "jpeg", "png", "svg", "gif", "tif", "webp"};

  private static final byte SPACE = 1;
  private static final byte LETTER = 2;
  private static final byte DIGIT = 3;
  private static final byte LINE = 4;
  private static final byte[] ASCII = new byte[128];

  /** What a letter is hashed as; 0 for all that is none. */
  private static final char[] FOLDED = new char[128];

  static {
    for (char c = 0; c < 128; c++) {
      if (c == ' ' || c == '\t') {
        ASCII[c] = SPACE;
      } else if (c == '\n' || c == '\r' || c == 0x0B || c == 0x0C) {
        ASCII[c] = LINE;
      } else if (c >= '0' && c <= '9') {
        ASCII[c] = DIGIT;
      } else if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
        ASCII[c] = LETTER;
        FOLDED[c] = Spelling.fold(c);
      }
    }
  }

  /** Words that a verb is written together with: "it's". */
  private static final Set<String> CONTRACTED = Set.of("it", "that", "there", "he", "she");

  private static final int LONGEST_CONTRACTED = 5;

  private final char[] chars;

  /** Where a verb of one letter begins that is written together with the word before it. */
  private int verb = -1;

  private final Lexicon lexicon;
  private final Tokens tokens;
  private final long adverb;

  /** Whether sentences stand before two spaces throughout; 0 for not yet known. */
  private byte typed;

  private Tokenizer(String text, Lexicon lexicon) {
    this.chars = text.toCharArray();
    if (Html.mayBeIn(text)) {
      Html.undo(chars);
    }
    HardWraps.undo(chars);
    this.lexicon = lexicon;
    this.tokens = new Tokens(text, chars, lexicon);
    this.adverb = lexicon.classBit("adverb");
  }

  /** The tokens of the text; never fails. */
  public static Tokens tokenize(String text, Lexicon lexicon) {
    return new Tokenizer(text, lexicon).run();
  }

  private Tokens run() {
    char[] text = chars;
    int i = 0;
    while (i < text.length) {
      if (text[i] == ' '
          && i + 1 < text.length
          && text[i + 1] < 128
          && ASCII[text[i + 1]] == LETTER) {
        i = word(i + 1);
        continue;
      }
      switch (kind(text[i])) {
        case SPACE -> i = space(i);
        case LINE -> i = line(i);
        case LETTER -> i = word(i);
        case DIGIT -> i = number(i);
        default -> i = verb == i ? word(i) : symbol(i);
      }
    }
    return tokens;
  }

  private static int kind(char c) {
    return c < 128 ? ASCII[c] : other(c);
  }

  private static int other(char c) {
    if (c == '\u0085' || c == '\u2028' || c == '\u2029') {
      return LINE;
    }
    if (c == '\u00A0' || isUnseen(c) || Character.isWhitespace(c)) {
      return SPACE;
    }
    if (Character.isSpaceChar(c)) {
      return SPACE;
    }
    if (Character.isLetter(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK) {
      return LETTER;
    }
    return Character.isDigit(c) ? DIGIT : 0;
  }

  private int space(int start) {
    if (chars[start] == ' ' && start + 1 < chars.length && kind(chars[start + 1]) != SPACE) {
      return start + 1;
    }
    int i = start;
    int seen = 0;
    boolean wide = false;
    while (i < chars.length && kind(chars[i]) == SPACE) {
      wide |= chars[i] == '\u3000';
      seen += isUnseen(chars[i]) ? 0 : 1;
      i++;
    }
    boolean atLineEdge =
        start == 0 || kind(chars[start - 1]) == LINE || i == chars.length || kind(chars[i]) == LINE;
    if ((wide || seen > 1)
        && !atLineEdge
        && !isBehindBullet(start)
        && !isMade(start, i)
        && (wide || !isTyped(start, i))) {
      tokens.add(Tokens.Kind.GAP, start, i, Tokens.NO_SYMBOL);
    }
    return i;
  }

  /** Characters of no width. */
  private static boolean isUnseen(char c) {
    return c == '\u200B'
        || c == '\uFEFF'
        || c == Html.JOINT
        || c >= '\u200C' && c <= '\u200F'
        || c == '\u2060';
  }

  /** Two spaces behind a full stop in a text that was typed so throughout. */
  private boolean isTyped(int start, int end) {
    if (end - start != 2 || !endsSentence(chars[start - 1])) {
      return false;
    }
    if (typed == 0) {
      typed = (byte) (isTypedThroughout() ? 1 : -1);
    }
    return typed > 0;
  }

  private static boolean endsSentence(char c) {
    return c == '.' || c == '?' || c == '!';
  }

  /** Whether all but few sentences that others follow in a line stand before two spaces. */
  private boolean isTypedThroughout() {
    int two = 0;
    int one = 0;
    for (int i = 1; i + 2 < chars.length; i++) {
      if (chars[i] == ' ' && endsSentence(chars[i - 1])) {
        boolean wide = chars[i + 1] == ' ';
        if (Character.isUpperCase(chars[wide ? i + 2 : i + 1])) {
          two += wide ? 1 : 0;
          one += wide ? 0 : 1;
        }
      }
    }
    return two >= FEWEST_TYPED && two > one * TYPED_TO_OTHERS;
  }

  /** Space that was made of something else: of a line end that wraps, or of what a page left. */
  private boolean isMade(int start, int end) {
    for (int i = start; i < end; i++) {
      if (tokens.text().charAt(i) != chars[i]) {
        return true;
      }
    }
    return false;
  }

  /** "- Fever": the space behind the bullet that opens a line is no gap. */
  private boolean isBehindBullet(int start) {
    char c = chars[start - 1];
    if (c != '-' && c != '*' && c != '+' && c != '•') {
      return false;
    }
    int before = start - 2;
    while (before >= 0 && kind(chars[before]) == SPACE) {
      before--;
    }
    return before < 0 || kind(chars[before]) == LINE;
  }

  private int line(int start) {
    int end = start + 1;
    if (chars[start] == '\r' && end < chars.length && chars[end] == '\n') {
      end++;
    }
    tokens.add(Tokens.Kind.LINE, start, end, Tokens.NO_SYMBOL);
    return end;
  }

  private int word(int start) {
    char[] text = chars;
    char[] folding = FOLDED;
    boolean plain = true;
    boolean soft = false;
    long spelling = 0;
    int skipped = 0;
    int i = start;
    while (i < text.length) {
      char c = text[i];
      char letter = c < 128 ? folding[c] : 0;
      if (letter != 0) {
        if (c <= 'Z' && i - start >= SHORTEST_GLUED && isGluedWord(start, i, spelling)) {
          break;
        }
        spelling = Spelling.add(spelling, letter);
        i++;
        continue;
      }
      int kind = kind(c);
      if (kind != LETTER && kind != DIGIT && i > start && (!isJoint(i) || isVerb(start, i))
          || kind == DIGIT && isGluedNumber(start, i)) {
        break;
      }
      plain &= c >= '0' && c <= '9';
      soft |= c == Html.JOINT;
      char folded = Spelling.fold(c);
      if (folded == Spelling.NOTHING) {
        skipped++;
      } else {
        spelling = Spelling.add(spelling, folded);
      }
      i++;
    }
    int end = i;
    char[] letters = soft ? withoutJoints(start, end) : chars;
    int from = soft ? 0 : start;
    int to = soft ? letters.length : end;
    int id = lexicon.id(letters, from, to, spelling, plain);
    long classes =
        id == Lexicon.UNKNOWN ? lexicon.suffixClasses(letters, from, to) : lexicon.classes(id);
    if ((classes & adverb) != 0 && tokens.endsInNot() && isLimit(start, end)) {
      tokens.reclassify(adverb);
    }
    tokens.addWord(start, end, id, classes);
    tokens.spell(spelling, end - start - skipped);
    return end;
  }

  private char[] withoutJoints(int start, int end) {
    StringBuilder letters = new StringBuilder();
    for (int i = start; i < end; i++) {
      if (chars[i] != Html.JOINT) {
        letters.append(chars[i]);
      }
    }
    return letters.toString().toCharArray();
  }

  /** "not only", "not just": they add and do not deny; the two are an adverb. */
  private boolean isLimit(int start, int end) {
    return switch (end - start) {
      case 4 -> matches(start, "only") || matches(start, "just");
      case 6 -> matches(start, "merely") || matches(start, "solely") || matches(start, "simply");
      default -> false;
    };
  }

  private boolean matches(int start, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (chars[start + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * "operateIn", "IndicationsFever": a space or a line end was lost before the capital. A trade
   * name begins with a capital and is short or unknown ("GreenLight").
   */
  private boolean isGluedWord(int start, int at, long spelling) {
    if (at + 1 >= chars.length || !Character.isLetter(chars[at + 1])) {
      return false;
    }
    for (int i = start + 1; i < at; i++) {
      if (!Character.isLowerCase(chars[i])) {
        return false;
      }
    }
    if (Character.isLowerCase(chars[start])) {
      return true;
    }
    return at - start >= LONG_GLUED
        && Character.isLowerCase(chars[at + 1])
        && lexicon.id(chars, start, at, spelling, false) != Lexicon.UNKNOWN;
  }

  /** "good selectivity2.Small": a list number whose space was lost, behind a long small word. */
  private boolean isGluedNumber(int start, int at) {
    if (at - start < LONG_WORD || at + 1 >= chars.length) {
      return false;
    }
    for (int i = at - LONG_WORD; i < at; i++) {
      if (!Character.isLowerCase(chars[i])) {
        return false;
      }
    }
    char next = chars[at + 1];
    return (next == '.' || next == '、' || next == '，' || next == ',' || next == ')' || next == '）')
        && (at + 2 >= chars.length || kind(chars[at + 2]) != DIGIT);
  }

  /** "it's", "that's": the verb is a word of its own. */
  private boolean isVerb(int start, int i) {
    if (chars[i] != '\'' && chars[i] != '’'
        || chars[i + 1] != 's'
        || i + 2 < chars.length && (kind(chars[i + 2]) == LETTER || kind(chars[i + 2]) == DIGIT)) {
      return false;
    }
    if (i - start > LONGEST_CONTRACTED
        || !CONTRACTED.contains(new String(chars, start, i - start).toLowerCase(Locale.ROOT))) {
      return false;
    }
    verb = i;
    return true;
  }

  /** A hyphen, soft or hard, or an apostrophe between two letters or digits belongs to the word. */
  private boolean isJoint(int i) {
    char c = chars[i];
    if (c != '-' && c != '\'' && c != '’' && c != '‐' && c != '‑' && c != Html.JOINT) {
      return false;
    }
    int behind = i + 1;
    while (behind < chars.length && chars[behind] == Html.JOINT && behind - i < LONGEST_JOINT) {
      behind++;
    }
    if (behind >= chars.length) {
      return false;
    }
    int next = kind(chars[behind]);
    return next == LETTER || next == DIGIT;
  }

  private int number(int start) {
    long spelling = 0;
    int letters = 0;
    int i = start;
    while (i < chars.length && (kind(chars[i]) == DIGIT || isDecimalPoint(i))) {
      tokens.marks().see(chars[i], i);
      char folded = Spelling.fold(chars[i++]);
      if (folded != Spelling.NOTHING) {
        spelling = Spelling.add(spelling, folded);
        letters++;
      }
    }
    tokens.add(Tokens.Kind.NUMBER, start, i, Tokens.NO_SYMBOL);
    tokens.spell(spelling, letters);
    return i;
  }

  private boolean isDecimalPoint(int i) {
    return (chars[i] == '.' || chars[i] == ',')
        && i + 1 < chars.length
        && kind(chars[i + 1]) == DIGIT;
  }

  private int symbol(int start) {
    char c = chars[start];
    tokens.marks().see(c, start);
    if (c == '[') {
      int end = referenceEnd(start);
      if (end > 0) {
        tokens.marks().see(chars[end - 1], end - 1);
        return end;
      }
      if (isLink(start)) {
        return start + 1;
      }
    } else if (c == ']') {
      int end = targetEnd(start);
      if (end > 0) {
        for (int i = start + 1; i < end; i++) {
          tokens.marks().see(chars[i], i);
        }
        return end;
      }
    } else if (c == '(') {
      int end = spokenEnd(start);
      if (end > 0) {
        return end;
      }
    } else if (c == '*') {
      if (isEmphasis(start)) {
        return start + 2;
      }
    } else if (c == '.') {
      int end = imageEnd(start);
      if (end > 0) {
        tokens.dropFrom(wordStart(start));
        return end;
      }
    }
    tokens.add(
        Tokens.Kind.SYMBOL, start, start + 1, Tokens.isCircled(c) ? Tokens.CIRCLED : plain(c));
    return start + 1;
  }

  /** "is **not** used": two stars within a line are no text; at its edges they mark headings. */
  private boolean isEmphasis(int start) {
    int behind = start + 2;
    if (behind >= chars.length || chars[start + 1] != '*' || chars[behind] == '*') {
      return false;
    }
    while (behind < chars.length && (kind(chars[behind]) == SPACE || chars[behind] == ':')) {
      behind++;
    }
    int before = start - 1;
    while (before >= 0 && kind(chars[before]) == SPACE) {
      before--;
    }
    return behind < chars.length
        && kind(chars[behind]) != LINE
        && chars[behind] != '\\'
        && before >= 0
        && kind(chars[before]) != LINE
        && !isBullet(before);
  }

  /** A mark that opens its line. */
  private boolean isBullet(int at) {
    char c = chars[at];
    if (c != '-' && c != '*' && c != '+' && c != '•' && c != '>' && c != '#') {
      return false;
    }
    int before = at - 1;
    int least = Math.max(0, at - LONGEST_BULLET);
    while (before >= least && (kind(chars[before]) == SPACE || chars[before] == c)) {
      before--;
    }
    return before < 0 || kind(chars[before]) == LINE;
  }

  /** "gene.[1][2] Once": the mark of a source, no text; -1 where none stands here. */
  private int referenceEnd(int start) {
    int behind = chars.length;
    int i = start + 1;
    while (i < behind && i - start <= LONGEST_REFERENCE && kind(chars[i]) == DIGIT) {
      i++;
    }
    if (start == 0 || i == start + 1 || i >= behind || chars[i] != ']') {
      return -1;
    }
    int before = kind(chars[start - 1]);
    int next = i + 1 < behind ? kind(chars[i + 1]) : LINE;
    boolean attached = before != SPACE && before != LINE;
    boolean loose = next != LETTER && next != DIGIT && (i + 1 >= behind || chars[i + 1] != '(');
    return attached && loose ? i + 1 : -1;
  }

  /** "[spinal](spinal.md)": the bracket that opens a link's words is no text. */
  private boolean isLink(int start) {
    int close = start + 1;
    int limit = Math.min(chars.length, start + LONGEST_LINK);
    while (close < limit && chars[close] != ']') {
      if (chars[close] == '[' || kind(chars[close]) == LINE) {
        return false;
      }
      close++;
    }
    return close < limit && targetEnd(close) > 0;
  }

  /** "](spinal.md)": where a link leads to, no text; -1 where no such thing stands here. */
  private int targetEnd(int start) {
    if (start + 2 >= chars.length || chars[start + 1] != '(') {
      return -1;
    }
    int limit = Math.min(chars.length, start + LONGEST_TARGET);
    for (int i = start + 2; i < limit; i++) {
      if (chars[i] == ')') {
        return i > start + 2 ? i + 1 : -1;
      }
      int kind = kind(chars[i]);
      if (kind == SPACE || kind == LINE || chars[i] == '(') {
        return -1;
      }
    }
    return -1;
  }

  /** "(uh-NEE-me-uh)": how a word is spoken, no text; -1 where no such thing stands here. */
  private int spokenEnd(int start) {
    int hyphens = 0;
    int syllable = 0;
    int upper = 0;
    boolean stressed = false;
    boolean plain = false;
    for (int i = start + 1; i < chars.length && i - start < LONGEST_SPOKEN; i++) {
      char c = chars[i];
      if (c == '-' || c == ')') {
        if (syllable == 0 || upper != 0 && upper != syllable) {
          return -1;
        }
        stressed |= upper > 1;
        plain |= upper == 0;
        if (c == ')') {
          return hyphens > 1 && stressed && plain ? i + 1 : -1;
        }
        hyphens++;
        syllable = 0;
        upper = 0;
      } else if (Character.isLetter(c) && syllable < LONGEST_SYLLABLE) {
        syllable++;
        upper += Character.isUpperCase(c) ? 1 : 0;
      } else {
        return -1;
      }
    }
    return -1;
  }

  /** "Left_kidney.jpg": the name of a picture, no text; -1 where none ends here. */
  private int imageEnd(int dot) {
    if (dot + 1 >= chars.length || kind(chars[dot + 1]) != LETTER) {
      return -1;
    }
    if (dot == 0 || kind(chars[dot - 1]) == SPACE || kind(chars[dot - 1]) == LINE) {
      return -1;
    }
    for (String image : IMAGES) {
      int end = dot + 1 + image.length();
      if (end <= chars.length
          && (end == chars.length || kind(chars[end]) == SPACE || kind(chars[end]) == LINE)
          && matches(image, dot + 1)) {
        return end;
      }
    }
    return -1;
  }

  private boolean matches(String letters, int at) {
    for (int i = 0; i < letters.length(); i++) {
      if (Character.toLowerCase(chars[at + i]) != letters.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Where what is written without a space begins. */
  private int wordStart(int at) {
    int start = at;
    while (start > 0 && kind(chars[start - 1]) != SPACE && kind(chars[start - 1]) != LINE) {
      start--;
    }
    return start;
  }

  private static char plain(char c) {
    if (c < 128) {
      return c;
    }
    return switch (c) {
      case '，', '﹐', '､' -> ',';
      case '。', '．', '｡' -> '.';
      case '；' -> ';';
      case '：' -> ':';
      case '？' -> '?';
      case '！' -> '!';
      case '（', '﹙' -> '(';
      case '）', '﹚' -> ')';
      case '【', '［', '〔', '「', '『', '《', '〖' -> '[';
      case '】', '］', '〕', '」', '』', '》', '〗' -> ']';
      case '／' -> '/';
      case '“', '”', '„', '«', '»', '＂' -> '"';
      case '‘', '’' -> '\'';
      case '–', '—', '―', '－', '−' -> '-';
      case '•',
          '·',
          '●',
          '◆',
          '■',
          '▪',
          '○',
          '◇',
          '□',
          '★',
          '☆',
          '►',
          '▶',
          '‣',
          '◦',
          '➢',
          '✓',
          '✔',
          '∙' ->
          '•';
      default -> c;
    };
  }
}
