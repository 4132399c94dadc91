package io.glidepath.demo;

import io.glidepath.interaction.EventType;
import io.vertx.core.json.JsonObject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The cases that began on one day, with all that came of them; the same for the same day. */
final class HistoryDay {
  private static final int WEEKDAY = 17;
  private static final int WEEKEND = 7;
  private static final int OPENS = 8;
  private static final int OPEN_SECONDS = 11 * 3_600;
  private static final double EASY = 0.45;

  private final LocalDate day;
  private final Random random;
  private final List<Case> cases;
  private final List<HistoryJourney> journeys;
  private final List<JsonObject> events = new ArrayList<>();

  /** A script with those who serve in its language. */
  record Case(Script script, DemoAgent agent) {}

  HistoryDay(LocalDate day, List<Case> cases, List<HistoryJourney> journeys) {
    this.day = day;
    this.cases = cases;
    this.journeys = journeys;
    random = new Random(day.toEpochDay() * 31);
  }

  /** All cases, of all languages. */
  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (DemoAgent agent : DemoAgent.WATCHED) {
      ScriptReader.read(agent.language()).forEach(script -> cases.add(new Case(script, agent)));
    }
    return cases;
  }

  List<JsonObject> events() {
    boolean isWeekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    int many = (isWeekend ? WEEKEND : WEEKDAY) + random.nextInt(4);
    for (int n = 0; n < many; n++) {
      tell(n, drawn());
    }
    journeys.forEach(this::walks);
    return events;
  }

  /** Those who set out on this day and never need us. */
  private void walks(HistoryJourney journey) {
    for (int n = 0; n < journey.aDay(); n++) {
      String name = "walk-%s-%s-%d".formatted(journey.id(), day, n);
      Instant begun = opening();
      Envelope envelope = new Envelope(name, name, begun, DemoHistory.SOURCE);
      events.addAll(journey.walk(envelope, begun, random));
    }
  }

  private Instant opening() {
    return day.atStartOfDay(ZoneOffset.UTC)
        .toInstant()
        .plusSeconds(OPENS * 3_600L + random.nextInt(OPEN_SECONDS));
  }

  /** Easy cases are many, as at any center; the hard ones share what is left. */
  private Case drawn() {
    boolean isEasy = random.nextDouble() < EASY;
    List<Case> some = cases.stream().filter(each -> each.script().quiet() == isEasy).toList();
    return some.get(random.nextInt(some.size()));
  }

  private void tell(int n, Case drawn) {
    String name = day + "-" + n;
    Script script = drawn.script();
    Instant last = opening();
    List<Script.Contact> contacts = script.contacts();
    HistoryMood mood = new HistoryMood(random, script.quiet(), contacts.size());
    Envelope envelope = null;
    for (int part = 0; part < contacts.size(); part++) {
      Script.Contact contact = contacts.get(part);
      Instant begun = last.minus(contact.ago());
      envelope =
          new Envelope("past-" + name + "-" + part, "past-" + name, begun, DemoHistory.SOURCE);
      tell(envelope, contact, drawn, mood);
    }
    if (envelope != null) {
      later(envelope, last, script, mood);
      onTheWay(envelope, last, script);
    }
  }

  /** A case is met somewhere on a customer's way, if at all. */
  private void onTheWay(Envelope envelope, Instant last, Script script) {
    Script.Contact first = script.contacts().get(0);
    String touchpoint = first.opening().getString("touchpoint", "");
    journeys.stream()
        .filter(each -> each.id().equals(first.opening().getString("journey")))
        .forEach(
            each ->
                events.addAll(
                    each.around(
                        touchpoint, script.quiet(), envelope, last.minus(first.ago()), random)));
  }

  private void tell(Envelope envelope, Script.Contact contact, Case drawn, HistoryMood mood) {
    JsonObject opening = contact.opening().copy().put("segment", mood.segment());
    events.add(envelope.started(opening, drawn.script().language()));
    DemoAgent agent = DemoAgent.serving(drawn.agent().language(), random.nextInt(4));
    List<Cue> cues = ScriptTimeline.of(contact, agent, random);
    boolean wasAsked = false;
    for (Cue cue : cues) {
      if (!isPartial(cue)) {
        events.add(envelope.of(cue));
        wasAsked |= cue.type() == EventType.SURVEY_ANSWERED;
      }
    }
    long end = cues.isEmpty() ? 0 : cues.get(cues.size() - 1).at();
    if (!wasAsked && contact.isServed() && mood.answers()) {
      events.add(envelope.of(new Cue(end + 7_200_000, EventType.SURVEY_ANSWERED, mood.ces())));
      events.add(envelope.of(new Cue(end + 7_205_000, EventType.SURVEY_ANSWERED, mood.csat())));
      events.add(envelope.of(new Cue(end + 7_210_000, EventType.SURVEY_ANSWERED, mood.nps())));
    }
  }

  private static boolean isPartial(Cue cue) {
    return cue.type() == EventType.UTTERANCE_HEARD && !cue.data().getBoolean("final", true);
  }

  /** What customers do afterwards, and what is seen of them elsewhere. */
  private void later(Envelope envelope, Instant last, Script script, HistoryMood mood) {
    Script.Contact contact = script.contacts().get(script.contacts().size() - 1);
    mood.outcome()
        .ifPresent(
            outcome ->
                events.add(
                    envelope.alone(
                        last.plus(Duration.ofDays(2 + random.nextInt(12))),
                        EventType.OUTCOME_OBSERVED,
                        new JsonObject().put("outcome", outcome))));
    mood.post()
        .ifPresent(
            post ->
                events.add(
                    envelope.alone(
                        last.plus(Duration.ofHours(3 + random.nextInt(40))),
                        EventType.SIGNAL_OBSERVED,
                        new JsonObject()
                            .put("post", post)
                            .put("topic", contact.opening().getString("issue", "other"))
                            .put("sentiment", mood.sentiment()))));
  }
}
