package io.glidepath.interaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Adds what was found in one utterance to a story, and what follows from it. */
final class Listening {
  /** Told instead of an answer, and what says itself which question it answers. */
  private static final Set<String> NO_ANSWERS =
      Set.of("no-answer", "question", "gives", AutomaticReply.PHRASE);

  /** The phrase of whoever says the very same again. */
  private static final String SAME_MESSAGE = "same-message";

  /** What a customer says last, or before going away for a minute; nobody waits for an answer. */
  private static final Set<String> LAST_WORDS =
      Set.of("thanks", "closing", "steps-away", AutomaticReply.PHRASE);

  private final Story story;
  private final Heard heard;
  private final Claims claims;

  Listening(Story story, Heard heard) {
    this.story = story;
    this.heard = heard;
    claims = new Claims(story);
  }

  void take(Fact.UtteranceHeard fact, long at, Told.Standing standing) {
    if (standing == Told.Standing.ADDED) {
      said(fact.speaker(), at);
      return;
    }
    if (!fact.last()) {
      List<String> names = names(fact.speaker(), at);
      story.conversation.revise(fact.utteranceId(), fact.speaker(), at, names, heard.words());
      return;
    }
    long firstHeard =
        story.conversation.close(fact.utteranceId(), fact.speaker(), at, heard.words());
    if (firstHeard >= 0) {
      said(fact.speaker(), firstHeard);
    }
  }

  private void said(Speaker speaker, long when) {
    story.tallies.note(speaker.spoke(), when);
    boolean open = speaker == Speaker.CUSTOMER;
    if (!open && heardPhrase("asks")) {
      story.unanswered.clear();
    }
    if (open && (heardPhrase("question") || !heardAny(LAST_WORDS))) {
      story.awaitAnswer(when);
    }
    if (story.conversation.saidBefore(speaker, heard.print())) {
      story.tallies.note(speaker.said(SAME_MESSAGE), when);
    }
    for (Mark mark : heard.marks()) {
      open &= !NO_ANSWERS.contains(mark.phrase());
      if (!echoes(speaker, mark)) {
        story.tallies.note(speaker.said(mark.phrase()), when);
        infer(speaker, mark, when);
      }
      noteWord(speaker, mark, when);
    }
    if (open && !heardPhrase("filler")) {
      answered(when);
    }
  }

  /** Keeps which word of a phrase the customer used, where the phrase files ask for it. */
  private void noteWord(Speaker speaker, Mark mark, long when) {
    if (speaker == Speaker.CUSTOMER && mark.echoed()) {
      story.tallies.note(Names.OWN_WORD + mark.about(), when);
    }
  }

  /** Whether the word is the customer's own, so that it is nothing new to them. */
  private boolean echoes(Speaker speaker, Mark mark) {
    return mark.echoed()
        && (speaker == Speaker.CUSTOMER || story.happened(Names.OWN_WORD + mark.about()));
  }

  /** Takes what the customer said for the answer to what was asked, if it can be no other's. */
  private void answered(long when) {
    for (Set<String> fits : heard.fits()) {
      List<String> asked = story.unanswered.stream().filter(fits::contains).toList();
      if (asked.size() == 1) {
        claims.given(asked.get(0), when, true);
      }
    }
  }

  private boolean heardPhrase(String phrase) {
    for (Mark mark : heard.marks()) {
      if (mark.phrase().equals(phrase)) {
        return true;
      }
    }
    return false;
  }

  private boolean heardAny(Set<String> phrases) {
    for (Mark mark : heard.marks()) {
      if (phrases.contains(mark.phrase())) {
        return true;
      }
    }
    return false;
  }

  private void infer(Speaker speaker, Mark mark, long when) {
    String about = mark.about() == null ? "" : mark.about();
    switch (mark.phrase()) {
      case "asks" -> claims.asked(about, when, true);
      case "gives" -> claims.given(about, when, true);
      case "promise" -> promised(about, mark.millis(), when);
      case "announced-wait" -> announced(when, mark.millis());
      case "resolution" -> story.tallies.note(Names.RESOLUTION_OFFERED, when);
      case "confirms-resolution" -> confirmed(speaker, when);
      case "still-broken" -> stillBroken(when);
      default -> {}
    }
  }

  private void promised(String what, long millis, long when) {
    claims.promised(new Promise(what, millis == 0 ? 0 : when + millis), when, true);
  }

  /** What a partial utterance would add, were it the last word. */
  private List<String> names(Speaker speaker, long at) {
    List<String> names = new ArrayList<>(heard.marks().size() + 1);
    names.add(speaker.spoke());
    for (Mark mark : heard.marks()) {
      names.add(speaker.said(mark.phrase()));
      String field = mark.about();
      if (mark.phrase().equals("asks") && field != null && story.knows(field, at)) {
        names.add(Names.ASKED_AGAIN);
        story.askedAgain = field;
      }
    }
    return names;
  }

  private void confirmed(Speaker speaker, long when) {
    if (speaker == Speaker.CUSTOMER && story.happened(Names.RESOLUTION_OFFERED)) {
      story.tallies.note(Names.RESOLUTION_CONFIRMED, when);
      story.resolved = true;
    }
  }

  /** It was said to be done, and it is not. */
  private void stillBroken(long when) {
    if (story.happened(Names.RESOLUTION_OFFERED)) {
      story.tallies.note(Names.RESOLUTION_REFUSED, when);
      story.resolved = false;
    }
  }

  private void announced(long when, long millis) {
    story.announcedAt = when;
    story.announcedWait = millis;
  }
}
