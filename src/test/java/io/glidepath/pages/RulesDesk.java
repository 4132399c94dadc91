package io.glidepath.pages;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A lead at the page of the rules, in a profile of their own. */
final class RulesDesk implements AutoCloseable {
  static final String CARD = "channel/own-the-case.yaml";

  private static final Locator.WaitForOptions ATTACHED =
      new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

  final Page page;
  private final FakeServer server = new FakeServer();
  private final BrowserContext profile;
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  RulesDesk(Browsers browsers, String role) {
    this(browsers, role, 1280, "en", ColorScheme.LIGHT);
  }

  RulesDesk(Browsers browsers, String role, int width, String language, ColorScheme scheme) {
    profile = browsers.profile(width, 800, language, scheme);
    server.role(role);
    page = profile.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains("the server responded")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.navigate(server.url("/sign-in#" + FakeServer.TOKEN));
    page.waitForURL("**/agent");
    page.navigate(server.url("/rules"));
    page.locator("gp-rule-tree [role=treeitem]").first().waitFor(ATTACHED);
  }

  FakeRulebook rulebook() {
    return server.rulebook();
  }

  /** What the browser complained of, refusals of the server left out. */
  List<String> complaints() {
    return complaints;
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator tab(String name) {
    return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name));
  }

  Locator dialog() {
    return page.locator("dialog[open]");
  }

  Locator editor() {
    return page.locator("gp-rule-editor .cm-content");
  }

  /** Opens a file by its path. */
  RulesDesk open(String path) {
    page.locator("gp-rule-tree [data-key='" + path + "']").click();
    page.locator("gp-rule-work").waitFor();
    return this;
  }

  /** Opens the card that most tests edit, and waits for its reading. */
  RulesDesk openCard() {
    open(CARD);
    page.getByLabel("Settings: transfers").waitFor();
    return this;
  }

  /** Puts the cursor at the end of the line with these words. */
  void endOf(String words) {
    page.locator(".cm-line", new Page.LocatorOptions().setHasText(words)).first().click();
    page.keyboard().press("End");
  }

  /** Takes the first completion; the editor ignores keys for a blink after it shows them. */
  void complete() {
    page.waitForTimeout(150);
    page.keyboard().press("Enter");
  }

  void waitForDraft(String path, String words) {
    page.waitForCondition(
        () -> {
          FakeRulebook.Draft draft = rulebook().draft(path);
          return draft != null && draft.text() != null && draft.text().contains(words);
        });
  }

  void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "pictures", "rules-" + name + ".png")));
  }

  @Override
  public void close() {
    profile.close();
    server.close();
  }
}
