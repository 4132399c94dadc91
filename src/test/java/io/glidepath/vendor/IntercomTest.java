package io.glidepath.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.vendor.system.Intercom;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IntercomTest {
  private final Intercom intercom = new Intercom();
  private final PostSettings settings =
      new PostSettings("ic", null, "en", null, Map.of("814860", "emma"), Map.of());

  @Test
  void aConversationIsToldFromItsStartToItsRating() {
    String at = " ic-1122 2025-12-01T10:";
    String sam = "Z cust-5 ";
    assertThat(Samples.told(intercom, settings))
        .containsExactly(
            "interaction.started"
                + at
                + "00:00"
                + sam
                + "{channel=chat, customerId=cust-5,"
                + " language=en}",
            "utterance.heard"
                + at
                + "00:00"
                + sam
                + "{final=true, speaker=customer,"
                + " text=<p>My card was declined</p>, utteranceId=src1}",
            "utterance.heard"
                + at
                + "00:02"
                + sam
                + "{final=true, speaker=bot,"
                + " text=<p>I can help with that.</p>, utteranceId=p1}",
            "interaction.transferred" + at + "00:20Z null {kind=cold, to=88}",
            "agent.connected" + at + "00:30Z null {agentId=emma}",
            "utterance.heard"
                + at
                + "01:00"
                + sam
                + "{final=true, speaker=agent,"
                + " text=<p>Which card is it?</p>, utteranceId=p5}",
            "utterance.heard"
                + at
                + "01:30"
                + sam
                + "{final=true, speaker=customer,"
                + " text=<p>The blue one</p>, utteranceId=p7}",
            "utterance.heard"
                + at
                + "05:00"
                + sam
                + "{final=true, speaker=agent,"
                + " text=<p>Done, have a nice day.</p>, utteranceId=p8}",
            "interaction.ended" + at + "05:00Z null {by=agent, outcome=resolved}",
            "survey.answered"
                + at
                + "06:39"
                + sam
                + "{comment=quick, highIs=good,"
                + " instrument=csat, max=5, min=1, score=4}");
  }

  @Test
  void whatABotClosesTheSystemEnded() {
    String closed =
        "{'topic':'conversation.admin.closed','id':'n','data':{'item':{'id':'1',"
            + "'conversation_parts':{'conversation_parts':[{'id':'p','part_type':'close',"
            + "'author':{'type':'bot'}}]}}}}";
    assertThat(intercom.read(Samples.json(closed), settings).get(0).data())
        .containsEntry("by", "system");
  }

  @Test
  void whatIsNoPayloadOfItIsSaid() {
    assertThatThrownBy(() -> intercom.read(Samples.json("{'id':1}"), settings))
        .isInstanceOf(Unreadable.class)
        .hasMessage("The payload has no /topic.");
    assertThatThrownBy(
            () -> intercom.read(Samples.json("{'topic':'conversation.user.created'}"), settings))
        .isInstanceOf(Unreadable.class)
        .hasMessage("The payload has no /data/item.");
  }
}
