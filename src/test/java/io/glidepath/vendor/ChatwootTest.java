package io.glidepath.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.vendor.system.Chatwoot;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChatwootTest {
  private final Chatwoot chatwoot = new Chatwoot();
  private final PostSettings settings =
      new PostSettings("shop", null, null, null, Map.of("7", "mia"), Map.of());

  @Test
  void aConversationIsToldFromItsStartToItsAnswer() {
    String who = "shop-4711";
    String zoe = " cust-991 ";
    assertThat(Samples.told(chatwoot, settings))
        .containsExactly(
            "interaction.started "
                + who
                + " 2025-12-01T10:00:00Z"
                + zoe
                + "{channel=chat, customerId=cust-991, language=fr, queue=boutique}",
            "utterance.heard "
                + who
                + " 2025-12-01T10:00:05Z"
                + zoe
                + "{final=true, speaker=customer, text=Bonjour, ma livraison n'est toujours pas là.,"
                + " utteranceId=message-88001}",
            "utterance.heard "
                + who
                + " 2025-12-01T10:00:06Z"
                + zoe
                + "{final=true, speaker=bot, text=Nous répondons en général en quelques minutes.,"
                + " utteranceId=message-88002}",
            "agent.connected " + who + " 2025-12-01T10:00:30.250Z null {agentId=mia}",
            "utterance.heard "
                + who
                + " 2025-12-01T10:01:10Z"
                + zoe
                + "{final=true, speaker=agent, text=Je regarde tout de suite.,"
                + " utteranceId=message-88004}",
            "interaction.transferred "
                + who
                + " 2025-12-01T10:01:40Z null"
                + " {from=mia, kind=cold, to=8}",
            "agent.connected " + who + " 2025-12-01T10:01:40Z null {agentId=8}",
            "utterance.heard "
                + who
                + " 2025-12-01T10:00:05Z"
                + zoe
                + "{final=true, speaker=customer, text=, utteranceId=message-88001}",
            "interaction.ended "
                + who
                + " 2025-12-01T10:10:00Z null"
                + " {by=agent, outcome=resolved}",
            "survey.answered "
                + who
                + " 2025-12-01T12:00:00Z"
                + zoe
                + "{comment=trop long, highIs=good, instrument=csat, max=5, min=1, score=2}");
  }

  @Test
  void aMessageThatIsToldAgainHasTheSameIdAndOneThatIsRevisedAnother() {
    byte[] said = Samples.body("chatwoot", "2-message-incoming.json");
    byte[] revised = Samples.body("chatwoot", "8-deleted.json");
    String first = chatwoot.read(Samples.json(said), settings).get(0).id();
    assertThat(chatwoot.read(Samples.json(said), settings).get(0).id()).isEqualTo(first);
    assertThat(chatwoot.read(Samples.json(revised), settings).get(0).id()).isNotEqualTo(first);
  }

  @Test
  void whoIsKnownNowhereElseIsAContactOfThePost() {
    String event =
        "{'event':'conversation_created','id':1,'channel':'Channel::Api','meta':{'sender':{'id':5}}}";
    assertThat(chatwoot.read(Samples.json(event), settings).get(0).data())
        .containsEntry("customerId", "shop-contact-5")
        .containsEntry("channel", "chat");
  }

  @Test
  void aMessageMayNameItsConversationAndItsWriterAlone() {
    String message =
        "{'event':'message_created','id':'1','content':'Hi','created_at':'2025-12-01 10:00:57 UTC',"
            + "'message_type':'incoming','sender':{'id':'1','name':'Zoe'},"
            + "'conversation':{'display_id':'12'}}";
    VendorEvent said = chatwoot.read(Samples.json(message), settings).get(0);
    assertThat(said.interactionId()).isEqualTo("shop-12");
    assertThat(said.customerId()).isEqualTo("shop-contact-1");
    assertThat(said.at()).isEqualTo("2025-12-01T10:00:57Z");
    String answer = message.replace("incoming", "outgoing");
    assertThat(chatwoot.read(Samples.json(answer), settings).get(0).customerId()).isNull();
  }

  @Test
  void whatNobodySentARuleDidUnlessSomebodyWroteItElsewhere() {
    String sent =
        "{'event':'message_created','id':1,'content':'Hi','message_type':'outgoing',%s"
            + "'conversation':{'id':12}}";
    for (Map.Entry<String, String> each :
        Map.of(
                "'sender':null,'content_attributes':{'automation_rule_id':3},",
                "bot",
                "'sender':null,'content_attributes':{'external_echo':true},",
                "agent",
                "'sender':{'id':4,'name':'Mia'},",
                "agent",
                "'sender':{'id':4,'type':'captain_assistant'},",
                "bot")
            .entrySet()) {
      VendorEvent said =
          chatwoot.read(Samples.json(sent.formatted(each.getKey())), settings).get(0);
      assertThat(said.data()).as(each.getKey()).containsEntry("speaker", each.getValue());
    }
  }

  @Test
  void whatIsNoPayloadOfItIsSaidWithoutTheCustomersWords() {
    assertThatThrownBy(() -> chatwoot.read(Samples.json("{'id':1}"), settings))
        .isInstanceOf(Unreadable.class)
        .hasMessage("The payload has no /event.");
    assertThatThrownBy(() -> chatwoot.read(Samples.json("{'content':'my secret"), settings))
        .isInstanceOf(Unreadable.class)
        .hasMessageNotContaining("secret");
  }
}
