package io.glidepath.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.interaction.Channel;
import io.glidepath.interaction.DisplayNames;
import io.glidepath.interaction.Fact;
import io.glidepath.interaction.Heard;
import io.glidepath.interaction.Labels;
import io.glidepath.interaction.Labels.Kind;
import io.glidepath.interaction.Story;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the next agent is told before they speak: what happened, in words, and nothing secret. */
class HandoverNoteTest {
  private static final Set<String> SECRETS = Set.of("pin");

  private final LiveInteraction live = new LiveInteraction("i2");
  private final Told told = new Told("i2", "c1");

  @Test
  void tellsWhatCameBeforeAndWhatWasPromised() {
    live.story().remember(List.of(earlier().asPastContact()));
    HandoverNote note = afterATransfer();
    assertThat(note.contacts())
        .singleElement()
        .satisfies(
            contact -> {
              assertThat(contact.channel()).isEqualTo("chat");
              assertThat(contact.end()).isEqualTo(HandoverNote.End.OPEN);
            });
    assertThat(note.contactCount()).isEqualTo(2);
    assertThat(note.given()).contains("account-number", "date-of-birth").doesNotContain("pin");
    assertThat(note.tried()).containsExactly("line-test");
    assertThat(note.promises()).extracting(each -> each.what()).containsExactly("call-back");
    assertThat(note.transfers()).isEqualTo(1);
  }

  @Test
  void saysItInTheReadersLanguageAndWithoutCodes() {
    live.story().remember(List.of(earlier().asPastContact()));
    Labels labels =
        new Labels(
            Map.of(Kind.ISSUES, Map.of("billing", Map.of("en", "a bill", "fr", "une facture"))));
    DisplayNames names =
        new DisplayNames(Map.of(), Map.of("fr", Map.of("account-number", "numéro de compte")));
    List<String> lines = new HandoverWords("fr", labels, names).of(afterATransfer());
    assertThat(lines)
        .contains("Objet : une facture, contact n° 2 en sept jours.", "Transferts jusqu'ici : 1.")
        .anyMatch(line -> line.startsWith("Déjà donné : numéro de compte"))
        .noneMatch(line -> line.contains("pin"));
  }

  @Test
  void goesToTheNextAgentWithTheInteraction() {
    Advisor advisor =
        new Advisor(
            new PlainRulebook("r1").open(),
            io.glidepath.suggestion.AttentionLimits.USUAL,
            new Agents());
    advisor.advise(live, told.started(0));
    assertThat(notes(advisor.advise(live, told.connected(1, "a1")), "a1")).isEmpty();
    advisor.advise(live, told.transferred(10));
    List<Frame.Noted> notes = notes(advisor.advise(live, told.connected(20, "a2")), "a2");
    assertThat(notes).hasSize(1);
    assertThat(notes.get(0).note().transfers()).isEqualTo(1);
    assertThat(notes.get(0).lines()).contains("Transfers so far: 1.");
  }

  private HandoverNote afterATransfer() {
    Story story = live.story();
    story.add(told.started(0), Heard.NOTHING);
    story.add(
        told.at(1, new Fact.SelfServiceAttempted("ivr", "line-test", "failed")), Heard.NOTHING);
    story.add(told.at(2, new Fact.InformationGiven("account-number", "ivr")), Heard.NOTHING);
    story.add(told.at(3, new Fact.InformationGiven("pin", "ivr")), Heard.NOTHING);
    story.add(told.transferred(10), Heard.NOTHING);
    return HandoverNote.of(story, List.of(), SECRETS);
  }

  private static Story earlier() {
    Story story = new Story("i1");
    Told before = new Told("i1", "c1");
    long then = -Duration.ofDays(2).toSeconds();
    story.add(
        before.at(
            then,
            new Fact.Started(
                Channel.CHAT, "c1", false, null, "en", "billing", null, null, null, null)),
        Heard.NOTHING);
    story.add(
        before.at(then + 1, new Fact.InformationGiven("date-of-birth", "web")), Heard.NOTHING);
    story.add(before.at(then + 2, new Fact.PromiseMade("call-back", null)), Heard.NOTHING);
    story.add(before.ended(then + 60), Heard.NOTHING);
    return story;
  }

  private static List<Frame.Noted> notes(Advice advice, String agentId) {
    return advice.frames().stream()
        .filter(each -> each.agentId().equals(agentId))
        .map(Advice.Addressed::frame)
        .filter(Frame.Noted.class::isInstance)
        .map(Frame.Noted.class::cast)
        .toList();
  }
}
