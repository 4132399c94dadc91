package io.glidepath.pages;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody at a page, in a profile of their own, with a server of their own. */
abstract class Desk implements AutoCloseable {
  /** How they see it. */
  record Sight(int width, String language, ColorScheme scheme) {
    static final Sight USUAL = new Sight(1280, "en", ColorScheme.LIGHT);
  }

  final Page page;
  private final FakeServer server = new FakeServer();
  private final BrowserContext profile;
  private final String name;
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  /** Signs in with that role and opens the page of that name. */
  Desk(Browsers browsers, String role, String name, Sight sight) {
    this.name = name;
    profile = browsers.profile(sight.width(), 800, sight.language(), sight.scheme());
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
    page.navigate(server.url("/" + name));
  }

  FakeServer server() {
    return server;
  }

  /** What the browser complained of, refusals of the server left out. */
  List<String> complaints() {
    return complaints;
  }

  Locator button(String label) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
  }

  Locator dialog() {
    return page.locator("dialog[open]");
  }

  void press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  void picture(String what) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "pictures", name + "-" + what + ".png")));
  }

  @Override
  public void close() {
    profile.close();
    server.close();
  }
}
