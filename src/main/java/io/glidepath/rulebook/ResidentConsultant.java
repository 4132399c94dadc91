package io.glidepath.rulebook;

import io.glidepath.advice.Consultant;
import io.glidepath.advice.Explanation;
import io.glidepath.advice.Row;
import io.glidepath.advice.Rulebook;
import io.glidepath.advice.Verdict;
import io.glidepath.interaction.Story;
import io.glidepath.rulebook.card.Table;
import io.glidepath.rulebook.drools.RuleBase;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One resident session: the story goes in, the rules that hold write the verdict, the story goes
 * out. Tables and KPI settings stay. If a rule throws, or the rules together take too long, they
 * are asked one by one.
 */
final class ResidentConsultant implements Consultant {
  private static final Logger LOG = LoggerFactory.getLogger(ResidentConsultant.class);
  private static final int MOST_FIRINGS = 200;
  private static final long MOST_NANOS = 50_000_000;

  private final FileRulebook rulebook;
  private final Verdict verdict;
  private final OneByOne oneByOne;
  private final @Nullable Explainer[] explainers;
  private @Nullable KieSession session;
  private int version;

  ResidentConsultant(FileRulebook rulebook) {
    this.rulebook = rulebook;
    verdict = new Verdict(rulebook.indexes());
    oneByOne = new OneByOne(rulebook.rules(), rulebook.memory());
    explainers = new Explainer[rulebook.cards().size()];
    session = open();
  }

  private @Nullable KieSession open() {
    RuleBase base = rulebook.base();
    if (base == null) {
      return null;
    }
    version = base.version();
    KieSession fresh =
        oneByOne.disabled().isEmpty() ? base.open() : base.openWithout(oneByOne.disabled());
    fresh.setGlobal("verdict", verdict);
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
    verdict.clear();
    story.openForReading();
    KieSession resident = resident();
    if (resident == null) {
      return verdict;
    }
    long begun = System.nanoTime();
    try {
      FactHandle handle = resident.insert(story);
      int firings = resident.fireAllRules(MOST_FIRINGS);
      resident.delete(handle);
      if (firings >= MOST_FIRINGS || System.nanoTime() - begun > MOST_NANOS) {
        recover(resident, story, false);
      }
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("A rule threw; the rules are asked one by one", e);
      recover(resident, story, true);
    }
    return verdict;
  }

  /** The session, opened anew if the rules have become faster since. */
  private @Nullable KieSession resident() {
    RuleBase base = rulebook.base();
    if (session != null && base != null && base.version() != version) {
      session.dispose();
      session = open();
    }
    return session;
  }

  /** Finds out who threw or overran by asking one by one; the verdict is then without them. */
  private void recover(KieSession used, Story story, boolean broken) {
    int disabled = oneByOne.disabled().size();
    verdict.clear();
    story.openForReading();
    oneByOne.consult(story, verdict);
    if (broken || oneByOne.disabled().size() > disabled) {
      used.dispose();
      session = open();
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
