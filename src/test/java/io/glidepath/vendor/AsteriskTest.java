package io.glidepath.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.vendor.system.Asterisk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AsteriskTest {
  private static final String CALLER = "'Uniqueid':'7.1','Linkedid':'7.1'";
  private static final String OTHER = "'Uniqueid':'7.2','Linkedid':'7.1'";

  private final Asterisk asterisk = new Asterisk();
  private final PostSettings settings =
      new PostSettings("pbx", null, null, null, Map.of("Agent/1001", "mia"), Map.of());

  @Test
  void aCallIsToldFromItsQueueToItsEnd() {
    String call = " pbx-1764583200.11 2025-12-01T10:0";
    assertThat(Samples.told(asterisk, settings))
        .containsExactly(
            "interaction.started"
                + call
                + "0:01.100Z +33612345678 {channel=voice, customerId=+33612345678,"
                + " direction=inbound, language=fr, queue=facturation}",
            "interaction.queued" + call + "0:01.100Z null {queue=facturation}",
            "agent.connected" + call + "0:40.500Z null {agentId=Emma}",
            "customer.held" + call + "1:40Z null {}",
            "customer.resumed" + call + "2:25Z null {}",
            "interaction.transferred" + call + "3:20Z null {kind=warm, to=1002}",
            "interaction.ended" + call + "5:00Z null {by=system}");
  }

  @Test
  void whoeverRelaysEventsMaySendSeveralAtOnce() {
    assertThat(
            told(
                "[{'Event':'QueueCallerJoin','Queue':'q','CallerIDNum':'+331','Language':'es',"
                    + "'Timestamp':'1764583200.250000',"
                    + CALLER
                    + "},{'Event':'AgentConnect','MemberName':'Mia','Interface':'Agent/1001',"
                    + "'Timestamp':'1764583230.5',"
                    + CALLER
                    + "},{'Event':'PeerStatus','Peer':'x'}]"))
        .containsExactly(
            "interaction.started pbx-7.1 2025-12-01T10:00:00.250Z +331 {channel=voice,"
                + " customerId=+331, direction=inbound, language=es, queue=q}",
            "interaction.queued pbx-7.1 2025-12-01T10:00:00.250Z null {queue=q}",
            "agent.connected pbx-7.1 2025-12-01T10:00:30.500Z null {agentId=mia}");
  }

  @Test
  void whoDoesNotShowANumberIsKnownByTheCall() {
    for (String number : List.of("<unknown>", "Anonymous", "")) {
      assertThat(
              told(
                  "{'Event':'QueueCallerJoin','Queue':'q','CallerIDNum':'"
                      + number
                      + "',"
                      + CALLER
                      + "}"))
          .first()
          .asString()
          .contains("customerId=pbx-7.1");
    }
  }

  @Test
  void whatTheCallerDoesWithTheirOwnTelephoneIsNoHold() {
    assertThat(told("{'Event':'Hold'," + CALLER + "}")).isEmpty();
    assertThat(told("{'Event':'Hold'," + OTHER + "}")).hasSize(1);
    assertThat(told("{'Event':'Unhold'," + OTHER + "}")).hasSize(1);
  }

  @Test
  void aCallEndsOnceWhoeverTellsOfItFirst() {
    String completed = "{'Event':'AgentComplete','Reason':'%s'," + CALLER + "}";
    assertThat(told(completed.formatted("transfer"))).isEmpty();
    assertThat(told(completed.formatted("agent"))).singleElement().asString().contains("by=agent");
    VendorEvent first = read(completed.formatted("caller")).get(0);
    VendorEvent second = read("{'Event':'Hangup','Cause':'16'," + CALLER + "}").get(0);
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(told("{'Event':'Hangup'," + OTHER + "}")).isEmpty();
  }

  @Test
  void aTransferIsTheCallersAndOnlyIfItCameAbout() {
    assertThat(
            told(
                "{'Event':'AttendedTransfer','Result':'Success','OrigTransfererLinkedid':'9.9',"
                    + "'TransfereeLinkedid':'7.1','DestType':'App','DestApp':'Queue'}"))
        .singleElement()
        .asString()
        .contains(" pbx-7.1 ", "kind=warm", "to=Queue");
    assertThat(told("{'Event':'BlindTransfer','Result':'Fail','TransfererLinkedid':'7.1'}"))
        .isEmpty();
  }

  @Test
  void whatIsNoEventOfItIsSaid() {
    assertThatThrownBy(() -> read("{'Queue':'q'}"))
        .isInstanceOf(Unreadable.class)
        .hasMessage("The payload has no /Event.");
    assertThatThrownBy(() -> read("{'Event':'AgentConnect','Linkedid':'1'}"))
        .isInstanceOf(Unreadable.class)
        .hasMessage("The payload has no /MemberName.");
  }

  private List<VendorEvent> read(String json) {
    return asterisk.read(Samples.json(json), settings);
  }

  private List<String> told(String json) {
    return read(json).stream().map(event -> Samples.line(event, "pbx")).toList();
  }
}
