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
  void anAgentWhoWritesFirstIsNotTheCustomer() {
    String created =
        "{'topic':'conversation.admin.single.created','id':'n','data':{'item':{'id':'1',"
            + "'created_at':1764583200,'user':{'type':'user','id':'5e','email':'bob@example.org'},"
            + "'conversation_message':{'id':'608','body':'<p>hi Bob</p>',"
            + "'author':{'type':'admin','id':'33','email':'emma@example.com'}}}}}";
    assertThat(intercom.read(Samples.json(created), settings))
        .extracting(event -> Samples.line(event, "ic"))
        .containsExactly(
            "interaction.started ic-1 2025-12-01T10:00:00Z bob@example.org {channel=chat,"
                + " customerId=bob@example.org, direction=outbound, language=en}",
            "utterance.heard ic-1 2025-12-01T10:00:00Z bob@example.org {final=true, speaker=agent,"
                + " text=<p>hi Bob</p>, utteranceId=608}");
    String later =
        created
            .replace("conversation_message", "source")
            .replace("'user':{'type':'user','id':'5e','email':'bob@example.org'},", "");
    assertThat(intercom.read(Samples.json(later), settings).get(0).customerId()).isNull();
  }

  @Test
  void whatIsTakenBackIsAsIfItHadNotBeenSaid() {
    String part =
        "{'topic':'%s','id':'n','data':{'item':{'id':'1','conversation_parts':"
            + "{'conversation_parts':[{'id':'p1','part_type':'open','body':'%s',"
            + "'author':{'type':'admin','id':'33'}}]}}}}";
    String said = part.formatted("conversation.admin.opened", "<p>Hello again</p>");
    String gone = part.formatted("conversation_part.redacted", "<p>This was deleted</p>");
    VendorEvent first = intercom.read(Samples.json(said), settings).get(0);
    VendorEvent second = intercom.read(Samples.json(gone), settings).get(0);
    assertThat(first.data()).containsEntry("text", "<p>Hello again</p>");
    assertThat(second.data())
        .containsEntry("text", "")
        .containsEntry("utteranceId", first.data().get("utteranceId"));
    assertThat(second.id()).isNotEqualTo(first.id());
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
