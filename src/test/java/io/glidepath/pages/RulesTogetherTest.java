package io.glidepath.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two leads at the same file, and a table as a table: nothing is overwritten. */
class RulesTogetherTest extends DeskTest<RulesDesk> {
  private static final String TABLE = "prevention/fragile-parts.csv";

  @Override
  RulesDesk open(Browsers browsers) {
    return new RulesDesk(browsers);
  }

  @Test
  void theSecondSeesBothVersionsAndTakesTheirs() {
    meet();
    assertThat(desk.dialog()).containsText("ben saved this file before you");
    assertThat(desk.dialog().locator("gp-diff")).containsText("owner: ben");
    assertThat(desk.dialog().locator("gp-diff")).containsText("{transfers: 3}");
    assertThat(Barriers.of(page)).isEmpty();
    desk.picture("conflict");
    desk.button("Take theirs").click();
    desk.tab("YAML").click();
    assertThat(desk.editor()).containsText("owner: ben");
    assertThat(desk.editor()).containsText("{transfers: 2}");
  }

  @Test
  void theSecondMaySaveOnTop() {
    meet();
    desk.button("Save mine on top").click();
    desk.waitForDraft(RulesDesk.CARD, "{transfers: 3}");
    assertThat(String.valueOf(desk.rulebook().text(RulesDesk.CARD, null))).doesNotContain("ben");
  }

  @Test
  void leavingTheQuestionOverwritesNothing() {
    meet();
    page.keyboard().press("Escape");
    assertThat(desk.dialog()).hasCount(0);
    desk.tab("YAML").click();
    assertThat(desk.editor()).containsText("{transfers: 3}");
    assertThat(String.valueOf(desk.rulebook().text(RulesDesk.CARD, null))).contains("owner: ben");
    assertThat(page.getByText("ben saved another version of this file.")).isVisible();
  }

  @Test
  void aTableIsEditedCellByCell() {
    desk.open(TABLE);
    page.getByLabel("likelihood, row 1").fill("30");
    page.keyboard().press("Enter");
    assertThat(page.getByLabel("likelihood, row 2")).isFocused();
    page.keyboard().press("Control+Enter");
    assertThat(page.getByLabel("product, row 3")).isFocused();
    page.keyboard().type("kettle, small");
    assertThat(Barriers.of(page)).isEmpty();
    desk.picture("table");
    page.keyboard().press("Control+s");
    desk.waitForDraft(TABLE, "coffee-machine,replacement-part,30,");
    desk.waitForDraft(TABLE, "\"kettle, small\",,,,,,");
    desk.button("Remove row 3").click();
    page.keyboard().press("Control+s");
    page.waitForCondition(
        () -> !String.valueOf(desk.rulebook().text(TABLE, null)).contains("kettle"));
  }

  @Test
  void rowsThatNobodyTouchedStayAsTheyWere() {
    String before = String.valueOf(desk.rulebook().text(TABLE, null));
    desk.open(TABLE);
    page.getByLabel("likelihood, row 1").fill("30");
    page.keyboard().press("Control+s");
    desk.waitForDraft(TABLE, ",30,");
    assertThat(String.valueOf(desk.rulebook().text(TABLE, null)))
        .isEqualTo(before.replaceFirst(",25,", ",30,"));
  }

  /** Ben saves the card between our reading and our saving of it. */
  private void meet() {
    desk.openCard();
    page.getByLabel("Settings: transfers").fill("3");
    page.keyboard().press("Enter");
    String now = String.valueOf(desk.rulebook().text(RulesDesk.CARD, null));
    desk.rulebook().saveAs("ben", RulesDesk.CARD, now.replace("owner: cx-voice", "owner: ben"));
    page.keyboard().press("Control+s");
    desk.dialog().waitFor();
  }
}
