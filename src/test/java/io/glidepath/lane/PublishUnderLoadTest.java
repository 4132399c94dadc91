package io.glidepath.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.Knowledge;
import io.glidepath.Thorough;
import io.glidepath.advice.Agents;
import io.glidepath.advice.Decision;
import io.glidepath.advice.Rulebook;
import io.glidepath.authoring.Publication;
import io.glidepath.authoring.RuleDesk.Edit;
import io.glidepath.interaction.EventType;
import io.glidepath.interaction.Redaction;
import io.glidepath.journal.EventReader;
import io.glidepath.journal.Receipt;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.post.CloudEventReader;
import io.glidepath.publish.MemoryRuleHistory;
import io.glidepath.publish.PublishParts;
import io.glidepath.publish.Publisher;
import io.glidepath.rulebook.RuleReader;
import io.glidepath.rulebook.RulesDir;
import io.glidepath.rulebook.file.RulesOnDisk;
import io.glidepath.runtime.Waiting;
import io.glidepath.suggestion.AttentionLimits;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A thousand rulebooks in a thorough run, one after the other, under interactions that go on all
 * the while.
 */
@Tag("thorough")
class PublishUnderLoadTest {
  private static final String OWN = "channel/own-the-case.yaml";
  private static final int PUBLISHES = Thorough.share(1_000);
  private static final int WARM = 100;
  private static final int VARIANTS = 8;

  private final EventReader reader = new CloudEventReader(Redaction.NONE);
  private final DecisionJournal journal = new DecisionJournal();
  private final AtomicInteger ids = new AtomicInteger();
  private final ConcurrentLinkedQueue<CompletionStage<Receipt>> receipts =
      new ConcurrentLinkedQueue<>();
  private final RulesDir rules;
  private final String card;

  PublishUnderLoadTest(@TempDir Path temporary) throws IOException {
    rules = new RulesDir(temporary);
    Files.copy(Path.of("rules/phrases.en.yaml"), rules.path().resolve("phrases.en.yaml"));
    rules.write("channel/own-the-case.test.yaml", scenarios());
    card = Files.readString(rules.path().resolve(OWN));
  }

  @Test
  void losesNoEventMixesNoRulebooksAndKeepsNoClasses() throws Exception {
    RuleReader reading = Knowledge.reader(KpiSettings.NONE, rules.path().resolve("../cache"));
    RulesOnDisk disk = new RulesOnDisk(rules.path());
    Lanes[] lanes = new Lanes[1];
    PublishParts parts =
        new PublishParts(
            reading,
            new MemoryRuleHistory(),
            disk,
            rulebook -> lanes[0].use(rulebook),
            false,
            false,
            Clock.systemUTC());
    try (Publisher publisher =
        Publisher.start(parts, disk.read().texts(), reading.load(disk.read()))) {
      try (Lanes open = lanes(publisher.rulebook())) {
        lanes[0] = open;
        open.start(Map.of());
        Thread traffic = new Thread(() -> traffic(open), "traffic");
        traffic.start();
        int warm = 0;
        for (int i = 0; i < PUBLISHES; i++) {
          publish(publisher, open, i);
          warm = i == WARM ? classes() : warm;
        }
        traffic.interrupt();
        traffic.join();
        receipts.forEach(each -> assertThat(get(each).kind()).isEqualTo(Receipt.Kind.ACCEPTED));
        assertThat(classes()).isLessThan(warm + 500);
      }
    }
    assertThat(journal.mixed).isEmpty();
    assertThat(journal.seqs.values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(ids.get());
  }

  /** Publishes another threshold, and looks at the next events of an interaction. */
  private void publish(Publisher publisher, Lanes lanes, int round) {
    int transfers = 1 + (round + 1) % VARIANTS;
    String text = card.replace("transfers: 2", "transfers: " + transfers);
    get(publisher.save(new Edit(OWN, text, null, "maria")));
    Publication live = get(publisher.publish("maria", null, Map.of())).live();

    String id = "probe-" + round;
    send(lanes, id, "interaction.started", "{\"channel\":\"voice\",\"customerId\":\"" + id + "\"}");
    send(lanes, id, "agent.connected", "{\"agentId\":\"" + id + "\"}");
    for (int i = 0; i < transfers; i++) {
      send(lanes, id, "interaction.transferred", "{\"to\":\"q\",\"kind\":\"cold\"}");
      send(lanes, id, "agent.connected", "{\"agentId\":\"" + id + "\"}");
    }
    get(send(lanes, id, "customer.held", "{}"));
    Decision charged = journal.charged(id);
    assertThat(charged.rulebook()).isEqualTo(live.revision());
    assertThat(charged.seq()).isBetween(2L * transfers + 1, 2L * transfers + 2);
  }

  /** Forty interactions that are transferred and held in turn, without an end. */
  private void traffic(Lanes lanes) {
    for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
      String id = "load-" + i % 40 + "-" + i / 4_000;
      String name = i % 3 == 0 ? "interaction.transferred" : "customer.held";
      receipts.add(send(lanes, id, name, i % 3 == 0 ? "{\"to\":\"q\",\"kind\":\"cold\"}" : "{}"));
      if (i % 20 == 0) {
        try {
          Thread.sleep(20);
        } catch (InterruptedException over) {
          return;
        }
      }
    }
  }

  private CompletionStage<Receipt> send(Lanes lanes, String id, String name, String data) {
    String json =
        ("{\"specversion\":\"1.0\",\"source\":\"/t\",\"id\":\"%d\",\"type\":\"%s\","
                + "\"subject\":\"%s\",\"time\":\"%s\",\"data\":%s}")
            .formatted(ids.incrementAndGet(), EventType.uri(name), id, Instant.now(), data);
    return lanes.accept(reader.read(json.getBytes(StandardCharsets.UTF_8), Instant.now()));
  }

  private Lanes lanes(Rulebook rulebook) {
    return new Lanes(
        LaneSettings.usual(2, Duration.ofDays(7)),
        new LaneParts(
            rulebook,
            AttentionLimits.USUAL,
            new Agents(),
            journal,
            reader,
            frame -> {},
            Clock.systemUTC(),
            Waiting::ticks));
  }

  /** Scenarios that hold for every threshold of this test. */
  private static String scenarios() {
    StringBuilder text = new StringBuilder("tests:\n  - name: many transfers\n    events:\n");
    text.append("      - {at: 0s, interaction.started: {channel: voice, customerId: c1}}\n");
    for (int i = 1; i <= VARIANTS; i++) {
      text.append("      - {at: %ds, interaction.transferred: {to: q, kind: cold}}\n".formatted(i));
    }
    return text.append("      - {at: 20s, agent.connected: {agentId: a2}}\n")
        .append("    expect:\n      - {at: 20s, charge: channel.own-the-case}\n")
        .append("  - name: none\n    events:\n")
        .append("      - {at: 0s, interaction.started: {channel: voice, customerId: c1}}\n")
        .append("    expect: []\n")
        .toString();
  }

  /** The classes that are loaded once the garbage is gone. */
  private static int classes() throws InterruptedException {
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      TimeUnit.MILLISECONDS.sleep(50);
      least = Math.min(least, ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    }
    return least;
  }

  private static <T> T get(CompletionStage<T> stage) {
    return stage.toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
  }
}
