package io.glidepath.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** Tests of one page, each at a fresh desk; the browser must not complain in any. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DeskTest<D extends Desk> {
  final Browsers browsers = new Browsers();
  D desk = open(browsers);
  Page page = desk.page;

  abstract D open(Browsers browsers);

  @BeforeEach
  final void open() {
    desk.close();
    desk = open(browsers);
    page = desk.page;
  }

  @AfterEach
  final void hearsNoComplaints() {
    assertThat(desk.complaints()).isEmpty();
  }

  @AfterAll
  final void close() {
    desk.close();
    browsers.close();
  }
}
