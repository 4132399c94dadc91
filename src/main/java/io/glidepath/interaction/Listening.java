package io.glidepath.interaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Adds what was found in one utterance to a story, and what follows from it. */
final class Listening {
  /** What is no answer, and what says itself which question it answers. */
  private static final Set<String> NO_ANSWERS = Set.of("no-answer", "question", "gives");

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
    for (Mark mark : heard.marks()) {
      story.tallies.note(speaker.said(mark.phrase()), when);
      open &= !NO_ANSWERS.contains(mark.phrase());
      infer(speaker, mark, when);
    }
    if (open) {
      answered(when);
    }
  }

  /** Takes what the customer said for the answer to what was asked, if it can be no other's. */
  private void answered(long when) {
    List<String> numbers = story.unanswered.stream().filter(Listening::isNumeric).toList();
    List<String> words = story.unanswered.stream().filter(field -> !isNumeric(field)).toList();
    if (numbers.size() == 1 && heardPhrase("number")) {
      claims.given(numbers.get(0), when, true);
    }
    if (words.size() == 1 && !heardPhrase("filler")) {
      claims.given(words.get(0), when, true);
    }
  }

  private boolean heardPhrase(String phrase) {
    return heard.marks().stream().anyMatch(mark -> mark.phrase().equals(phrase));
  }

  private static boolean isNumeric(String field) {
    return field.endsWith("number")
        || field.endsWith("code")
        || field.endsWith("reference")
        || field.equals("pin")
        || field.equals("date-of-birth");
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

  private void announced(long when, long millis) {
    story.announcedAt = when;
    story.announcedWait = millis;
  }
}
