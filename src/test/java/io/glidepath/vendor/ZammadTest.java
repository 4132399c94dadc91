package io.glidepath.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.vendor.system.Zammad;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ZammadTest {
  private final Zammad zammad = new Zammad();
  private final PostSettings settings =
      new PostSettings("desk", null, "de", null, Map.of("5", "emma"), Map.of());

  @Test
  void aTicketIsToldFromItsFirstArticleToItsEnd() {
    String ticket = " desk-ticket-81 2025-12-01T10:";
    String emma = "agent.connected" + ticket + "05:00Z null {agentId=emma}";
    String emil = "Z emil@example.org ";
    assertThat(Samples.told(zammad, settings))
        .containsExactly(
            "interaction.started"
                + ticket
                + "00:00.282"
                + emil
                + "{channel=email,"
                + " customerId=emil@example.org, language=de, queue=Service Desk}",
            "utterance.heard"
                + ticket
                + "00:00.318"
                + emil
                + "{final=true, speaker=customer,"
                + " text=Die Rechnung ist <b>doppelt</b>., utteranceId=article-104}",
            "interaction.started"
                + ticket
                + "00:00.282"
                + emil
                + "{channel=email,"
                + " customerId=emil@example.org, language=de, queue=Service Desk}",
            emma,
            emma,
            emma,
            "utterance.heard"
                + ticket
                + "07:00"
                + emil
                + "{final=true, speaker=agent,"
                + " text=Wir stornieren eine davon., utteranceId=article-106}",
            emma,
            emma,
            "interaction.ended" + ticket + "08:00Z null {by=agent, outcome=resolved}");
  }

  @Test
  void anOwnerCountsOnceForEachTimeThatTheTicketBecameTheirs() {
    List<String> ids =
        Samples.names("zammad").stream()
            .flatMap(name -> zammad.read(Samples.delivery("zammad", name), settings).stream())
            .filter(event -> event.type().is("agent.connected"))
            .map(VendorEvent::id)
            .distinct()
            .toList();
    assertThat(ids).hasSize(1);
    String again =
        "{'ticket':{'id':81,'owner_id':5,'last_owner_update_at':'2025-12-01T11:00:00.000Z'}}";
    assertThat(zammad.read(Samples.json(again), settings).get(0).id()).isNotIn(ids);
  }

  @Test
  void aTicketBeginsWithItsFirstArticleHoweverManyThereAreWhenThatIsSent() {
    String ticket =
        "{'ticket':{'id':1,'article_count':2,'article_ids':[7,8]},'article':{'id':%d,'body':'a',"
            + "'sender':'Customer'}}";
    assertThat(zammad.read(Samples.json(ticket.formatted(7)), settings))
        .extracting(event -> event.type().word())
        .containsExactly("interaction.started", "utterance.heard");
    assertThat(zammad.read(Samples.json(ticket.formatted(8)), settings))
        .extracting(event -> event.type().word())
        .containsExactly("utterance.heard");
  }

  @Test
  void whoHasNoAddressIsAUserOfThePost() {
    String ticket = "{'ticket':{'id':1,'article_count':1,'customer_id':8}}";
    assertThat(zammad.read(Samples.json(ticket), settings).get(0).customerId())
        .isEqualTo("desk-user-8");
  }

  @Test
  void whatIsNoPayloadOfItIsSaid() {
    assertThatThrownBy(() -> zammad.read(Samples.json("{'article':{}}"), settings))
        .isInstanceOf(Unreadable.class)
        .hasMessage("The payload has no /ticket/id.");
  }
}
