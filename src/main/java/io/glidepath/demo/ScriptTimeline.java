package io.glidepath.demo;

import io.glidepath.interaction.EventType;
import io.glidepath.interaction.Speaker;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Sets the steps of a contact in time, at the pace at which people speak and type. The same random
 * numbers give the same times.
 */
final class ScriptTimeline {
  private static final int SPOKEN_WORD = 310;
  private static final int TYPED_WORD = 260;
  private static final int WORDS_A_PARTIAL = 5;

  private final Random random;
  private final boolean voice;
  private final List<Cue> cues = new ArrayList<>();
  private long at;
  private int utterances;

  private ScriptTimeline(boolean voice, Random random) {
    this.voice = voice;
    this.random = random;
  }

  /** The cues of a contact from the moment it began, {@code interaction.started} excluded. */
  static List<Cue> of(Script.Contact contact, DemoAgent agent, Random random) {
    ScriptTimeline timeline = new ScriptTimeline(contact.isVoice(), random);
    for (Step step : contact.steps()) {
      timeline.add(step, agent);
    }
    return List.copyOf(timeline.cues);
  }

  private void add(Step step, DemoAgent agent) {
    if (step instanceof Step.Wait wait) {
      at += jittered(wait.time().toMillis());
    } else if (step instanceof Step.Say say && voice) {
      speak(say);
    } else if (step instanceof Step.Say say) {
      write(say);
    } else if (step instanceof Step.Connect connect) {
      cue(EventType.AGENT_CONNECTED, connected(connect.colleague(), agent));
    } else if (step instanceof Step.Tell tell) {
      cue(tell.type(), inTime(tell.data()));
    }
  }

  /** A few partials, each with more of the words, then the whole utterance. */
  private void speak(Step.Say say) {
    at += jittered(700);
    String utteranceId = "u" + ++utterances;
    String[] words = say.text().split(" ", -1);
    for (int heard = WORDS_A_PARTIAL; heard < words.length; heard += WORDS_A_PARTIAL) {
      at += jittered(WORDS_A_PARTIAL * SPOKEN_WORD);
      String text = String.join(" ", List.of(words).subList(0, heard));
      cue(EventType.UTTERANCE_HEARD, utterance(utteranceId, say.speaker(), text, false));
    }
    at += jittered((1 + (words.length - 1) % WORDS_A_PARTIAL) * SPOKEN_WORD);
    finish(say, utteranceId);
  }

  private void write(Step.Say say) {
    at += jittered(1_200 + (long) say.text().split(" ", -1).length * TYPED_WORD);
    finish(say, "u" + ++utterances);
  }

  private void finish(Step.Say say, String utteranceId) {
    JsonObject data = utterance(utteranceId, say.speaker(), say.text(), true);
    if (say.sentiment() != null) {
      data.put("sentiment", say.sentiment());
    }
    cue(EventType.UTTERANCE_HEARD, data);
  }

  private static JsonObject utterance(String id, Speaker speaker, String text, boolean last) {
    return new JsonObject()
        .put("utteranceId", id)
        .put("speaker", speaker.word())
        .put("text", text)
        .put("final", last);
  }

  private static JsonObject connected(boolean colleague, DemoAgent agent) {
    return new JsonObject()
        .put("agentId", colleague ? "colleague-" + agent.language() : agent.id())
        .put("team", agent.team())
        .put("experienceMonths", colleague ? 30 : agent.experienceMonths());
  }

  /** A due time written as {@code +2h} is turned into milliseconds after the contact began. */
  private JsonObject inTime(JsonObject data) {
    if (!data.getString("dueAt", "").startsWith("+")) {
      return data;
    }
    Duration due = ScriptReader.duration(data.getString("dueAt").substring(1));
    return data.copy().put("dueAt", at + due.toMillis());
  }

  private void cue(EventType type, JsonObject data) {
    at += 1;
    cues.add(new Cue(at, type, data));
  }

  private long jittered(long millis) {
    return Math.round(millis * (0.85 + 0.3 * random.nextDouble()));
  }
}
