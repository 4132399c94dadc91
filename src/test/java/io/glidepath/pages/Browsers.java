package io.glidepath.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The profiles of a test class in one headless Chromium, {@code $CHROMIUM} or the machine's own,
 * which the test classes of a process share; it ends with the process.
 */
final class Browsers implements AutoCloseable {
  private static final List<String> CALM =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final Browser CHROMIUM =
      Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(executable())
                  .setArgs(CALM)
                  .setHeadless(true));

  private final List<BrowserContext> profiles = new ArrayList<>();

  /** A profile of somebody who believes every certificate. */
  BrowserContext trusting() {
    return kept(new Browser.NewContextOptions().setIgnoreHTTPSErrors(true));
  }

  /** A fresh profile: window size, language and colours as a person would have set them. */
  BrowserContext profile(int width, int height, String language, ColorScheme scheme) {
    BrowserContext context =
        kept(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale(language)
                .setColorScheme(scheme)
                .setDeviceScaleFactor(width < 600 ? 2 : 1));
    context.setDefaultTimeout(10_000);
    return context;
  }

  /** Signs the agent in, as its link does, and waits until its stream is followed. */
  static Page agentPage(BrowserContext profile, FakeServer server) {
    Page page = profile.newPage();
    page.navigate(server.url("/sign-in#" + FakeServer.TOKEN));
    page.waitForCondition(() -> server.stream().followers() > 0);
    return page;
  }

  @Override
  public void close() {
    List.copyOf(profiles).forEach(BrowserContext::close);
  }

  private BrowserContext kept(Browser.NewContextOptions options) {
    BrowserContext profile = CHROMIUM.newContext(options);
    profiles.add(profile);
    profile.onClose(profiles::remove);
    return profile;
  }

  private static Path executable() {
    String named = Objects.requireNonNullElse(System.getenv("CHROMIUM"), "");
    return Stream.of(
            named, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .filter(path -> !path.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("No Chromium found: install it or set CHROMIUM."));
  }
}
