package io.glidepath.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** A reviewer at the page of the log. */
final class AuditDesk extends Desk {
  AuditDesk(Browsers browsers) {
    this(browsers, Sight.USUAL);
  }

  AuditDesk(Browsers browsers, Sight sight) {
    super(browsers, "qa", "audit", sight);
    lines().first().waitFor();
  }

  FakeReviews reviews() {
    return server().reviews();
  }

  /** The lines of the queue. */
  Locator lines() {
    return page.locator("gp-queue-list li a");
  }

  /** What rules did, in the column. */
  Locator deeds() {
    return page.locator("gp-timeline-column button.deed");
  }

  Locator panel() {
    return page.locator("gp-case-side");
  }

  Locator part(String name) {
    return page.locator("gp-audit-page nav.views")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  /** Opens an interaction by its address. */
  AuditDesk read(int no) {
    go("#/interaction/" + FakeReviews.id(no));
    page.locator("gp-case-view").waitFor();
    panel().waitFor();
    return this;
  }

  void go(String hash) {
    page.evaluate("hash => { location.hash = hash }", hash);
  }

  Locator found() {
    return page.locator("gp-search-view li a");
  }
}
