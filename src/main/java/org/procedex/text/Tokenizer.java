package org.procedex.text;

/** Cuts a text into tokens, in one pass. */
public final class Tokenizer {
  /** What a letter is hashed as; 0 for all that is none. */
  private static final char[] FOLDED = new char[128];

  static {
    for (char c = 0; c < FOLDED.length; c++) {
      if (CharKinds.isAsciiLetter(c)) {
        FOLDED[c] = Spelling.fold(c);
      }
    }
  }

  private final char[] chars;
  private final Lexicon lexicon;
  private final Tokens tokens;
  private final WordEnds ends;
  private final Gaps gaps;
  private final InlineMarkup markup;
  private final long adverb;

  /** Where a verb of one letter begins that is written together with the word before it. */
  private int verb = -1;

  private Tokenizer(String text, Lexicon lexicon) {
    this.chars = text.toCharArray();
    if (Html.mayBeIn(text)) {
      Html.undo(chars);
    }
    NestedBullets.unify(text, chars);
    WikiHeadings.unify(text, chars);
    NoteMarkup.unify(text, chars);
    HardWraps.undo(chars);
    this.lexicon = lexicon;
    this.tokens = new Tokens(text, chars, lexicon);
    this.ends = new WordEnds(chars, lexicon);
    this.gaps = new Gaps(text, chars);
    this.markup = new InlineMarkup(chars);
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
      if (text[i] == ' ' && i + 1 < text.length && CharKinds.isAsciiLetter(text[i + 1])) {
        i = word(i + 1);
        continue;
      }
      switch (CharKinds.of(text[i])) {
        case CharKinds.SPACE -> i = space(i);
        case CharKinds.LINE -> i = line(i);
        case CharKinds.LETTER -> i = word(i);
        case CharKinds.DIGIT -> i = number(i);
        default -> i = verb == i ? word(i) : symbol(i);
      }
    }
    tokens.level(NestedBullets.levels(tokens));
    return tokens.finish();
  }

  private int space(int start) {
    if (chars[start] == ' '
        && start + 1 < chars.length
        && CharKinds.of(chars[start + 1]) != CharKinds.SPACE) {
      return start + 1;
    }
    int end = gaps.end(start);
    if (gaps.isGap(start, end)) {
      tokens.add(Tokens.Kind.GAP, start, end, Tokens.NO_SYMBOL);
    }
    return end;
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
        if (c <= 'Z' && ends.isGluedWord(start, i, spelling)) {
          break;
        }
        spelling = Spelling.add(spelling, letter);
        i++;
        continue;
      }
      if (c == '*' && markup.isBoldInitial(start, i)) {
        skipped += 2;
        i += 2;
        continue;
      }
      if (isEnd(start, i)) {
        break;
      }
      if (c == '.') {
        tokens.marks().see(c, i);
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
    char[] letters = soft ? withoutJoints(start, i) : text;
    int from = soft ? 0 : start;
    int to = soft ? letters.length : i;
    int id = lexicon.id(letters, from, to, spelling, plain);
    add(
        start,
        i,
        id,
        id == Lexicon.UNKNOWN ? lexicon.suffixClasses(letters, from, to) : lexicon.classes(id));
    tokens.spell(spelling, i - start - skipped);
    return i;
  }

  /** Whether a word ends before a character that is no ASCII letter. */
  private boolean isEnd(int start, int at) {
    int kind = CharKinds.of(chars[at]);
    if (kind == CharKinds.DIGIT) {
      return ends.isGluedNumber(start, at);
    }
    if (kind == CharKinds.LETTER || at == start) {
      return false;
    }
    if (!ends.isJoint(at)) {
      return !isLatinShort(start, at);
    }
    if (ends.isVerb(start, at)) {
      verb = at;
      return true;
    }
    return false;
  }

  /** The dot within "e.g." and "i.e.". */
  private boolean isLatinShort(int start, int dot) {
    if (chars[dot] != '.' || dot != start + 1 || dot + 2 >= chars.length || chars[dot + 2] != '.') {
      return false;
    }
    return chars[start] == 'e' && chars[dot + 1] == 'g'
        || chars[start] == 'i' && chars[dot + 1] == 'e';
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

  private void add(int start, int end, int id, long classes) {
    if ((classes & adverb) != 0 && tokens.endsInNot() && isLimit(start, end)) {
      tokens.reclassify(adverb);
    }
    tokens.addWord(start, end, id, classes);
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

  private int number(int start) {
    long spelling = 0;
    int letters = 0;
    int i = start;
    while (i < chars.length && (CharKinds.of(chars[i]) == CharKinds.DIGIT || isDecimalPoint(i))) {
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
        && CharKinds.of(chars[i + 1]) == CharKinds.DIGIT;
  }

  private int symbol(int start) {
    char c = chars[start];
    tokens.marks().see(c, start);
    int end = markupEnd(c, start);
    if (end > 0) {
      return end;
    }
    char symbol = Tokens.isCircled(c) ? Tokens.CIRCLED : Symbols.plain(c);
    tokens.add(Tokens.Kind.SYMBOL, start, start + 1, symbol);
    return start + 1;
  }

  /** The position behind what stands here and is no text; -1 where the symbol is text. */
  private int markupEnd(char c, int start) {
    return switch (c) {
      case '[' -> linkStart(start);
      case ']' -> linkTarget(start);
      case '(' -> markup.spokenEnd(start);
      case '*' -> markup.isEmphasis(start) ? start + 2 : markup.isSlant(start) ? start + 1 : -1;
      case '`' -> markup.isCode(start) ? start + 1 : -1;
      case '.' -> image(start);
      default -> -1;
    };
  }

  private int linkStart(int start) {
    int shown = markup.wikiLinkStart(start);
    if (shown < 0) {
      shown = markup.referenceEnd(start);
    }
    seeMarks(start + 1, shown);
    return shown > 0 ? shown : markup.isLink(start) ? start + 1 : -1;
  }

  private int linkTarget(int start) {
    int end = markup.wikiLinkEnd(start);
    if (end < 0) {
      end = markup.targetEnd(start);
    }
    seeMarks(start + 1, end);
    return end;
  }

  private void seeMarks(int from, int to) {
    for (int i = from; i < to; i++) {
      tokens.marks().see(chars[i], i);
    }
  }

  private int image(int dot) {
    int end = markup.imageEnd(dot);
    if (end > 0) {
      tokens.dropFrom(markup.wordStart(dot));
    }
    return end;
  }
}
