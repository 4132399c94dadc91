package io.glidepath.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The agent's page in the middle of a call, in each of its states: nothing keeps one from it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgentStatesTest {
  private final Browsers browsers = new Browsers();

  @AfterAll
  void close() {
    browsers.close();
  }

  @ParameterizedTest
  @CsvSource({"360, es", "1280, fr", "1280, en"})
  void isFreeOfBarriersInAllOfThem(int width, String language) {
    List<String> found = new ArrayList<>();
    try (FakeServer server = new FakeServer();
        BrowserContext profile = browsers.profile(width, 800, language, ColorScheme.LIGHT)) {
      Page page = inACall(server, profile, language);
      look(page, language, "hero", found);
      page.keyboard().press("e");
      page.locator("gp-suggestion-card .evidence").waitFor();
      look(page, language, "evidence", found);
      Locator menu = page.locator("[role=menu]");
      for (String key : List.of("d", "o", "m")) {
        page.keyboard().press(key);
        menu.waitFor();
        look(page, language, "menu-" + key, found);
        page.keyboard().press("Escape");
        assertThat(menu).hasCount(0);
      }
      page.locator("gp-interaction-tabs .recent").click();
      assertThat(page.locator("[role=tab]")).hasCount(4);
      look(page, language, "recent", found);
      page.keyboard().press("?");
      page.locator("dialog[open]").waitFor();
      look(page, language, "help", found);
      page.keyboard().press("Escape");
      page.keyboard().press("a");
      page.locator("gp-suggestion-card .farewell").first().waitFor();
      look(page, language, "accepted", found);
    }
    assertThat(found).isEmpty();
  }

  /** A call with three suggestions and what came before it; a chat beside it, two that are over. */
  private static Page inACall(FakeServer server, BrowserContext profile, String language) {
    Page page = Browsers.agentPage(profile, server);
    server.stream().tell(Samples.interaction("call", "connected", language));
    server.stream().tell(Samples.effort("call", language));
    server.stream().tell(Samples.handover("call"));
    for (int number = 1; number <= 3; number++) {
      server.stream().tell(Samples.suggestion("call", number, language));
    }
    server.stream().tell(Samples.interaction("chat", "held", language).put("channel", "chat"));
    for (String over : List.of("mail", "post")) {
      server.stream()
          .tell(Samples.interaction(over, "connected", language).put("channel", "email"));
      server.stream().tell(Samples.interaction(over, "ended", language).put("channel", "email"));
    }
    page.locator("gp-suggestion-card").nth(2).waitFor();
    page.locator("gp-before-strip li").first().waitFor();
    page.locator("gp-interaction-tabs .recent").waitFor();
    return page;
  }

  private static void look(Page page, String language, String state, List<String> found) {
    String name = "agent-%s-%s-%d.png".formatted(state, language, page.viewportSize().width);
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name)));
    Barriers.of(page).forEach(each -> found.add(state + " " + each));
  }
}
