package io.glidepath.bench.traffic;

import io.glidepath.interaction.Heard;
import io.glidepath.interaction.Mark;
import io.glidepath.interaction.Speaker;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sentence that somebody says, and what listening to it finds. */
public record Line(Speaker speaker, String text, Heard heard) {
  private static final List<Line> AGENT =
      List.of(
          agent("I am sorry about that.", "apology"),
          agent("I understand how annoying that is.", "acknowledgement"),
          agent("Let me take care of this for you.", "advocacy"),
          agent("What I can do is send you a new one today.", "option-offered"),
          agent("I can't do that from here.", "cannot"),
          agent("Our policy does not allow it.", "policy"),
          agent("You have to fill in the form first.", "have-to"),
          agent("How are you today?", "small-talk", "question"),
          agent("You need to visit our website for that.", "go-elsewhere"),
          agent("Is there anything else I can help you with?", "anything-else", "question"),
          agent("May I put you on hold for a moment?", "hold-notice", "question"),
          agent("Thank you for your patience.", "thanks"),
          agent(
              "The amount on your bill has two parts, one for the month that has passed and one"
                  + " for the month to come, and that is why the first bill is always higher than"
                  + " the ones that you are going to get from now on."),
          agent("I have your account open in front of me now."),
          agent("I see the order here, it left the warehouse on Monday."));

  private static final List<Line> CUSTOMER =
      List.of(
          customer("This is really not good enough.", "complaint"),
          customer("I am getting tired of this.", "annoyed"),
          customer("This is the third time I call about it.", "repeat-contact"),
          customer("I already told you that.", "already-told"),
          customer("I want to cancel everything.", "leaving"),
          customer("I don't understand what that means.", "confusion"),
          customer("Thank you.", "thanks"),
          customer("How long will it take?", "question"),
          customer("I don't have it here.", "no-answer"),
          customer("It stopped working yesterday evening after the storm."),
          customer("Yes, that is right."),
          customer("No, it was the other one, the one with the blue label."));

  private static final Map<String, Line> MENTIONS =
      Vocabulary.ISSUES.stream().collect(Collectors.toMap(issue -> issue, Line::about));

  private static final Map<String, Heard> HEARD =
      Stream.concat(Stream.concat(AGENT.stream(), CUSTOMER.stream()), MENTIONS.values().stream())
          .collect(Collectors.toMap(Line::text, Line::heard));

  /** What listening to the text finds, looked up: finding phrases is not what is measured. */
  public static Heard heardIn(String text) {
    return HEARD.getOrDefault(text, Heard.NOTHING);
  }

  static Line by(Speaker speaker, int index) {
    return Vocabulary.pick(speaker == Speaker.AGENT ? AGENT : CUSTOMER, index);
  }

  /** The agent speaks of an issue that the customer may come back with. */
  static Line mentioning(String issue) {
    return Objects.requireNonNull(MENTIONS.get(issue));
  }

  private static Line about(String issue) {
    return agent(
        "Many customers ask about " + issue.replace('-', ' ') + " next.", "mentions-" + issue);
  }

  private static Line agent(String text, String... phrases) {
    return new Line(Speaker.AGENT, text, heard(text, phrases));
  }

  private static Line customer(String text, String... phrases) {
    return new Line(Speaker.CUSTOMER, text, heard(text, phrases));
  }

  private static Heard heard(String text, String... phrases) {
    List<Mark> marks =
        Arrays.stream(phrases).map(phrase -> new Mark(phrase, null, phrase, 0)).toList();
    return new Heard(marks, text.split(" ").length);
  }
}
