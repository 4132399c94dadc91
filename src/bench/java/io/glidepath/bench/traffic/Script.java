package io.glidepath.bench.traffic;

import static io.glidepath.bench.traffic.Vocabulary.pick;

import io.glidepath.interaction.Channel;
import io.glidepath.interaction.Fact;
import io.glidepath.interaction.Speaker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** The facts of one made-up interaction, 36 to 44 of them, in the order they happen. */
final class Script {
  private final SplittableRandom random;
  private final List<Fact> facts = new ArrayList<>(44);
  private final String customerId;
  private final String agentId;
  private final String issue;
  private int utterances;

  private Script(SplittableRandom random, String customerId, String agentId) {
    this.random = random;
    this.customerId = customerId;
    this.agentId = agentId;
    issue = pick(Vocabulary.ISSUES, random.nextInt(1_000));
  }

  /** {@code now} is when it starts; promises fall due relative to it. */
  static List<Fact> write(SplittableRandom random, String customerId, String agentId, Instant now) {
    Script script = new Script(random, customerId, agentId);
    int length = 36 + random.nextInt(9);
    script.selfService();
    script.reachAgent(agentId);
    script.talk(length - 8, now);
    script.close(length);
    return script.facts;
  }

  private void selfService() {
    String channel = pick(Vocabulary.CHANNELS, random.nextInt(1_000));
    Channel medium = Channel.valueOf(channel.toUpperCase(Locale.ROOT));
    facts.add(
        new Fact.Started(medium, customerId, false, "general", "en", null, null, null, null, null));
    for (int tries = random.nextInt(3); tries > 0; tries--) {
      String outcome = random.nextInt(3) == 0 ? "completed" : "failed";
      facts.add(new Fact.SelfServiceAttempted("ivr", step(), outcome));
    }
    for (int given = random.nextInt(3); given > 0; given--) {
      facts.add(new Fact.InformationGiven(field(), "ivr"));
    }
    if (medium != Channel.VOICE && random.nextInt(3) == 0) {
      facts.add(new Fact.ChannelSwitched(medium, Channel.VOICE, random.nextBoolean()));
    }
  }

  private void reachAgent(String agent) {
    facts.add(new Fact.Queued("general"));
    facts.add(new Fact.AgentConnected(agent, "team-1", 3 + random.nextInt(30)));
  }

  private void talk(int until, Instant now) {
    facts.add(new Fact.IssueIdentified(issue, 0.8));
    while (facts.size() < until) {
      switch (random.nextInt(16)) {
        case 0 -> facts.add(new Fact.InformationAsked(field()));
        case 1 -> facts.add(new Fact.InformationGiven(field(), "agent"));
        case 2 -> hold();
        case 3 -> transfer();
        case 4 -> facts.add(promise(now));
        case 5 -> facts.add(last(Line.mentioning(pick(Vocabulary.ISSUES, random.nextInt(1_000)))));
        case 6 -> revised(Line.by(Speaker.CUSTOMER, random.nextInt(1_000)));
        case 7, 8, 9, 10 -> facts.add(last(Line.by(Speaker.CUSTOMER, random.nextInt(1_000))));
        default -> facts.add(last(Line.by(Speaker.AGENT, random.nextInt(1_000))));
      }
    }
  }

  private void close(int length) {
    while (facts.size() < length - 3) {
      facts.add(last(Line.by(Speaker.AGENT, random.nextInt(1_000))));
    }
    facts.add(new Fact.ResolutionOffered(null));
    facts.add(new Fact.ResolutionConfirmed(random.nextInt(4) > 0));
    facts.add(new Fact.Ended("customer", random.nextBoolean() ? "resolved" : "unresolved"));
  }

  private void hold() {
    facts.add(new Fact.Held());
    if (random.nextBoolean()) {
      facts.add(last(Line.by(Speaker.AGENT, random.nextInt(1_000))));
    }
    facts.add(new Fact.Resumed());
  }

  private void transfer() {
    facts.add(new Fact.Transferred("second-line", null, random.nextBoolean(), null));
    reachAgent(agentId);
  }

  private Fact promise(Instant now) {
    Instant due = now.plusSeconds(60 + random.nextInt(600));
    return new Fact.PromiseMade("call-back-" + utterances, due);
  }

  private void revised(Line line) {
    String id = "u" + ++utterances;
    String beginning = line.text().substring(0, line.text().length() / 2);
    facts.add(new Fact.UtteranceHeard(id, line.speaker(), beginning, false, null, null));
    facts.add(new Fact.UtteranceHeard(id, line.speaker(), line.text(), true, null, sentiment()));
  }

  private Fact last(Line line) {
    Double sentiment = line.speaker() == Speaker.CUSTOMER ? sentiment() : null;
    String id = "u" + ++utterances;
    return new Fact.UtteranceHeard(id, line.speaker(), line.text(), true, null, sentiment);
  }

  private Double sentiment() {
    return (random.nextInt(15) - 9) / 10.0;
  }

  private String field() {
    return pick(Vocabulary.FIELDS, random.nextInt(1_000));
  }

  private String step() {
    return pick(Vocabulary.STEPS, random.nextInt(1_000));
  }
}
