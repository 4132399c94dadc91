package io.glidepath.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.vendor.system.GenesysCloud;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GenesysCloudTest {
  private final GenesysCloud genesys = new GenesysCloud();
  private final PostSettings settings =
      new PostSettings("gc", null, null, null, Map.of("u-12", "camille"), Map.of());

  @Test
  void aCallIsToldFromItsStartToItsEnd() {
    String call = " gc-5a1e0000-0000-4000-8000-0000000000aa 2025-12-01T10:";
    assertThat(Samples.told(genesys, settings))
        .containsExactly(
            "interaction.started"
                + call
                + "00:00Z +33612345678 {channel=voice,"
                + " customerId=+33612345678, direction=inbound}",
            "interaction.queued" + call + "00:30Z null {queue=q-support}",
            "agent.connected" + call + "01:00Z null {agentId=camille}",
            "utterance.heard"
                + call
                + "01:02.500Z null {final=false, language=fr-FR,"
                + " speaker=customer, text=ma box ne, utteranceId=ut-1}",
            "utterance.heard"
                + call
                + "01:09.500Z null {final=true, language=fr-FR,"
                + " speaker=agent, text=Je regarde votre ligne., utteranceId=ut-2}",
            "interaction.transferred" + call + "05:00Z null {from=camille, kind=warm, to=unknown}",
            "agent.connected" + call + "05:01Z null {agentId=u-13}",
            "wrapup.ended" + call + "05:30Z null {disposition=w-line-test}",
            "interaction.ended" + call + "08:20Z null {by=customer}");
  }

  @Test
  void mediaAndApplicationsAreChannels() {
    Map<String, String> channels =
        Map.of(
            "'mediaType':'EMAIL'", "email",
            "'mediaType':'CALLBACK'", "voice",
            "'mediaType':'MESSAGE','messageType':'WEBMESSAGING'", "chat",
            "'mediaType':'MESSAGE','messageType':'WHATSAPP'", "message",
            "'mediaType':'MESSAGE','messageType':'INSTAGRAM'", "social");
    channels.forEach(
        (media, channel) ->
            assertThat(detail("customer.start", media).get(0).data())
                .as(media)
                .containsEntry("channel", channel)
                .containsEntry("customerId", "gc-c"));
  }

  @Test
  void anAgentWhoOnlyLeavesOrDidNotAnswerTransfersNobody() {
    assertThat(detail("user.end", "'disconnectType':'PEER'")).isEmpty();
    assertThat(detail("user.end", "'disconnectType':'NO_ANSWER_TRANSFER'")).isEmpty();
    assertThat(detail("customer.end", "'disconnectType':'TRANSFER'")).isEmpty();
  }

  @Test
  void whatIsNoPayloadOfItIsSaid() {
    assertThatThrownBy(() -> genesys.read(Samples.json("{'a':1}"), settings))
        .isInstanceOf(Unreadable.class)
        .hasMessage("The payload has no /topicName.");
    String audit = "{'topicName':'v2.audits.entitytype.x','eventBody':{}}";
    assertThat(genesys.read(Samples.json(audit), settings)).isEmpty();
  }

  private List<VendorEvent> detail(String what, String members) {
    return genesys.read(
        Samples.json(
            "{'topicName':'v2.detail.events.conversation.c."
                + what
                + "','eventBody':{'conversationId':'c',"
                + members
                + "}}"),
        settings);
  }
}
