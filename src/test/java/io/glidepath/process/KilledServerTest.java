package io.glidepath.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a server that is killed while events pour in: all that it acknowledged. */
@Tag("thorough")
class KilledServerTest {
  private static final String AGENT = "emma";

  private static final String BEHIND =
      "select id from interaction i where i.seq < (select max(seq) from event e where e.interaction_id = i.id)";

  private static final String SHOWN_TWICE =
      "select suggestion_id from decision where outcome = 'shown' group by 1 having count(*) > 1";

  @TempDir private Path folder;
  private Path data;
  private String integration;
  private String lead;
  private String agent;

  @BeforeEach
  void signIn() {
    data = folder.resolve("data");
    integration = ServerProcess.token(data, "integration");
    lead = ServerProcess.token(data, "team-lead");
    agent = ServerProcess.token(data, "agent", "--agent", AGENT);
  }

  @Test
  void keepsEveryAcknowledgedEventAndEveryStoryAndTellsTheAgentOnce() throws Exception {
    Traffic before = new Traffic("before", AGENT, 3);
    Traffic during = new Traffic("during", "colleague-*", 60);
    List<JsonNode> stories;
    AgentLine first;
    try (ServerProcess server = ServerProcess.start(data)) {
      first = AgentLine.open(new Api(server.url(), agent), AGENT, "", 0);
      before.send(new Api(server.url(), integration)).await();
      stories = stories(server, before);
      Traffic.Load load = during.send(new Api(server.url(), integration));
      during.awaitAcknowledged(100);
      server.kill();
      load.await();
    }
    assertThat(during.acknowledged()).isBetween(100, during.all().size() - 1);

    try (ServerProcess server = ServerProcess.start(data)) {
      assertThat(stories(server, before)).isEqualTo(stories);
      assertThatAllAreKnown(server, before);
      assertThatAllAreKnown(server, during);
      during.send(new Api(server.url(), integration)).await();
      assertThat(during.acknowledged()).isEqualTo(during.all().size());
      assertThatTheAgentMissesNothing(server, first);
      assertThatItAdvisesAsIfUndisturbed(server, before, during);
    }
  }

  /** One interaction for each event after which it may be killed; the last has all of them. */
  @Test
  void takesEachStoryUpFromItsLastStandingAndTheEventsAfterIt() throws Exception {
    Traffic traffic = new Traffic("at", "colleague-*", Traffic.steps());
    List<JsonNode> stories;
    List<String> behind;
    try (ServerProcess server = ServerProcess.start(data)) {
      traffic.sendFirst(new Api(server.url(), integration), number -> number + 1);
      stories = stories(server, traffic);
      behind = Sql.ask(data, BEHIND);
      server.kill();
    }
    assertThat(behind)
        .as("some have moved on since their standing was written")
        .hasSizeGreaterThan(2);
    assertThat(behind).as("and some have not").hasSizeLessThan(Traffic.steps());

    try (ServerProcess server = ServerProcess.start(data)) {
      assertThat(stories(server, traffic)).isEqualTo(stories);
      assertThatAllAreKnown(server, traffic);
      traffic.sendFirst(new Api(server.url(), integration), number -> Traffic.steps());
      List<JsonNode> now = stories(server, traffic);
      List<String> wanted = rulesAndPoints(stories.get(stories.size() - 1));
      assertThat(wanted).isNotEmpty();
      assertThat(now)
          .allSatisfy(
              story -> {
                assertThat(story.path("seq").asInt()).isEqualTo(Traffic.steps());
                assertThat(rulesAndPoints(story)).isEqualTo(wanted);
              });
      assertThat(Sql.ask(data, SHOWN_TWICE)).isEmpty();
    }
  }

  /** A duplicate is told as one, with the number that it was acknowledged with. */
  private void assertThatAllAreKnown(ServerProcess server, Traffic traffic) {
    Api api = new Api(server.url(), integration);
    traffic
        .journal()
        .forEach(
            (event, seq) -> {
              Api.Answer answer = api.post(event);
              assertThat(answer.status()).as(event).isEqualTo(200);
              assertThat(answer.body().path("seq").asLong()).as(event).isEqualTo(seq);
            });
  }

  private void assertThatTheAgentMissesNothing(ServerProcess server, AgentLine first)
      throws InterruptedException {
    List<JsonNode> seen = first.numbered();
    List<JsonNode> kept = new ArrayList<>(seen.subList(0, seen.size() / 2));
    long last = kept.get(kept.size() - 1).path("seq").asLong();
    AgentLine second = AgentLine.open(new Api(server.url(), agent), AGENT, first.epoch(), last);
    long head = second.head();
    second.await(frame -> !AgentLine.isWelcome(frame) && frame.path("seq").asLong() == head);
    kept.addAll(second.numbered());

    assertThat(kept)
        .extracting(frame -> frame.path("seq").asLong())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, head).boxed().toList());
    assertThat(kept.subList(0, seen.size())).isEqualTo(seen);
  }

  /** The first interactions and the disturbed ones have met the same events, but for names. */
  private void assertThatItAdvisesAsIfUndisturbed(
      ServerProcess server, Traffic undisturbed, Traffic disturbed) {
    List<String> wanted = rulesAndPoints(stories(server, undisturbed).get(0));
    assertThat(wanted).isNotEmpty();
    assertThat(stories(server, disturbed))
        .allSatisfy(story -> assertThat(rulesAndPoints(story)).isEqualTo(wanted));
  }

  private static List<String> rulesAndPoints(JsonNode story) {
    List<String> all = new ArrayList<>();
    story
        .path("effort")
        .path("charges")
        .forEach(each -> all.add(each.path("rule") + " " + each.path("points")));
    story.path("suggestions").forEach(each -> all.add(each.path("rule").asText()));
    return all;
  }

  private List<JsonNode> stories(ServerProcess server, Traffic traffic) {
    Api api = new Api(server.url(), lead);
    return traffic.interactions().stream()
        .map(id -> api.get("/v1/interactions/" + id))
        .peek(answer -> assertThat(answer.status()).isEqualTo(200))
        .map(Api.Answer::body)
        .toList();
  }
}
