package io.glidepath.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.Thorough;
import io.glidepath.advice.Advice;
import io.glidepath.advice.Advisor;
import io.glidepath.advice.Agents;
import io.glidepath.advice.LiveInteraction;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.interaction.PastContact;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.rulebook.card.Cards;
import io.glidepath.rulebook.card.RuleCard;
import io.glidepath.rulebook.drools.RuleBase;
import io.glidepath.rulebook.drools.RuleCompiler;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.suggestion.AttentionLimits;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Two advisors hear the same events. One asks the cards that the index names, and then all others
 * to see that nothing was missed; the other looks at every card each time, whenever any of them
 * names a moment, without Drools. Both say the same, word for word.
 */
class IndexTest {
  private static final long SEED = 20_261_130;

  /** 200,000 in a thorough run, else 8,000. */
  private static final int EVENTS = Thorough.share(20) * Thorough.share(10_000);

  private static final int LIVE = 20;
  private static final int EVENTS_OF_ONE = 60;
  private static final int PUBLISH_EACH = 3_000;
  private static final Path CACHE = Path.of("target/test-rulebook-cache");
  private static final AttentionLimits AMPLE =
      new AttentionLimits(5, 1_000, 100_000, 800, 24, 3, 400);

  private final MadeUpTraffic traffic = new MadeUpTraffic(SEED);
  private final Random random = new Random(SEED);
  private final LiveInteraction[] quick = new LiveInteraction[LIVE];
  private final LiveInteraction[] plain = new LiveInteraction[LIVE];
  private final Map<String, Integer> said = new HashMap<>();

  @Test
  void missesNothingThatTheCardsSay() {
    List<FileRulebook> books = List.of(shipped(), madeUp(1), madeUp(2));
    Advisor quickly = advisor(new ResidentConsultant(books.get(0), true));
    Advisor plainly = advisor(new PlainConsultant(books.get(0)));
    for (int event = 0; event < EVENTS; event++) {
      if (event > 0 && event % PUBLISH_EACH == 0) {
        FileRulebook next = books.get(event / PUBLISH_EACH % books.size());
        quickly.use(new ResidentConsultant(next, true));
        plainly.use(new PlainConsultant(next));
        lookAgain();
      }
      int slot = random.nextInt(LIVE);
      if (quick[slot] == null || quick[slot].seq() >= EVENTS_OF_ONE) {
        begin(slot, "i" + event);
      }
      hear(event, slot, quickly, plainly);
    }
    assertThat(said).hasSizeGreaterThan(60);
    assertThat(said.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(EVENTS / 4);
  }

  private static Advisor advisor(io.glidepath.advice.Consultant consultant) {
    return new Advisor(consultant, AMPLE, new Agents());
  }

  /** Published rules look at all that is under way, or old rules' moments would tell the sides. */
  private void lookAgain() {
    for (int slot = 0; slot < LIVE; slot++) {
      quick[slot].lookAgain();
      plain[slot].lookAgain();
    }
  }

  private void begin(int slot, String interaction) {
    List<PastContact> past = traffic.past();
    for (LiveInteraction[] side : List.of(quick, plain)) {
      side[slot] = new LiveInteraction(interaction);
      side[slot].story().remember(past);
    }
  }

  private void hear(int number, int slot, Advisor quickly, Advisor plainly) {
    InteractionEvent event = traffic.next(quick[slot].story().interactionId());
    if (random.nextInt(4) == 0) {
      // A deadline is looked at while the event that happened before it is still on its way.
      long soon = event.time().toEpochMilli() + random.nextInt(20_000);
      same(number, event, quickly.wake(quick[slot], soon), plainly.wake(plain[slot], soon));
    }
    same(number, event, quickly.advise(quick[slot], event), plainly.advise(plain[slot], event));
  }

  private void same(int number, InteractionEvent event, Advice one, Advice other) {
    assertThat(one.decisions()).as("event %d, %s", number, event).isEqualTo(other.decisions());
    assertThat(one.raised()).isEqualTo(other.raised());
    assertThat(one.frames()).isEqualTo(other.frames());
    one.decisions().forEach(each -> said.merge(each.rule(), 1, Integer::sum));
  }

  private static FileRulebook shipped() {
    KpiSettings kpis = KpiFile.read(Path.of("config/kpis.yaml"));
    return RulebookFiles.load(Path.of("rules"), kpis, CACHE, MadeUpTraffic.PHRASES)
        .rulebookOrThrow();
  }

  private static FileRulebook madeUp(long seed) {
    Cards cards =
        Cards.read(new MadeUpCards(seed).files(80), KpiSettings.NONE, Set.of(), new Findings());
    List<RuleCard> live = cards.live();
    assertThat(live).hasSizeGreaterThan(40);
    RuleBase base = RuleBase.load(RuleCompiler.compile(RulebookFiles.drl(live, List.of()))).get(0);
    return new FileRulebook("made-up-" + seed, cards, live, MadeUpTraffic.PHRASES, base);
  }
}
