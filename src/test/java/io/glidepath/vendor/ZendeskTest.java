package io.glidepath.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.vendor.system.Zendesk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ZendeskTest {
  private final Zendesk zendesk = new Zendesk();
  private final PostSettings settings =
      new PostSettings("zd", null, null, null, Map.of("71", "lucia"), Map.of());

  @Test
  void aTicketIsToldFromItsStartToItsSolution() {
    String ticket = " zd-ticket-4471 2025-12-01T10:";
    String who = ".123456789Z zd-user-8447388090495 ";
    String nobody = ".123456789Z null ";
    assertThat(Samples.told(zendesk, settings))
        .containsExactly(
            "interaction.started"
                + ticket
                + "00:00"
                + who
                + "{channel=web,"
                + " customerId=zd-user-8447388090495, queue=301}",
            "utterance.heard"
                + ticket
                + "00:05"
                + who
                + "{final=true, speaker=customer,"
                + " text=¿Dónde está mi pedido?, utteranceId=comment-501}",
            "agent.connected" + ticket + "01:00" + nobody + "{agentId=lucia}",
            "utterance.heard"
                + ticket
                + "01:30"
                + who
                + "{final=true, speaker=agent,"
                + " text=Sale hoy., utteranceId=comment-503}",
            "interaction.transferred" + ticket + "02:00" + nobody + "{from=301, kind=cold, to=302}",
            "interaction.transferred"
                + ticket
                + "02:01"
                + nobody
                + "{from=lucia, kind=cold, to=72}",
            "agent.connected" + ticket + "02:01" + nobody + "{agentId=72}",
            "interaction.ended" + ticket + "10:00" + nobody + "{by=agent, outcome=resolved}");
  }

  @Test
  void aNotificationThatIsSentAgainHasTheSameIds() {
    assertThat(read("7-reassigned.json")).extracting(VendorEvent::id).doesNotHaveDuplicates();
    assertThat(read("7-reassigned.json")).isEqualTo(read("7-reassigned.json"));
  }

  @Test
  void whatWasSolvedDoesNotEndAgainWhenItIsClosed() {
    String closed =
        "{'type':'zen:event-type:ticket.status_changed','id':'e','detail':{'id':'1'},"
            + "'event':{'current':'CLOSED','previous':'%s'}}";
    assertThat(zendesk.read(Samples.json(closed.formatted("SOLVED")), settings)).isEmpty();
    assertThat(zendesk.read(Samples.json(closed.formatted("OPEN")), settings)).hasSize(1);
  }

  @Test
  void whatIsNoPayloadOfItIsSaid() {
    assertThatThrownBy(() -> zendesk.read(Samples.json("{'ticket_id':1}"), settings))
        .isInstanceOf(Unreadable.class)
        .hasMessage("The payload has no /type.");
    String user = "{'type':'zen:event-type:user.created','detail':{'id':'1'}}";
    assertThat(zendesk.read(Samples.json(user), settings)).isEmpty();
  }

  private List<VendorEvent> read(String name) {
    return zendesk.read(Samples.delivery("zendesk", name), settings);
  }
}
