package io.glidepath.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A reviewer looks for words, and listens to a moment. */
class AuditWordsTest extends DeskTest<AuditDesk> {
  private static final String FOUND =
      """
      {"places": [
        {"interactionId": "call-101", "channel": "voice", "language": "en", "issue": "refund",
          "team": "north", "agentId": "emma", "score": 40, "seq": 5, "at": "2026-11-20T10:00:00Z",
          "speaker": "customer", "text": "I want a Réfund, not a voucher"}],
       "read": 37, "reached": "2026-11-18T08:00:00Z"}
      """;

  @Override
  AuditDesk open(Browsers browsers) {
    return new AuditDesk(browsers);
  }

  @Test
  void wordsLeadToTheMomentAtWhichTheyWereSaid() {
    desk.server().answer("/v1/words", FOUND);
    desk.part("Words").click();
    page.getByLabel("What was said").fill("refund");
    page.keyboard().press("Enter");
    Locator place = page.locator("gp-word-view li a");
    assertThat(place).hasCount(1);
    assertThat(place.locator("mark")).hasText("Réfund");
    assertThat(page.locator("gp-word-view .count"))
        .containsText(Pattern.compile("Found: 1 .* read: 37, back to .* that is all"));
    assertThat(desk.server().lastQuery()).contains("text=refund", "since=7d");
    assertThat(Barriers.of(page)).isEmpty();
    desk.picture("words");
    place.click();
    assertThat(page).hasURL(Pattern.compile("#/interaction/call-101\\?at=5"));
    page.locator("gp-case-view").waitFor();
  }

  @Test
  void itPausesAndGoesOnWhenAsked() {
    desk.server()
        .answer("/v1/words", FOUND.replace("\"read\": 37", "\"read\": 2000, \"next\": \"c\""));
    desk.go("#/words?text=refund&since=30d");
    assertThat(page.locator("gp-word-view .count")).containsText("Interactions read: 2,000");
    desk.button("Search further back").click();
    assertThat(page.locator("gp-word-view .count")).containsText("Interactions read: 4,000");
    assertThat(desk.server().lastQuery()).contains("after=c");
  }

  @Test
  void theCentersCodesGoByTheirNames() {
    desk.server()
        .answer("/v1/labels", "{\"issues\": {\"leaking-machine\": \"a machine that drips\"}}");
    page.reload();
    assertThat(page.locator("gp-queue-list")).containsText("a machine that drips");
    assertThat(page.locator("gp-queue-list")).not().containsText("leaking machine");
  }

  @Test
  void aRecordingAtAHostThatIsNotListedIsSaidAndNotLinked() {
    desk.server()
        .answer(
            "/v1/interactions/far/timeline",
            """
            {"interactionId": "far", "status": "ended", "channel": "voice", "language": "en",
              "startedAt": "2026-03-01T10:00:00Z", "score": 20, "personal": "kept",
              "unmasked": false, "recording": false, "unlistedHost": "tapes.example.com",
              "effort": [], "reviews": [], "decisions": [], "events": [
                {"seq": 1, "at": "2026-03-01T10:00:00Z", "type": "interaction.started"}]}
            """);
    desk.go("#/interaction/far");
    page.getByLabel("0:00: what all rules saw here").click();
    assertThat(page.locator("gp-case-side .aside"))
        .hasText(
            "A recording lies at tapes.example.com, which the settings do not list"
                + " (reviews.recording-hosts).");
    assertThat(page.locator("gp-hear-moment")).hasCount(0);
    assertThat(Barriers.of(page)).isEmpty();
  }

  @Test
  void aRecordingIsOpenedForAReasonThatIsAskedOnce() {
    desk.server()
        .answer(
            "/v1/interactions/rec/timeline",
            """
            {"interactionId": "rec", "status": "ended", "channel": "voice", "language": "en",
              "startedAt": "2026-03-01T10:00:00Z", "score": 20, "personal": "kept",
              "unmasked": false, "recording": true, "effort": [], "reviews": [], "events": [
                {"seq": 1, "at": "2026-03-01T10:00:00Z", "type": "interaction.started"},
                {"seq": 2, "at": "2026-03-01T10:00:10Z", "type": "utterance.heard",
                  "utteranceId": "u1", "speaker": "customer", "text": "I smell gas", "final": true}],
              "decisions": [{"id": "5", "interactionId": "rec", "seq": 2,
                "at": "2026-03-01T10:00:10Z", "rule": "experience.emergency", "outcome": "shown",
                "title": "Safety first", "suggestionId": "s"}]}
            """);
    desk.server()
        .answer(
            "/v1/interactions/rec/why",
            """
            {"rule": "experience.emergency", "seq": 2, "at": "2026-03-01T10:00:10Z",
              "rulebook": "abc", "holds": true, "conditions": [], "rules": []}
            """);
    desk.server()
        .answer("/v1/interactions/rec/recording", "{\"url\": \"https://rec.example.com/7#t=7\"}");
    desk.go("#/interaction/rec?d=5");
    desk.button("Hear the recording at 0:10").click();
    assertThat(desk.dialog()).containsText("Nothing in a recording is masked.");
    assertThat(Barriers.of(page)).isEmpty();
    page.keyboard().type("the customer complained");
    desk.button("Go on and log it").click();
    Locator link = page.locator("gp-hear-moment a");
    assertThat(link).hasText("Open the recording at 0:10");
    assertThat(link).hasAttribute("href", "https://rec.example.com/7#t=7");
    assertThat(link).hasAttribute("rel", "noopener noreferrer");
    assertThat(link).isFocused();
    desk.picture("recording");
    page.getByLabel("0:00: what all rules saw here").click();
    desk.button("Hear the recording at 0:00").click();
    assertThat(link).hasText("Open the recording at 0:00");
    assertThat(desk.server().lastBody()).contains("the customer complained");
  }
}
