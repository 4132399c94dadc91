package io.glidepath.interaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds one fact to a story: the only place that changes one. */
final class Fold implements FactListener {
  /** A reported fact and an inferred one this close together are the same fact. */
  private static final long SAME_FACT = 15_000;

  /** What is no answer, and what says itself which question it answers. */
  private static final Set<String> NO_ANSWERS = Set.of("no-answer", "question", "gives");

  private final Story story;
  private final long at;
  private final Heard heard;

  Fold(Story story, long at, Heard heard) {
    this.story = story;
    this.at = at;
    this.heard = heard;
  }

  @Override
  public void started(Fact.Started fact) {
    note(Names.STARTED);
    story.channel = story.channel == null ? fact.channel() : story.channel;
    story.customerId = fact.customerId();
    story.outbound = fact.outbound();
    story.queue = orElse(story.queue, fact.queue());
    story.language = fact.language() == null ? story.language : primary(fact.language());
    story.product = fact.product();
    story.segment = fact.segment();
    story.journey = fact.journey();
    story.touchpoint = fact.touchpoint();
    if (fact.issue() != null) {
      issue(fact.issue());
    }
  }

  @Override
  public void selfServiceAttempted(Fact.SelfServiceAttempted fact) {
    note(Names.SELF_SERVICE);
    note((Names.SELF_SERVICE + "-" + fact.outcome()).intern());
    if (!fact.outcome().equals("completed")) {
      note((Names.STEP_FAILED + fact.step()).intern());
    }
  }

  @Override
  public void channelSwitched(Fact.ChannelSwitched fact) {
    if (at >= story.tallies.last(Names.SWITCHED)) {
      story.channel = fact.to();
    }
    note(Names.SWITCHED);
    if (fact.forced()) {
      note(Names.SWITCHED_FORCED);
    }
  }

  @Override
  public void queued(Fact.Queued fact) {
    note(Names.QUEUED);
    story.queue = fact.queue();
    if (at >= story.tallies.last(Names.CONNECTED)) {
      story.wait.begin(at);
    }
  }

  @Override
  public void agentConnected(Fact.AgentConnected fact) {
    if (at >= story.tallies.last(Names.CONNECTED)) {
      story.agentId = fact.agentId();
      story.team = fact.team();
      story.experienceMonths = fact.experienceMonths() == null ? -1 : fact.experienceMonths();
    }
    note(Names.CONNECTED);
    story.wait.endIfOpen(at);
    story.announcedWait = 0;
  }

  @Override
  public void transferred(Fact.Transferred fact) {
    note(Names.TRANSFERRED);
    note(fact.warm() ? Names.TRANSFERRED_WARM : Names.TRANSFERRED_COLD);
    story.hold.endIfOpen(at);
  }

  @Override
  public void held(Fact.Held fact) {
    note(Names.HELD);
    story.hold.begin(at);
  }

  @Override
  public void resumed(Fact.Resumed fact) {
    note(Names.RESUMED);
    story.hold.end(at);
    story.announcedWait = 0;
  }

  @Override
  public void utteranceHeard(Fact.UtteranceHeard fact) {
    if (fact.language() != null && story.language == null && fact.speaker() == Speaker.CUSTOMER) {
      story.language = primary(fact.language());
    }
    if (fact.sentiment() != null) {
      story.mood.note(fact.sentiment());
    }
    if (!fact.last()) {
      List<String> names = names(fact.speaker());
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
    List<String> numbers = story.unanswered.stream().filter(Fold::isNumeric).toList();
    List<String> words = story.unanswered.stream().filter(field -> !isNumeric(field)).toList();
    if (numbers.size() == 1 && heardPhrase("number")) {
      given(numbers.get(0), when, true);
    }
    if (words.size() == 1 && !heardPhrase("filler")) {
      given(words.get(0), when, true);
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
      case "asks" -> asked(about, when, true);
      case "gives" -> given(about, when, true);
      case "promise" -> promised(about, mark.millis() == 0 ? 0 : when + mark.millis(), true);
      case "announced-wait" -> announced(when, mark.millis());
      case "resolution" -> note(Names.RESOLUTION_OFFERED, when);
      case "confirms-resolution" -> confirmed(speaker, when);
      default -> {}
    }
  }

  /** What a partial utterance would add, were it the last word. */
  private List<String> names(Speaker speaker) {
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

  @Override
  public void informationGiven(Fact.InformationGiven fact) {
    given(fact.field(), at, false);
    if (fact.where() != null) {
      note((Names.GIVEN_IN + fact.where() + ":" + fact.field()).intern());
    }
  }

  @Override
  public void informationAsked(Fact.InformationAsked fact) {
    asked(fact.field(), at, false);
  }

  private void given(String field, long when, boolean inferred) {
    story.unanswered.remove(field);
    if (isNew((Names.GIVEN + field).intern(), when, inferred)) {
      note(Names.ANY_GIVEN, when);
    }
  }

  private void asked(String field, long when, boolean inferred) {
    boolean known = story.knows(field, when);
    if (!isNew((Names.ASKED + field).intern(), when, inferred)) {
      return;
    }
    note(Names.ANY_ASKED, when);
    if (!story.unanswered.contains(field)) {
      story.unanswered.add(field);
    }
    if (known) {
      story.askedAgain = field;
      note(Names.ASKED_AGAIN, when);
    } else if (story.gaveEarlier(field)) {
      story.askedAgain = field;
      note(Names.ASKED_AGAIN_EARLIER, when);
    }
  }

  /** Notes the fact, unless it is the reported twin of an inferred one or the other way round. */
  private boolean isNew(String name, long when, boolean inferred) {
    long last = story.tallies.last(name);
    boolean lastInferred = story.inferred.contains(name);
    if (last > 0 && inferred != lastInferred && Math.abs(when - last) <= SAME_FACT) {
      story.inferred.remove(name);
      return false;
    }
    if (inferred && !lastInferred) {
      story.inferred.add(name);
    } else if (!inferred) {
      story.inferred.remove(name);
    }
    note(name, when);
    return true;
  }

  @Override
  public void issueIdentified(Fact.IssueIdentified fact) {
    issue(fact.issue());
  }

  private void issue(String issue) {
    if (story.issue == null || at >= story.issueAt) {
      story.issue = issue;
      story.issueAt = at;
    }
  }

  @Override
  public void promiseMade(Fact.PromiseMade fact) {
    promised(fact.what(), fact.dueAt() == null ? 0 : fact.dueAt().toEpochMilli(), false);
  }

  private void promised(String what, long dueAt, boolean inferred) {
    if (isNew(Names.PROMISE_MADE, at, inferred)) {
      story.promises.add(new Promise(what, dueAt));
    } else if (!inferred) {
      story.promises.remove(story.promises.size() - 1);
      story.promises.add(new Promise(what, dueAt));
    }
  }

  @Override
  public void promiseKept(Fact.PromiseKept fact) {
    note(Names.PROMISE_KEPT);
    story.promises.removeIf(promise -> promise.what().equals(fact.what()));
  }

  @Override
  public void promiseBroken(Fact.PromiseBroken fact) {
    note(Names.PROMISE_BROKEN);
    story.promiseBroken = true;
    story.promises.removeIf(promise -> promise.what().equals(fact.what()));
  }

  @Override
  public void resolutionOffered(Fact.ResolutionOffered fact) {
    note(Names.RESOLUTION_OFFERED);
  }

  @Override
  public void resolutionConfirmed(Fact.ResolutionConfirmed fact) {
    if (Boolean.FALSE.equals(fact.resolved())) {
      note(Names.RESOLUTION_REFUSED);
      story.resolved = false;
    } else {
      note(Names.RESOLUTION_CONFIRMED);
      story.resolved = true;
    }
  }

  private void confirmed(Speaker speaker, long when) {
    if (speaker == Speaker.CUSTOMER && story.happened(Names.RESOLUTION_OFFERED)) {
      note(Names.RESOLUTION_CONFIRMED, when);
      story.resolved = true;
    }
  }

  @Override
  public void ended(Fact.Ended fact) {
    note(Names.ENDED);
    story.hold.endIfOpen(at);
    story.wait.endIfOpen(at);
    if (fact.outcome() != null) {
      story.resolved = fact.outcome().equals("resolved");
      note((Names.ENDED + "-" + fact.outcome()).intern());
    }
  }

  @Override
  public void wrapUpEnded(Fact.WrapUpEnded fact) {
    note(Names.WRAPPED_UP);
  }

  @Override
  public void surveyAnswered(Fact.SurveyAnswered fact) {
    note(Names.SURVEY_ANSWERED);
    note((Names.SURVEY_ANSWERED + ":" + fact.instrument()).intern());
  }

  @Override
  public void signalObserved(Fact.SignalObserved fact) {
    note(Names.SIGNAL);
    note((Names.SIGNAL + ":" + fact.topic()).intern());
  }

  @Override
  public void feedbackGiven(Fact.FeedbackGiven fact) {
    note((Names.FEEDBACK + fact.action()).intern());
  }

  private void announced(long when, long millis) {
    story.announcedAt = when;
    story.announcedWait = millis;
  }

  private void note(String name) {
    note(name, at);
  }

  private void note(String name, long when) {
    story.tallies.note(name, when);
  }

  private static @Nullable String orElse(@Nullable String known, @Nullable String told) {
    return known == null ? told : known;
  }

  private static String primary(String tag) {
    int dash = tag.indexOf('-');
    return (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
  }
}
