package org.procedex.extract.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.rules.ProcedureChunker;
import org.procedex.rules.ProcedurePhrase;
import org.procedex.rules.RecordType;
import org.procedex.rules.RuleMatch;
import org.procedex.rules.WordClasses;
import org.procedex.text.Span;
import org.procedex.text.Tokens;
import org.procedex.text.WordSet;

/**
 * The procedures that an article names, each with a number: two names are one procedure where the
 * text equates them, where one only adds a generic word, or where a short form takes up a longer
 * one.
 */
public final class ProcedureNames {
  /** What is put into somebody; the operation is not called by it alone. */
  private static final WordSet THINGS =
      WordSet.in(
          "implants implant stents stent grafts lenses lens prostheses prosthesis shunts fillers"
              + " pacemakers veneers crowns valves balloons");

  private final Tokens tokens;
  private final WordClasses classes;
  private final List<Name> names = new ArrayList<>();
  private static final int SEVERAL = -2;

  /** Names among which one that is spelled nearly alike is looked for. */
  private static final int MOST_COMPARED = 100;

  /** "tibia", "tibial": letters of the ending, and of what stands before it. */
  private static final int LONGEST_ENDING = 1;

  private static final int SHORTEST_STEM = 4;

  /** What stands behind "epidural" and the like and says no more. */
  private static final WordSet NUMBING =
      WordSet.in("anaesthesia anesthesia analgesia block blockade blocks");

  private static final WordSet PICTURING = WordSet.in("scan scans");

  /** Words that a name may be used without. */
  private static final int MOST_LEFT_OUT = 4;

  private static final int MIN_INITIALS = 3;
  private static final int MOST_INITIALS = 5;

  private final Map<String, Integer> byKey = new HashMap<>();
  private final Map<String, Integer> byLastWord = new HashMap<>();

  /** By the words at the end of a name, two and more. */
  private final Map<String, Integer> byEnd = new HashMap<>();

  private final Map<String, Integer> byInitials = new HashMap<>();

  /** Names that begin with a word that is left out elsewhere. */
  private final Set<String> told = new HashSet<>();

  /** A phrase is asked for again and again; its key is made once. */
  private final Map<Long, String> keys = new HashMap<>();

  public ProcedureNames(Tokens tokens, WordClasses classes) {
    this.tokens = tokens;
    this.classes = classes;
  }

  /** One procedure. */
  public static final class Name {
    private Span span;
    private String key;
    private int sentence;
    private String abbreviation = "";
    private @Nullable Span definition;
    private int uses;
    private int mentions;
    private boolean fixed;
    private boolean medicinal;

    Name(Span span, String key, int sentence) {
      this.span = span;
      this.key = key;
      this.sentence = sentence;
    }

    public Span span() {
      return span;
    }

    public int sentence() {
      return sentence;
    }

    public String abbreviation() {
      return abbreviation;
    }

    public @Nullable Span definition() {
      return definition;
    }

    public boolean medicinal() {
      return medicinal;
    }

    public int uses() {
      return uses;
    }

    /** How often the article names it. */
    public int mentions() {
      return mentions;
    }

    public String key() {
      return key;
    }
  }

  public int size() {
    return names.size();
  }

  public Name get(int number) {
    return names.get(number);
  }

  /** "Partial meniscectomy" and "meniscectomy": whether one is called by the other and more. */
  public boolean isKind(int number, int of) {
    String kind = NameKeys.singular(names.get(number).key());
    String whole = NameKeys.singular(names.get(of).key());
    return kind.length() > whole.length()
        && kind.endsWith(whole)
        && kind.charAt(kind.length() - whole.length() - 1) == ' ';
  }

  /** The one procedure of the first of them whose key begins so; -1 for none or several. */
  public int only(String beginning) {
    int only = -1;
    for (int i = 0; i < names.size() && i < MOST_COMPARED; i++) {
      if (names.get(i).key.startsWith(beginning)) {
        if (only >= 0) {
          return -1;
        }
        only = i;
      }
    }
    return only;
  }

  /** "SC" where one name is "suction-cup delivery": the letters tell its kind; -1 for none. */
  public int onlyByLetters(int token) {
    String letters = tokens.string(token).toLowerCase(Locale.ROOT);
    int only = -1;
    for (int i = 0; i < names.size() && i < MOST_COMPARED; i++) {
      if (beginsSo(names.get(i).key, letters)) {
        if (only >= 0) {
          return -1;
        }
        only = i;
      }
    }
    return only;
  }

  /** Whether the first parts of a name begin with these letters, and more words follow. */
  private static boolean beginsSo(String name, String letters) {
    int part = 0;
    for (int i = 0; i < letters.length(); i++) {
      if (part >= name.length() || name.charAt(part) != letters.charAt(i)) {
        return false;
      }
      while (part < name.length() && Character.isLetterOrDigit(name.charAt(part))) {
        part++;
      }
      part++;
    }
    return part < name.length() && name.charAt(part - 1) == ' ';
  }

  /** The record of a procedure itself, where it is named first. */
  public Draft draft(int number, String rule) {
    Name name = names.get(number);
    return Draft.of(RecordType.PROCEDURE, name.span(), name.span(), name.sentence(), rule, number);
  }

  /** All names of the article have been read. */
  public void counted() {
    for (Name name : names) {
      name.mentions = name.uses;
    }
  }

  /** The number of the procedure that these words name; a new one where it is not known yet. */
  public int number(int from, int to, int sentence) {
    // Places side by side, which hashing by halves would put into a few buckets of the map.
    long place = (long) from * (tokens.size() + 1) + to;
    String key = keys.get(place);
    if (key == null) {
      key = key(from, to);
      keys.put(place, key);
    }
    int known = find(key);
    if (known < 0 && tokens.isAcronym(from)) {
      known = byInitials.getOrDefault(key, byInitials.getOrDefault(NameKeys.singular(key), -1));
    }
    if (known < 0) {
      known = endOf(key, from, to);
    }
    if (known < 0) {
      known = withoutPlace(from, to);
    }
    if (known < 0
        && to - from > 2
        && tokens.is(to - 1, classes.procedureGeneric)
        && !isLettered(to)
        && names.size() < MOST_COMPARED) {
      known = Math.max(-1, begunWith(key)); // "the short thread method" of "short thread lifting"
      if (known >= 0) {
        byKey.put(key, known);
      }
    }
    if (known < 0) {
      known = spelledOut(key, from, to, sentence);
    }
    if (known < 0 && names.size() < MOST_COMPARED) {
      known = spelledNearly(key);
    }
    if (known < 0) {
      known = names.size();
      names.add(new Name(tokens.span(from, to), key, sentence));
      names.get(known).medicinal = isMedicinal(from, to);
      byKey.put(key, known);
      if (key.endsWith("scopic")) {
        byKey.putIfAbsent(key.substring(0, key.length() - 2) + "y", known);
      }
      if (!told.contains(key)) {
        index(key, known); // the word alone stands for the usual one
      }
      initials(key, known);
    }
    names.get(known).uses++;
    return known;
  }

  /** "Less invasive hernia surgery (LIHS)": a name with letters of its own is no short form. */
  private boolean isLettered(int to) {
    return to + 2 < tokens.size()
        && tokens.symbol(to) == '('
        && tokens.isAcronym(to + 1)
        && tokens.symbol(to + 2) == ')';
  }

  /** The number of the procedure that a phrase names, in a sentence that may have been joined. */
  public int number(SentenceTokens sentence, ProcedurePhrase phrase) {
    Tokens of = sentence.tokens();
    return number(of.origin(phrase.from()), of.origin(phrase.to() - 1) + 1, sentence.index());
  }

  /** The same, where it is only asked for and the name is not counted as used once more. */
  public int numbered(SentenceTokens sentence, ProcedurePhrase phrase) {
    int number = number(sentence, phrase);
    names.get(number).uses--;
    return number;
  }

  /** What a sentence has made a name, though its words look like none; -1 for nothing. */
  public int coined(int from, int to) {
    return byKey.getOrDefault(key(from, to), -1);
  }

  /** "Arthroscopy of the knee" behind "arthroscopy": the same, told with its place; -1 for none. */
  private int withoutPlace(int from, int to) {
    int place = place(from, to);
    return place < to ? byKey.getOrDefault(key(from, place), -1) : -1;
  }

  /**
   * "Filter placement" behind "caval filter placement": the only longer name that ends so; -1 for
   * none, for a name with letters of its own, and where words that are no part of it stand before.
   */
  private int endOf(String key, int from, int to) {
    int only = byEnd.getOrDefault(key, -1);
    if (only < 0
        || to < tokens.size() && tokens.symbol(to) == '('
        || from > 0 && tokens.isCapitalized(from) && tokens.isWord(from - 1)) {
      return -1;
    }
    Span span = names.get(only).span;
    int start = tokens.at(span.end()) - (to - from);
    for (int at = tokens.at(span.start()); at < start; at++) {
      if (tokens.is(at, classes.condition | classes.finite | classes.person | classes.severity)) {
        return -1;
      }
    }
    boolean small = !tokens.isCapitalized(tokens.at(span.start()));
    if (small && start >= 0 && tokens.isCapitalized(start)) {
      return -1;
    }
    byKey.put(key, only);
    return only;
  }

  /** "Tibial nerve stimulation" behind "tibia nerve stimulation": one; -1 for none. */
  private int spelledNearly(String key) {
    for (int i = 0; i < names.size(); i++) {
      if (isNearly(names.get(i).key, key)) {
        byKey.put(key, i);
        return i;
      }
    }
    return -1;
  }

  /** Whether one is the other with an ending more on a word before the last. */
  private static boolean isNearly(String one, String other) {
    int longer = other.length() - one.length();
    if (longer < 0) {
      return isNearly(other, one);
    }
    if (longer == 0 || longer > LONGEST_ENDING) {
      return false;
    }
    int at = 0;
    while (at < one.length() && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at >= SHORTEST_STEM
        && one.indexOf(' ', at) == at
        && one.lastIndexOf(' ', at - 1) < at - SHORTEST_STEM
        && one.indexOf(' ', at + 1) > 0
        && other.endsWith(one.substring(at))
        && other.indexOf(' ', at) == at + longer;
  }

  /** "Chimeric antigen receptor T-cell therapy" behind "CAR T-cell therapy": one, in full. */
  private int spelledOut(String key, int from, int to, int sentence) {
    String[] words = key.split(" ");
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < Math.min(words.length - 1, MOST_INITIALS); i++) {
      letters.append(words[i].charAt(0));
      if (i + 1 < MIN_INITIALS) {
        continue;
      }
      String rest = String.join(" ", Arrays.asList(words).subList(i + 1, words.length));
      Integer known = byKey.get(letters + " " + rest);
      if (known != null && tokens.isAcronym(tokens.at(names.get(known).span.start()))) {
        rename(known, tokens.span(from, to), sentence);
        byKey.put(key, known);
        return known;
      }
    }
    return -1;
  }

  /** "systemic chemotherapy", "drug therapy": nothing but drugs. */
  private boolean isMedicinal(int from, int to) {
    boolean medicinal = false;
    for (int at = from; at < to; at++) {
      if (tokens.is(at, classes.medicinal)) {
        medicinal = true;
      } else if (!tokens.is(at, classes.procedureGeneric | classes.procedureModifier)) {
        return false;
      }
    }
    return medicinal;
  }

  /** The number of a known procedure with that key; -1 where there is none. */
  private int find(String key) {
    Integer known = byKey.get(key);
    if (known == null) {
      known = key.endsWith("s") ? byKey.get(NameKeys.singular(key)) : thing(key);
    }
    if (known != null) {
      return known;
    }
    int only = byLastWord.getOrDefault(key, -1);
    int space = only < 0 ? key.lastIndexOf(' ') : -1;
    if (space > 0 && NamesByKindWord.ENDINGS.contains(key.substring(space + 1))) {
      only = begunWith(key.substring(0, space));
    }
    only = only < 0 && ProcedureChunker.leavesOutNoun(key) ? begunWith(key) : only;
    if (only == -1 && key.indexOf(' ') < 0 && names.size() < MOST_COMPARED) {
      only = begunWith(key + " of"); // "replantation" behind "replantation of a finger"
    }
    if (only >= 0) {
      byKey.put(key, only);
    }
    return Math.max(only, -1);
  }

  /** "Dental implants" behind which "dental implant surgery" is told of. */
  private @Nullable Integer thing(String key) {
    Integer plural = byKey.get(key + "s");
    return plural != null && THINGS.holds(tokens, tokens.at(names.get(plural).span.end()) - 1)
        ? plural
        : null;
  }

  /** "The epidural" behind "epidural labour analgesia", if only one begins so. */
  private int begunWith(String word) {
    int found = -1;
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).key.startsWith(word + " ")) {
        found = found == -1 ? i : SEVERAL;
      }
    }
    return found;
  }

  /**
   * A one-word form takes up the longer name that ends in it, if only one does; "sleeve
   * gastrectomy" does so behind "laparoscopic sleeve gastrectomy".
   */
  private void index(String key, int number) {
    int space = key.lastIndexOf(' ');
    if (key.contains(" and ")) {
      return; // either of two has a name of its own
    }
    if (space >= 0) {
      byLastWord.merge(key.substring(space + 1), number, (a, b) -> SEVERAL);
    }
    int first = key.indexOf(' ');
    if (first < space && key.startsWith("scopic", first - "scopic".length())) {
      byLastWord.merge(key.substring(first + 1), number, (a, b) -> SEVERAL);
    }
    for (int i = 0; first > 0 && first < space && i < MOST_LEFT_OUT; i++) {
      byEnd.merge(key.substring(first + 1), number, (a, b) -> SEVERAL);
      first = key.indexOf(' ', first + 1);
    }
  }

  /**
   * "Transversus abdominis plane block" may be taken up as "TAPB" or "TAP block": by the initials
   * of three words and more, all or but the last.
   */
  private void initials(String key, int number) {
    String[] words = key.split(" ");
    if (words.length < MIN_INITIALS) {
      return;
    }
    StringBuilder initials = new StringBuilder();
    for (int i = 0; i < words.length - 1; i++) {
      initials.append(words[i].charAt(0));
    }
    String last = words[words.length - 1];
    if (initials.length() >= MIN_INITIALS) {
      byInitials.putIfAbsent(initials + " " + last, number);
    }
    byInitials.putIfAbsent(initials.append(last.charAt(0)).toString(), number);
  }

  /** The text equates an abbreviation with a procedure. */
  public void abbreviate(int number, Span abbreviation) {
    Name name = names.get(number);
    String text = abbreviation.of(tokens.text());
    if (name.abbreviation.isEmpty() && !name.key.equals(text.toLowerCase(Locale.ROOT))) {
      name.abbreviation = text;
    }
    byKey.putIfAbsent(text.toLowerCase(Locale.ROOT), number);
    int from = tokens.at(abbreviation.start());
    int to = tokens.at(abbreviation.end());
    if (to - from > 1) {
      byKey.putIfAbsent(key(from, to), number);
    }
  }

  /** The text gives the same procedure another name. */
  public void alias(int number, int from, int to) {
    String key = key(from, to);
    if (byKey.putIfAbsent(key, number) == null
        && tokens.is(to - 1, classes.procedureHead | classes.procedureLight)) {
      index(key, number);
    }
  }

  /** The text spells out a procedure that was an abbreviation until now. */
  public void spellOut(int number, Span abbreviation, Span full, int sentence) {
    Name name = names.get(number);
    if (!name.fixed) {
      name.abbreviation = abbreviation.of(tokens.text());
      name.span = full;
      name.sentence = sentence;
      name.fixed = true;
    }
  }

  /** An abbreviation that stood for itself until now is spelled out. */
  public void spellOutKnown(Span abbreviation, Span full, int sentence) {
    Integer number = byKey.get(abbreviation.of(tokens.text()).toLowerCase(Locale.ROOT));
    if (number != null
        && names.get(number).key.equals(abbreviation.of(tokens.text()).toLowerCase(Locale.ROOT))) {
      spellOut(number, abbreviation, full, sentence);
    }
  }

  /** The text says that this is the full name. */
  public void rename(int number, Span full, int sentence) {
    Name name = names.get(number);
    if (!name.fixed) {
      name.span = full;
      name.key = key(tokens.at(full.start()), tokens.at(full.end()));
      name.sentence = sentence;
      name.fixed = true;
    }
  }

  /** "Gallstones shock wave lithotripsy" as a title: a condition set before the name. */
  public boolean isHeadedByCondition(int title, int defined) {
    String whole = names.get(title).key;
    String end = " " + names.get(defined).key;
    if (title == defined || !whole.endsWith(end)) {
      return false;
    }
    int last = tokens.at(names.get(title).span.start());
    for (int at = whole.indexOf(' '); at < whole.length() - end.length(); at++) {
      last += whole.charAt(at) == ' ' ? 1 : 0;
    }
    return tokens.isWord(last) && tokens.is(last, classes.condition);
  }

  /** "Cross-linking", "laparoscopic repair": a name with words left out of the longer one. */
  public boolean isShortened(int number, int of) {
    String key = NameKeys.singular(names.get(number).key);
    String whole = NameKeys.singular(names.get(of).key);
    int space = key.indexOf(' ');
    return whole.length() > key.length()
        && names.get(number).abbreviation.isEmpty()
        && names.get(number).mentions <= names.get(of).mentions
        && (whole.endsWith(" " + key)
            || space > 0
                && whole.startsWith(key.substring(0, space + 1))
                && NameKeys.leavesOut(key.split(" "), whole.split(" ")));
  }

  /**
   * "The LASEK knife" of what LASEK stands for: letters and the thing that does it; -1 for none.
   */
  public int lettersAndThing(int number) {
    String key = names.get(number).key;
    int space = key.indexOf(' ');
    int at = tokens.at(names.get(number).span.start());
    Integer of = space > 0 && tokens.isAcronym(at) ? byKey.get(key.substring(0, space)) : null;
    return of != null
            && of != number
            && key.indexOf(' ', space + 1) < 0
            && names.get(of).abbreviation.equals(tokens.string(at))
            && !tokens.is(at + 1, classes.procedureHead)
        ? of
        : -1;
  }

  /** What the end of a name, two words and more, is a second name of; -1 for nothing. */
  public int behindSecond(int number) {
    String key = names.get(number).key;
    int space = key.indexOf(' ');
    while (space > 0 && key.indexOf(' ', space + 1) > 0) {
      Integer of = byKey.get(key.substring(space + 1));
      if (of != null && of != number && !names.get(of).key.equals(key.substring(space + 1))) {
        return of;
      }
      space = key.indexOf(' ', space + 1);
    }
    return -1;
  }

  /** "Holmium laser" of "holmium laser enucleation": what it is done with. */
  public boolean isMeansOf(int number, int of) {
    int last = tokens.at(names.get(number).span().end()) - 1;
    return names.get(number).abbreviation().isEmpty()
        && !tokens.is(last, classes.procedureHead)
        && (" " + names.get(of).key).contains(" " + names.get(number).key + " ");
  }

  /** "Percutaneous removal" of "percutaneous removal of clots": what it is called in short. */
  public boolean isBegun(int number, String whole) {
    String key = names.get(number).key();
    int next = key.length() + 1;
    return whole.startsWith(key + " ")
        && (whole.startsWith("of ", next)
            || whole.startsWith("with ", next)
            || whole.startsWith("by ", next));
  }

  /**
   * The only name that ends in one of a single word that nothing defines, where it has letters:
   * "percutaneous nephrolithotomy (PCNL)"; -1 for none.
   */
  public int onlyLettered(int number) {
    Name name = names.get(number);
    int found = -1;
    boolean plain =
        name.key.indexOf(' ') < 0 && name.abbreviation.isEmpty() && name.definition == null;
    for (int i = 0; plain && i < names.size(); i++) {
      if (names.get(i).key.endsWith(" " + name.key)) {
        found = found == -1 ? i : SEVERAL;
      }
    }
    return found >= 0 && !names.get(found).abbreviation.isEmpty() ? found : -1;
  }

  /** "Arthroscopy" in the title, "knee arthroscopy" in the definition: one procedure. */
  public boolean isShortFor(int title, int defined) {
    String shortKey = names.get(title).key;
    int object = shortKey.indexOf(" of ");
    if (object > 0) {
      shortKey = shortKey.substring(0, object); // "Open removal of a lump"
    }
    return title != defined
        && (shortKey.indexOf(' ') < 0 && names.get(defined).key.endsWith(" " + shortKey)
            || shortKey.indexOf(' ') > 0
                && (names.get(defined).key.startsWith(shortKey + " ")
                    || NameKeys.leavesOut(shortKey.split(" "), names.get(defined).key.split(" "))));
  }

  /** "Thoracoscopic surgery", "the plasma knife" beside "thoracic sympathectomy". */
  public boolean isVaguer(int title, int defined) {
    return title != defined && !isSpecific(title) && isSpecific(defined);
  }

  /** Whether a name is there only once, and without letters that stand for it. */
  public boolean isSlight(int number) {
    Name name = names.get(number);
    return name.mentions() < 2 && name.abbreviation().isEmpty();
  }

  /** "Plasma removal", "plasma tonsillectomy": a word of both that is no way of doing things. */
  public boolean sharesWord(int one, int other) {
    Span span = names.get(one).span;
    String key = " " + names.get(other).key + " ";
    for (int at = tokens.at(span.start()); at < tokens.at(span.end()); at++) {
      if (tokens.isWord(at)
          && !tokens.is(at, classes.procedureModifier | classes.procedureGeneric)
          && key.contains(" " + form(tokens.string(at).toLowerCase(Locale.ROOT)) + " ")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words end in one that says what is done. */
  private boolean isSpecific(int number) {
    int last = tokens.at(names.get(number).span.end()) - 1;
    return tokens.is(last, classes.procedureHead) && !tokens.is(last, classes.procedureGeneric);
  }

  /** Both are one; the definition's name is the name. */
  public void unite(int title, int defined) {
    Name kept = names.get(title);
    Name other = names.get(defined);
    byKey.put(other.key, title);
    takeOver(other.key, defined, title);
    kept.span = other.span;
    kept.sentence = other.sentence;
    kept.uses += other.uses;
    kept.mentions += other.mentions;
    if (kept.abbreviation.isEmpty()) {
      kept.abbreviation = other.abbreviation;
    }
  }

  /** The last word of a second name takes up the procedure that has both names. */
  private void takeOver(String key, int other, int kept) {
    byLastWord.replace(key.substring(key.lastIndexOf(' ') + 1), other, kept);
    for (int space = key.indexOf(' '); space >= 0; space = key.indexOf(' ', space + 1)) {
      byEnd.replace(key.substring(space + 1), other, kept);
    }
  }

  /** Both are one; the first keeps its name. */
  public void merge(int kept, int other) {
    if (kept != other) {
      byKey.put(names.get(other).key, kept);
      takeOver(names.get(other).key, other, kept);
      names.get(kept).uses += names.get(other).uses;
      if (names.get(kept).abbreviation.isEmpty()) {
        names.get(kept).abbreviation = names.get(other).abbreviation;
      }
    }
  }

  /**
   * Where a procedure is defined. What the title calls "arthroscopy of the knee" and the definition
   * "knee arthroscopy" has the name of the definition, and so have "dental implants" that are
   * defined as surgery.
   */
  public void define(int number, SentenceTokens sentence, RuleMatch match) {
    Name name = names.get(number);
    if (name.definition != null) {
      return;
    }
    name.definition = sentence.span();
    int from = tokens.at(name.span.start());
    int to = tokens.at(name.span.end());
    boolean other = place(from, to) < to || isTransferred(to - 1) || THINGS.holds(tokens, to - 1);
    for (ProcedurePhrase phrase : sentence.procedures()) {
      int place = place(phrase.from(), phrase.to());
      if (phrase.from() >= match.from()
          && phrase.to() <= match.to()
          && (other || place < phrase.to())
          && (isKeyOf(name, phrase.from(), phrase.to()) || isKeyOf(name, phrase.from(), place))) {
        name.span = tokens.span(phrase.from(), phrase.to());
        name.sentence = sentence.index();
        return;
      }
    }
  }

  private boolean isKeyOf(Name name, int from, int to) {
    return NameKeys.singular(key(from, to)).equals(NameKeys.singular(name.key));
  }

  /** "Kidney transplantation" as a title, which the definition may call "kidney transplant". */
  private boolean isTransferred(int last) {
    return tokens.spells(last, "transplantation") || tokens.spells(last, "Transplantation");
  }

  /** A usual word is part of the name from now on: "open fundoplication". */
  public void keep(int from, int to) {
    StringBuilder key = new StringBuilder();
    append(key, from, to);
    told.add(key.toString());
  }

  /** Where the name begins whose usual word is part of it; else the token behind such words. */
  private int kept(int from, int start, int end) {
    for (int at = from; at < start && !told.isEmpty(); at++) {
      StringBuilder key = new StringBuilder();
      append(key, at, end);
      if (told.contains(key.toString())) {
        return at;
      }
    }
    return start;
  }

  /** The words without generic ones behind and empty ones before, in lower case. */
  private String key(int from, int to) {
    int end = to;
    while (end - 1 > from && tokens.is(end - 1, classes.procedureGeneric)) {
      end--;
    }
    if (end - from > 1 && isAdded(from, end)) {
      end--;
    }
    int start = from;
    boolean open = end - start == 2 && tokens.spells(start, "open"); // "open repair"
    while (start < end - (open && !tokens.is(end - 1, classes.procedureHead) ? 2 : 1)
        && tokens.is(start, classes.determiner | classes.procedureModifier)
        && !tokens.is(start, classes.procedureHead)) {
      start++;
    }
    start = kept(from, start, end);
    StringBuilder key = new StringBuilder();
    int place = place(start, end);
    append(key, place + 2, end);
    append(key, start, place);
    return key.toString();
  }

  /** "Epidural anaesthesia", "MRI scan": the first word alone is the name as well. */
  private boolean isAdded(int from, int end) {
    return end - from == 2
        && (NUMBING.holds(tokens, end - 1)
                && ProcedureChunker.leavesOutNoun(tokens.string(from).toLowerCase(Locale.ROOT))
            || PICTURING.holds(tokens, end - 1) && NamesBySaying.PICTURES.holds(tokens, from));
  }

  /** Where "of the knee" begins: "arthroscopy of the knee" is "knee arthroscopy". */
  private int place(int from, int to) {
    for (int at = from + 1; at + 2 < to; at++) {
      if (tokens.is(at, classes.preposition)
          && tokens.string(at).equalsIgnoreCase("of")
          && tokens.string(at + 1).equalsIgnoreCase("the")) {
        return at;
      }
    }
    return to;
  }

  /** "femoral nerve block", "femoral block": what is blocked is a nerve anyway. */
  private boolean isOfBlock(int at, int to) {
    return at + 1 < to
        && tokens.spells(at, "nerve")
        && (tokens.spells(at + 1, "block") || tokens.spells(at + 1, "blocks"));
  }

  /** "kidney transplantation", "kidney transplant": one word. */
  private static String form(String word) {
    return word.equals("transplantation") || word.equals("implantation")
        ? word.substring(0, word.length() - 5)
        : word;
  }

  /** "stem-cell", "stem cell": two words. Of letters ("U-VATS") the dash is one. */
  private static String parted(String word) {
    int dash = word.indexOf('-');
    boolean words =
        dash > 2
            && dash + 3 < word.length()
            && Character.isLowerCase(word.charAt(1))
            && Character.isLowerCase(word.charAt(dash + 2));
    return words ? word.replace('-', ' ') : word;
  }

  private void append(StringBuilder key, int from, int to) {
    for (int at = from; at < to; at++) {
      boolean letters =
          at > from && at + 1 < to && tokens.symbol(at - 1) == '(' && tokens.symbol(at + 1) == ')';
      if (!letters
          && (at == from || !isOfBlock(at, to))
          && (tokens.isWord(at) || tokens.isNumber(at))) {
        if (!key.isEmpty()) {
          key.append(' ');
        }
        key.append(form(parted(tokens.string(at)).toLowerCase(Locale.ROOT)));
      }
    }
  }
}
