package io.glidepath.rulebook;

import io.glidepath.advice.Consultant;
import io.glidepath.advice.Explanation;
import io.glidepath.advice.Row;
import io.glidepath.advice.Rulebook;
import io.glidepath.advice.Verdict;
import io.glidepath.interaction.Story;
import io.glidepath.rulebook.card.Table;
import io.glidepath.rulebook.drools.RuleBase;
import io.glidepath.rulebook.watch.Look;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.EntryPoint;
import org.kie.api.runtime.rule.FactHandle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One resident session, in which each card stands behind a door of its own. The index names the
 * cards that can have changed; the story goes in through their doors, those that hold write the
 * verdict, and the story goes out. Tables and KPI settings stay. If a rule throws, or the rules
 * together take too long, they are asked one by one.
 */
final class ResidentConsultant implements Consultant {
  private static final Logger LOG = LoggerFactory.getLogger(ResidentConsultant.class);
  private static final int MOST_FIRINGS = 200;

  private final FileRulebook rulebook;
  private final Verdict verdict;
  private final OneByOne oneByOne;
  private final boolean checking;
  private final Stopwatch stopwatch = new Stopwatch();
  private final @Nullable Explainer[] explainers;
  private final @Nullable EntryPoint[] doors;
  private final @Nullable FactHandle[] guests;
  private Look look;
  private @Nullable KieSession session;

  /**
   * With {@code checking} all cards are asked each time, and a card that the index missed throws.
   */
  ResidentConsultant(FileRulebook rulebook, boolean checking) {
    this.rulebook = rulebook;
    this.checking = checking;
    int cards = rulebook.cards().size();
    verdict = new Verdict(rulebook.indexes());
    oneByOne = new OneByOne(rulebook.rules(), rulebook.memory());
    look = new Look(rulebook.plan());
    explainers = new Explainer[cards];
    doors = new EntryPoint[cards];
    guests = new FactHandle[cards];
    session = open();
  }

  private @Nullable KieSession open() {
    RuleBase base = rulebook.base();
    if (base == null) {
      return null;
    }
    KieSession fresh = base.open();
    fresh.setGlobal("verdict", verdict);
    for (int card = 0; card < doors.length; card++) {
      String id = rulebook.cards().get(card).id();
      doors[card] = oneByOne.disabled().contains(id) ? null : fresh.getEntryPoint(id);
    }
    for (Table table : rulebook.source().tables().values()) {
      table.rows().forEach(fresh::insert);
    }
    rulebook.source().kpis().kpis().forEach(fresh::insert);
    return fresh;
  }

  @Override
  public Rulebook rulebook() {
    return rulebook;
  }

  @Override
  public Verdict consult(Story story) {
    look.at(story);
    look.resume(verdict);
    KieSession resident = session;
    if (resident == null) {
      story.openForReading();
    } else if (ask(resident, story) && checking) {
      check(resident, story);
    }
    return verdict;
  }

  /** Asks the cards that the index names; false if something is wrong with a rule. */
  private boolean ask(KieSession resident, Story story) {
    story.openForReading();
    int count = look.askedCount();
    try {
      if (count > 0 && !hear(resident, story, look::asked, count)) {
        recover(resident, story, false);
        return false;
      }
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("A rule threw; the rules are asked one by one", e);
      recover(resident, story, true);
      return false;
    }
    look.settle(verdict, story);
    return true;
  }

  /** Lets so many cards write the verdict; false if they took too long over it. */
  private boolean hear(KieSession resident, Story story, IntUnaryOperator cards, int count) {
    int most = count + MOST_FIRINGS;
    stopwatch.start();
    for (int i = 0; i < count; i++) {
      EntryPoint door = doors[cards.applyAsInt(i)];
      guests[i] = door == null ? null : door.insert(story);
    }
    int firings = resident.fireAllRules(most);
    for (int i = 0; i < count; i++) {
      EntryPoint door = doors[cards.applyAsInt(i)];
      if (door != null) {
        door.delete(guests[i]);
      }
    }
    return firings < most && !stopwatch.isOver();
  }

  /** Asks all cards, and throws if that makes a difference. */
  private void check(KieSession resident, Story story) {
    long wake = story.wakeAt();
    new IndexCheck(rulebook.cards(), verdict)
        .against(story, () -> hear(resident, story, card -> card, doors.length));
    story.openForReading();
    story.wake(wake);
  }

  /** Finds out who threw or overran by asking one by one; the verdict is then without them. */
  private void recover(KieSession used, Story story, boolean broken) {
    int disabled = oneByOne.disabled().size();
    verdict.clear();
    story.openForReading();
    oneByOne.consult(story, verdict);
    look.forget(story);
    if (broken || oneByOne.disabled().size() > disabled) {
      used.dispose();
      session = open();
      look = new Look(rulebook.plan());
    }
  }

  @Override
  public Explanation explain(int rule, Story story, @Nullable Row row, String language) {
    Explainer explainer = explainers[rule];
    if (explainer == null) {
      explainer = rulebook.explainer(rule);
      explainers[rule] = explainer;
    }
    return explainer.explain(story, row, language);
  }

  @Override
  public void close() {
    if (session != null) {
      session.dispose();
      session = null;
    }
  }
}
