package io.glidepath.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.vendor.system.Transcript;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TranscriptTest {
  private final Transcript transcript = new Transcript();
  private final PostSettings plain = PostSettings.plain("ear");

  @Test
  void ourOwnMembersAreReadAloneAndInAnArray() {
    assertThat(
            told(
                "",
                "[{'interactionId':'call-1','utteranceId':'u1','speaker':'caller','text':'I have',"
                    + "'final':false,'language':'en','time':'2025-12-01T10:00:00Z'},"
                    + "{'interactionId':'call-1','utteranceId':'u1','speaker':'customer',"
                    + "'text':'I have moved.','language':'english','time':1764583201.5,"
                    + "'customerId':'c9'},"
                    + "{'interactionId':'call-1','utteranceId':'u2','speaker':'agent','text':''}]"))
        .containsExactly(
            "utterance.heard call-1 2025-12-01T10:00:00Z null {final=false, language=en,"
                + " speaker=customer, text=I have, utteranceId=u1}",
            "utterance.heard call-1 2025-12-01T10:00:01.500Z c9 {final=true, language=en,"
                + " speaker=customer, text=I have moved., utteranceId=u1}");
  }

  @Test
  void othersStandWhereTheFieldsOfThePostSay() {
    PostSettings mapped =
        new PostSettings(
            "ear",
            null,
            "fr",
            null,
            Map.of(),
            Map.of(
                "interactionId", "/call/id",
                "utteranceId", "/seq",
                "speaker", "/leg",
                "text", "/asr/0/words",
                "final", "/done"));
    assertThat(
            transcript
                .read(
                    delivery(
                        "",
                        "{'call':{'id':'k7'},'seq':12,'leg':'INTERNAL','done':0,"
                            + "'asr':[{'words':'Bonjour'}]}"),
                    mapped)
                .stream()
                .map(event -> Samples.line(event, "ear")))
        .containsExactly(
            "utterance.heard k7 2025-12-01T12:00:00Z null {final=false, language=fr,"
                + " speaker=agent, text=Bonjour, utteranceId=12}");
  }

  @Test
  void jambonzTellsTheCallAndTheChannelsAreAssignedInTheAddress() {
    String speech =
        "'speech':{'language_code':'es-ES','channel_tag':2,'is_final':true,"
            + "'alternatives':[{'confidence':0.9,'transcript':'Un momento.'}]},'call_sid':'s-1'";
    assertThat(told("channels=customer,agent", "{" + speech + ",'direction':'inbound'}"))
        .singleElement()
        .asString()
        .contains(" s-1 ", "language=es-ES", "speaker=agent", "text=Un momento.");
    assertThat(told("speaker=customer", "{'type':'verb:hook','data':{" + speech + "}}"))
        .singleElement()
        .asString()
        .contains(" s-1 ", "speaker=customer");
    assertThat(told("speaker=agent", "{" + speech.replace("true", "false") + "}")).isEmpty();
  }

  @Test
  void whatDeepgramRevisesHasTheIdOfItsPartials() {
    String results =
        "{'type':'Results','channel_index':[1,2],'duration':1.5,'start':7.25,'is_final':%s,"
            + "'channel':{'alternatives':[{'transcript':'%s','languages':['de']}]},"
            + "'metadata':{'request_id':'r1'}}";
    String query = "channels=customer,agent&interactionId=call-9";
    List<VendorEvent> partial = read(query, results.formatted("false", "Guten"));
    List<VendorEvent> whole = read(query, results.formatted("true", "Guten Tag."));
    assertThat(Stream.concat(partial.stream(), whole.stream()).map(VendorEvent::data))
        .containsExactly(
            Map.of(
                "utteranceId",
                "r1-1-7.25",
                "speaker",
                "agent",
                "text",
                "Guten",
                "final",
                false,
                "language",
                "de"),
            Map.of(
                "utteranceId",
                "r1-1-7.25",
                "speaker",
                "agent",
                "text",
                "Guten Tag.",
                "final",
                true,
                "language",
                "de"));
    assertThat(partial.get(0).interactionId()).isEqualTo("call-9");
    assertThat(partial.get(0).id()).isNotEqualTo(whole.get(0).id());
    assertThat(read(query, results.formatted("true", ""))).isEmpty();
    assertThat(read(query, "{'type':'Metadata','request_id':'r1'}")).isEmpty();
  }

  @Test
  void voskAndWhisperTakeWhatTheyLackFromTheAddress() {
    String query = "interactionId=call-3&speaker=customer&language=fr";
    assertThat(told(query, "{'partial':'je vou'}")).isEmpty();
    assertThat(told(query, "{'result':[{'word':'je','start':1.2}],'text':'je voudrais'}"))
        .singleElement()
        .asString()
        .contains(" call-3 ", "language=fr", "speaker=customer", "text=je voudrais");
    assertThat(
            told(
                query,
                "{'task':'transcribe','language':'french','text':' Oui. Non.','segments':["
                    + "{'id':0,'start':0.0,'end':1.0,'text':' Oui.'},"
                    + "{'id':1,'start':1.0,'end':2.0,'text':' Non.'}]}"))
        .hasSize(2)
        .allMatch(line -> line.contains("language=fr,"))
        .last()
        .asString()
        .contains("text=Non.");
    assertThat(
            told(query, "{'uid':'w','segments':[{'start':'3.1','text':'Al','completed':false}]}"))
        .singleElement()
        .asString()
        .contains("final=false", " call-3 ", "utteranceId=w-3.1");
  }

  @Test
  void theSameWordsMayBeSaidTwiceAndARetryCountsOnce() {
    byte[] yes = "{\"text\":\"oui\",\"result\":[]}".getBytes(StandardCharsets.UTF_8);
    String url = "https://x/v1/posts/ear?interactionId=i&speaker=customer";
    Delivery first = new Delivery(url, Map.of(), yes, Samples.NOW);
    Delivery later = new Delivery(url, Map.of(), yes, Samples.NOW.plusSeconds(9));
    assertThat(id(first)).isNotEqualTo(id(later));
    Map<String, String> sent = Map.of("webhook-id", "msg_1");
    assertThat(id(new Delivery(url, sent, yes, Samples.NOW)))
        .isEqualTo(id(new Delivery(url, sent, yes, Samples.NOW.plusSeconds(9))));
  }

  @Test
  void whatIsMissingIsNamed() {
    Map.of(
            "{'text':'x','speaker':'agent'}", "interactionId",
            "{'text':'x','interactionId':'i'}", "speaker",
            "{'interactionId':'i','speaker':'agent'}", "text",
            "{'text':'x','interactionId':'i','speaker':'Mia'}", "none of customer, agent and bot",
            "{'text':'x','interactionId':'i','speaker':'bot','time':'noon'}", "time")
        .forEach(
            (payload, named) ->
                assertThatThrownBy(() -> read("", payload))
                    .as(payload)
                    .isInstanceOf(Unreadable.class)
                    .hasMessageContaining(named)
                    .hasMessageNotContaining("Mia"));
  }

  private String id(Delivery delivery) {
    return transcript.read(delivery, plain).get(0).id();
  }

  private List<String> told(String query, String json) {
    return read(query, json).stream().map(event -> Samples.line(event, "ear")).toList();
  }

  private List<VendorEvent> read(String query, String json) {
    return transcript.read(delivery(query, json), plain);
  }

  private static Delivery delivery(String query, String json) {
    Delivery sent = Samples.json(json);
    return new Delivery(sent.url() + "?" + query, sent.headers(), sent.body(), sent.at());
  }
}
