package io.glidepath.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;

/** A lead at the page of the rules, in a profile of their own. */
final class RulesDesk extends Desk {
  static final String CARD = "channel/own-the-case.yaml";

  private static final Locator.WaitForOptions ATTACHED =
      new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

  RulesDesk(Browsers browsers) {
    this(browsers, "cx-lead", Sight.USUAL);
  }

  RulesDesk(Browsers browsers, String role, Sight sight) {
    super(browsers, role, "rules", sight);
    page.locator("gp-rule-tree [role=treeitem]").first().waitFor(ATTACHED);
  }

  FakeRulebook rulebook() {
    return server().rulebook();
  }

  Locator tab(String name) {
    return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name));
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

  /** Opens the same card as the text that it is, and waits for the editor. */
  RulesDesk openText() {
    openCard();
    tab("YAML").click();
    editor().waitFor();
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
}
