package org.procedex.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.procedex.extract.discourse.Discourse;
import org.procedex.extract.discourse.Means;
import org.procedex.extract.discourse.Reading;
import org.procedex.extract.discourse.StandIns;
import org.procedex.extract.indication.BareCases;
import org.procedex.extract.indication.CaseRuns;
import org.procedex.extract.indication.CasesBehind;
import org.procedex.extract.indication.CasesByHeading;
import org.procedex.extract.indication.CasesInFront;
import org.procedex.extract.indication.Instead;
import org.procedex.extract.indication.KindsListed;
import org.procedex.extract.indication.NoteCases;
import org.procedex.extract.indication.OfferedCases;
import org.procedex.extract.indication.RepeatedPrepositions;
import org.procedex.extract.indication.UntoldSentences;
import org.procedex.extract.indication.UntoldTurns;
import org.procedex.extract.list.LabelledParts;
import org.procedex.extract.praise.AnnouncedMerits;
import org.procedex.extract.praise.CountedMerits;
import org.procedex.extract.praise.MeritClauses;
import org.procedex.extract.praise.NotedMerits;
import org.procedex.extract.praise.PraiseSeries;
import org.procedex.extract.praise.UntoldPraise;
import org.procedex.extract.refusal.ContrastedRefusals;
import org.procedex.extract.refusal.NoteVerdicts;
import org.procedex.extract.refusal.RefusedCases;
import org.procedex.extract.sentence.BlockMarks;
import org.procedex.extract.sentence.Draft;
import org.procedex.extract.sentence.LabelLeads;
import org.procedex.extract.sentence.LineIndent;
import org.procedex.extract.sentence.SentenceTokens;
import org.procedex.extract.sentence.Sentences;
import org.procedex.extract.title.OpeningLine;
import org.procedex.text.Block;
import org.procedex.text.Heading;
import org.procedex.text.Passage;
import org.procedex.text.Tokens;
import org.procedex.text.Topic;

/**
 * Goes through an article's passages in order and gathers what their sentences say: each by itself,
 * then by its place, and without what is not meant there.
 */
final class PassageRecords {
  private final Reading reading;
  private final List<Passage> passages;
  private final Discourse discourse;
  private final Lists lists;
  private final OpeningLine opening;
  private final Parts parts;
  private final LabelledParts labelled;
  private final RecordsBySaying bySaying;
  private final CountedMerits counted;
  private final AnnouncedMerits announced;
  private final MeritClauses meritClauses;
  private final StandIns standIns;
  private final LabelLeads leads;
  private final PraiseSeries series;
  private final UntoldPraise praise;
  private final NotedMerits noted;
  private final RecordsByPlace byPlace;
  private final Withdrawals withdrawals;
  private final NoteVerdicts verdicts;
  private final NoteCases cases;
  private final Instead instead;
  private final UntoldSentences untold;
  private final OfferedCases offered;
  private final ContrastedRefusals contrasted;
  private final UntoldTurns turns;
  private final RefusedCases refused;
  private final RepeatedPrepositions repeated;
  private final CasesByHeading headings;
  private final BareCases bare;
  private final CasesInFront inFront;
  private final CasesBehind behind;
  private final KindsListed kinds;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<UnreadSentence> unread = new ArrayList<>();

  PassageRecords(Reading reading, Passes passes, Lists lists, OpeningLine opening) {
    this.reading = reading;
    this.passages = reading.page().passages();
    this.discourse = reading.discourse();
    this.lists = lists;
    this.opening = opening;
    this.parts = new Parts(reading, lists, passes.sections());
    this.labelled = new LabelledParts(reading);
    this.bySaying = new RecordsBySaying(reading, passes, lists.variants(), drafts);
    this.headings = new CasesByHeading(reading, passes.sections());
    this.byPlace = new RecordsByPlace(reading, passes, lists, parts, headings);
    this.withdrawals = new Withdrawals(reading, lists);
    this.verdicts = new NoteVerdicts(reading, passes.sections());
    this.standIns = new StandIns(reading);
    this.leads = new LabelLeads(reading.tokens(), reading.classes());
    discourse.means(new Means(reading));
    this.series = new PraiseSeries(reading, passes.sections());
    this.praise = new UntoldPraise(reading, passes.coordination());
    this.noted = new NotedMerits(reading, passes.coordination());
    this.counted = new CountedMerits(reading, passes.sections());
    this.meritClauses = new MeritClauses(reading, passes.sections());
    this.announced = new AnnouncedMerits(reading, passes.sections());
    this.cases = new NoteCases(reading, passes.coordination());
    this.instead = new Instead(reading, passes.coordination());
    this.untold = new UntoldSentences(reading, passes.coordination());
    this.offered = new OfferedCases(reading, passes.coordination());
    this.contrasted = new ContrastedRefusals(reading, passes.coordination());
    this.turns = new UntoldTurns(reading, passes.coordination());
    this.refused = new RefusedCases(reading, passes.coordination());
    CaseRuns runs = new CaseRuns(reading, passes.coordination());
    this.bare = new BareCases(reading, runs);
    this.inFront = new CasesInFront(reading, runs);
    this.behind = new CasesBehind(reading, runs);
    this.kinds = new KindsListed(reading, runs);
    this.repeated = new RepeatedPrepositions(reading, passes.coordination());
  }

  /** What the article says, in the order of the text; for others to add to. */
  List<Draft> read() {
    Sentences sentences = reading.sentences();
    discourse.readLabels(sentences.all());
    int at = 0;
    for (int i = 0; i < passages.size(); i++) {
      Block block = passages.get(i).block();
      int end = at + passages.get(i).sentences().size();
      boolean parent = lists.nesting().isParent(i);
      if (parent || isAboveHeading(i)) {
        parts.enterItem(sentences.get(at));
      } else {
        goOn(i);
      }
      if (!parent || lists.nesting().speaks(sentences.get(at))) {
        int known = drafts.size();
        read(i, sentences.all().subList(at, end));
        if (parent) {
          lists.nesting().passOn(i, at, drafts.subList(known, drafts.size()), lists.roles());
        }
      }
      if (at > 0 && block.kind() == Block.Kind.NOTE) {
        verdicts.find(sentences.get(at - 1), sentences.get(at), drafts);
        cases.below(sentences.get(at - 1), sentences.get(at), drafts);
        for (SentenceTokens note : sentences.all().subList(at, end)) {
          instead.elsewhere(sentences.get(at - 1), note, drafts);
        }
      }
      at = end;
    }
    return drafts;
  }

  /** The sentences at which a rule broke off. */
  List<UnreadSentence> unread() {
    return unread;
  }

  /** "- X" right above a deeper "- Uses:": an item whose bullets are headings. */
  private boolean isAboveHeading(int passage) {
    Block item = passages.get(passage).block();
    if (item.kind() != Block.Kind.ITEM || passage + 1 == passages.size()) {
      return false;
    }
    Block next = passages.get(passage + 1).block();
    Tokens tokens = reading.tokens();
    return next.kind() == Block.Kind.HEADING
        && BlockMarks.isBulleted(tokens, next)
        && LineIndent.of(tokens, next) > LineIndent.of(tokens, item);
  }

  /** Tells the discourse where a passage is the rest of the item before it. */
  private void goOn(int passage) {
    Block block = passages.get(passage).block();
    if (passage > 0 && block.kind() != Block.Kind.ITEM && block.list() >= 0) {
      Block before = passages.get(passage - 1).block();
      if (before.list() == block.list()) {
        discourse.goOn(before, block);
      }
    } else if (passage > 0
        && parts.isWithinLine(block)
        && (block.kind() != Block.Kind.ITEM
            || block.heading() < 0
            || Parts.isListed(reading.page().heading(block)))) {
      discourse.goOnWithin(passages.get(passage - 1).block(), block);
    }
  }

  private void read(int passage, List<SentenceTokens> of) {
    Block block = passages.get(passage).block();
    Heading heading = reading.page().heading(block);
    withdrawals.enter(block, heading, of);
    parts.enter(block, heading, of);
    labelled.enter(passage, of.get(0));
    headings.enter(block);
    byPlace.enter(block, heading, of);
    bySaying.enter();
    counted.enter(heading);
    announced.enter(block, heading, of);
    turns.enter(block, heading);
    bare.enter(of);
    inFront.enter();
    int told = discourse.topicOf(of.get(0));
    for (SentenceTokens sentence : of) {
      List<Draft> found = new ArrayList<>();
      try {
        read(passage, sentence, heading, found);
        if (!found.isEmpty()) {
          withdrawals.from(sentence, heading, found);
        }
      } catch (RuntimeException e) {
        // One sentence must not cost the article all that the others say.
        unread.add(new UnreadSentence(sentence.span(), e));
      }
      drafts.addAll(found);
      bySaying.keep(found);
      if (found.isEmpty()
          && heading != null
          && heading.isAbout(Topic.ADVANTAGES)
          && discourse.isWeighed(sentence)) {
        discourse.weighed(sentence);
      } else {
        discourse.leave(sentence, found);
      }
    }
    boolean listed =
        block.kind() == Block.Kind.ITEM && (heading == null || Parts.isListed(heading));
    if (told >= 0 && listed && parts.isWithinLine(block)) {
      discourse.speakOf(of.get(0), told);
    }
  }

  private void read(
      int passage, SentenceTokens sentence, @Nullable Heading heading, List<Draft> found) {
    if (sentence.block().kind() != Block.Kind.HEADING) {
      tell(sentence, heading, found);
    } else if (heading != null) {
      headings.find(passage, sentence, heading, found);
    }
    opening.find(sentence, discourse.main(), found);
  }

  /**
   * Adds what a sentence tells: by its words, by its place, and by kinds of words, in that order.
   */
  private void tell(SentenceTokens sentence, @Nullable Heading heading, List<Draft> found) {
    boolean opens =
        sentence.block().kind() == Block.Kind.TEXT
            && sentence.span().start() == sentence.block().content().start();
    int name = opens ? leads.behindCount(sentence.from(), sentence.to()) : sentence.from();
    discourse.label(sentence, name);
    standIns.label(sentence);
    discourse.speakOfMeans(sentence);
    bySaying.find(sentence, heading, found);
    byPlace.find(sentence, found);
    counted.find(sentence, found);
    announced.find(sentence, found);
    meritClauses.find(sentence, found);
    series.find(sentence, heading, found);
    praise.find(sentence, heading, found);
    noted.find(sentence, heading, found);
    if (found.isEmpty()) {
      cases.lead(sentence, found);
      cases.opened(sentence, found);
    }
    if (found.isEmpty()) {
      cases.headed(sentence, found);
    } else if (!sentence.procedures().isEmpty()) {
      instead.sent(sentence, found);
    }
    boolean free = lists.roles().of(sentence) == null;
    if (free) {
      contrasted.find(sentence, found);
      refused.find(sentence, heading, found);
      offered.find(sentence, heading, found);
      if (found.isEmpty()) {
        untold.find(sentence, heading, found);
      }
      inFront.find(sentence, heading, found);
      behind.find(sentence, heading, found);
      bare.find(sentence, heading, found);
      kinds.find(sentence, found);
    }
    turns.find(sentence, found);
    repeated.find(sentence, found);
  }
}
