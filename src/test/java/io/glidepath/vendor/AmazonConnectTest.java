package io.glidepath.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.vendor.system.AmazonConnect;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AmazonConnectTest {
  private static final String CALL = " acme-c1f1a000-0000-4000-8000-00000000000a 2025-12-01T10:";
  private static final String CHAT = " acme-c1f1a000-0000-4000-8000-00000000000d 2025-12-01T11:00:";

  private final AmazonConnect connect = new AmazonConnect();
  private final PostSettings settings =
      new PostSettings("acme", null, null, null, Map.of("ag-7", "mia"), Map.of());

  @Test
  void aCallIsOneInteractionWithItsTransferAndItsWords() {
    assertThat(Samples.told(connect, settings))
        .containsExactly(
            "interaction.started"
                + CALL
                + "00:00.500Z crm-77 {channel=voice, customerId=crm-77,"
                + " direction=inbound}",
            "interaction.queued" + CALL + "00:40Z null {queue=q-billing}",
            "agent.connected" + CALL + "01:10Z null {agentId=mia}",
            "utterance.heard"
                + CALL
                + "01:12.250Z null {final=false, language=en-GB,"
                + " speaker=customer, text=I was charged, utteranceId=t1}",
            "utterance.heard"
                + CALL
                + "01:16.500Z null {final=true, language=en-GB, sentiment=-1,"
                + " speaker=customer, text=I was charged twice for November., utteranceId=t1}",
            "utterance.heard"
                + CALL
                + "01:16.500Z null {final=true, language=en-GB,"
                + " speaker=agent, text=Let me look at that., utteranceId=t2}",
            "interaction.transferred" + CALL + "03:01Z null {kind=cold, to=q-refunds}",
            "interaction.queued" + CALL + "03:01Z null {queue=q-refunds}",
            "interaction.transferred" + CALL + "04:00Z null {kind=cold, to=ag-9}",
            "agent.connected" + CALL + "04:00Z null {agentId=ag-9}",
            "interaction.ended" + CALL + "08:59.500Z null {by=customer}",
            "wrapup.ended" + CALL + "09:40Z null {}",
            "utterance.heard"
                + CHAT
                + "00.100Z null {final=true, language=fr-FR, speaker=bot,"
                + " text=Bonjour, que puis-je faire pour vous ?, utteranceId=m1}",
            "utterance.heard"
                + CHAT
                + "09Z null {final=true, language=fr-FR, sentiment=0,"
                + " speaker=customer, text=Annuler ma commande., utteranceId=m2}");
  }

  @Test
  void aTransferThatIsToldByQueueAndByAgentCountsOnce() {
    String queued = read("6-transfer-queued.json").get(0).id();
    assertThat(read("8-transfer-connected.json").get(0).id()).isEqualTo(queued);
  }

  @Test
  void aRecordThatIsDeliveredAgainHasTheSameIds() {
    assertThat(read("4-segments.json")).isEqualTo(read("4-segments.json"));
  }

  @Test
  void whoLeavesWhileWaitingHasAbandoned() {
    assertThat(
            one("{'eventType':'DISCONNECTED','contactId':'c','channel':'VOICE',"
                    + "'queueInfo':{'queueArn':'a/queue/q'}}")
                .data())
        .isEqualTo(Map.of("by", "system", "outcome", "abandoned"));
  }

  @Test
  void whoWasTakenHasNotAbandonedHoweverTheAgentIsSpelled() {
    for (String agent : List.of("agentInfo", "AgentInfo")) {
      String left =
          "{'eventType':'DISCONNECTED','contactId':'c','channel':'Voice','queueInfo':{},'%s':{}}";
      assertThat(one(left.formatted(agent)).data()).isEqualTo(Map.of("by", "system"));
    }
  }

  @Test
  void aRecordNeedsNothingButItsData() {
    String segment =
        "{\"ContactId\":\"c\",\"Segments\":[{\"Transcript\":{\"Id\":\"t\","
            + "\"ParticipantRole\":\"AGENT\",\"Content\":\"Hi\"}}]}";
    String data = Base64.getEncoder().encodeToString(segment.getBytes(StandardCharsets.UTF_8));
    assertThat(one("{'Records':[{'kinesis':{'data':'" + data + "'}}]}").interactionId())
        .isEqualTo("acme-c");
  }

  @Test
  void aTextMessageIsNoChatAndWhoeverPassesSegmentsOnMayNameTheFirstContact() {
    VendorEvent sms =
        one(
            "{'eventType':'INITIATED','contactId':'c','channel':'CHAT','initiationMethod':'API',"
                + "'segmentAttributes':{'connect:Subtype':{'valueString':'connect:SMS'}}}");
    assertThat(sms.data())
        .containsEntry("channel", "message")
        .containsEntry("customerId", "acme-contact-c");
    VendorEvent said =
        one(
            "{'ContactId':'second','InitialContactId':'first','Segments':[{'Transcript':"
                + "{'Id':'t','ParticipantRole':'AGENT','Content':'Hello'}}]}");
    assertThat(said.interactionId()).isEqualTo("acme-first");
  }

  @Test
  void whatIsNoPayloadOfItIsSaid() {
    for (String other : List.of("{'a':1}", "{'data':'%%%','sequenceNumber':'1'}", "'x'")) {
      assertThatThrownBy(() -> connect.read(Samples.json(other), settings))
          .as(other)
          .isInstanceOf(Unreadable.class);
    }
    String other = "{'detail-type':'Other','detail':{'a':1}}";
    assertThat(connect.read(Samples.json(other), settings)).isEmpty();
  }

  private VendorEvent one(String json) {
    return connect.read(Samples.json(json), settings).get(0);
  }

  private List<VendorEvent> read(String name) {
    return connect.read(Samples.delivery("amazon-connect", name), settings);
  }
}
