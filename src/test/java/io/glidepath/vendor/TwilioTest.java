package io.glidepath.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.vendor.system.Twilio;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TwilioTest {
  private final Twilio twilio = new Twilio();
  private final PostSettings settings =
      new PostSettings(
          "flex",
          null,
          null,
          null,
          Map.of("WK00000000000000000000000000000007", "lucia"),
          Map.of());

  @Test
  void aCallAndAConversationAreToldFromTheirStartToTheirEnd() {
    String call = " flex-WT00000000000000000000000000000001 2025-12-01T10:";
    String chat = " flex-CH00000000000000000000000000000001 2025-12-01T11:";
    assertThat(Samples.told(twilio, settings))
        .containsExactly(
            "interaction.started"
                + call
                + "00:00.100Z +34600111222 {channel=voice,"
                + " customerId=+34600111222, direction=inbound, language=es, queue=Facturas}",
            "interaction.queued" + call + "00:01Z null {queue=Facturas}",
            "agent.connected" + call + "00:45Z null {agentId=lucia}",
            "interaction.transferred"
                + call
                + "05:00Z null {from=lucia, kind=warm,"
                + " to=WK00000000000000000000000000000008}",
            "interaction.ended" + call + "10:00Z null {by=system}",
            "interaction.ended" + call + "11:40Z null {by=system}",
            "wrapup.ended" + call + "11:40Z null {disposition=aclarado}",
            "interaction.started"
                + chat
                + "00:00Z +34600111222 {channel=message,"
                + " customerId=+34600111222}",
            "utterance.heard"
                + chat
                + "00:01Z +34600111222 {final=true, speaker=customer,"
                + " text=¿Dónde está mi factura? ¡100 % & urgente!,"
                + " utteranceId=IM00000000000000000000000000000001}",
            "agent.connected" + chat + "00:10Z null {agentId=lucia}",
            "utterance.heard"
                + chat
                + "00:20Z null {final=true, speaker=agent,"
                + " text=La miro ahora mismo., utteranceId=IM00000000000000000000000000000002}",
            "utterance.heard"
                + chat
                + "00:21Z null {final=true, speaker=bot,"
                + " text=Su consulta tiene el número 17.,"
                + " utteranceId=IM00000000000000000000000000000003}",
            "utterance.heard"
                + chat
                + "00:20Z null {final=true, speaker=agent,"
                + " text=, utteranceId=IM00000000000000000000000000000002}",
            "interaction.ended" + chat + "30:00Z null {by=system}");
  }

  @Test
  void anEndThatIsToldTwiceAndAMessageThatIsToldAgainCountOnce() {
    List<VendorEvent> wrapped = read("6-task-wrapup.form");
    assertThat(read("7-task-completed.form").get(0).id()).isEqualTo(wrapped.get(0).id());
    String said = read("d-message-agent.form").get(0).id();
    assertThat(read("d-message-agent.form").get(0).id()).isEqualTo(said);
    assertThat(read("g-message-removed.form").get(0).id()).isNotEqualTo(said);
  }

  @Test
  void aCallThatNobodyTookWasAbandonedByWhoHungUp() {
    String canceled = "EventType=task.canceled\nTaskSid=WT9\nTaskCanceledReason=";
    assertThat(twilio.read(Samples.form(canceled + "hangup"), settings).get(0).data())
        .isEqualTo(Map.of("by", "customer", "outcome", "abandoned"));
    assertThat(twilio.read(Samples.form(canceled + "Task TTL Exceeded"), settings).get(0).data())
        .isEqualTo(Map.of("by", "system", "outcome", "abandoned"));
  }

  @Test
  void anOutboundCallIsOfWhomItWasMadeToAndALanguageThatIsNoneIsLeftOut() {
    String task =
        "EventType=task.created\nTaskSid=WT9\nTaskChannelUniqueName=voice\nTaskAttributes="
            + "{\"direction\":\"outbound\",\"from\":\"+3491\",\"outbound_to\":\"+34600111333\","
            + "\"language\":\"the one of the sea\"}";
    assertThat(twilio.read(Samples.form(task), settings).get(0).data())
        .isEqualTo(
            Map.of("channel", "voice", "customerId", "+34600111333", "direction", "outbound"));
  }

  @Test
  void anEventStreamTellsTheSameAsCallbacks() {
    String stream =
        "[{'specversion':'1.0','type':'com.twilio.taskrouter.task.created','id':'NO1','data':"
            + "{'payload':{'sid':'EV1','eventtype':'task.created','task_sid':'WT9',"
            + "'timestamp':'2025-12-01T10:00:00.000Z','task_channel_unique_name':'voice',"
            + "'task_attributes':'{}','task_queue_name':'Facturas'}}},"
            + "{'specversion':'1.0','type':'com.twilio.taskrouter.reservation.accepted','data':"
            + "{'payload':{'sid':'EV2','task_sid':'WT9','timestamp':'2025-12-01T10:00:30.000Z',"
            + "'worker_sid':'WK00000000000000000000000000000007'}}},"
            + "{'specversion':'1.0','type':'com.twilio.voice.status-callback','data':{}}]";
    assertThat(twilio.read(Samples.json(stream), settings))
        .extracting(event -> Samples.line(event, "flex"))
        .containsExactly(
            "interaction.started flex-WT9 2025-12-01T10:00:00Z flex-WT9 {channel=voice,"
                + " customerId=flex-WT9, direction=inbound, queue=Facturas}",
            "agent.connected flex-WT9 2025-12-01T10:00:30Z null {agentId=lucia}");
    assertThat(twilio.read(Samples.json(stream), settings))
        .extracting(VendorEvent::id)
        .contains("reservation.accepted-EV2");
  }

  @Test
  void whatIsNoPayloadOfItIsSaid() {
    assertThatThrownBy(() -> twilio.read(Samples.form("From=+34600"), settings))
        .isInstanceOf(Unreadable.class)
        .hasMessage("The payload has no /EventType.");
  }

  private List<VendorEvent> read(String name) {
    return twilio.read(Samples.delivery("twilio", name), settings);
  }
}
