package io.glidepath.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {
  private final Link link = new Link("https://kb.example.com/{language}/find?issue={issue}");

  @Test
  void everyValueIsEscapedAndStaysWhereItIs() {
    assertThat(link.to(Slots.of(Map.of("language", "fr", "issue", "billing-dispute"))))
        .hasValue("https://kb.example.com/fr/find?issue=billing-dispute");
    String hostile = "a b/../c?d=e&f#g@evil.example:1 é\"<script>";
    Slots values = Slots.of(Map.of("language", hostile, "issue", hostile));
    URI address = URI.create(link.to(values).orElseThrow());
    assertThat(address.getHost()).isEqualTo("kb.example.com");
    assertThat(address.getPath()).isEqualTo("/" + hostile + "/find");
    assertThat(address.getQuery()).isEqualTo("issue=" + hostile);
    assertThat(address.getRawQuery()).doesNotContain("&", "<", "\"", " ");
    assertThat(address.getFragment()).isNull();
  }

  @Test
  void halfAnAddressIsNone() {
    assertThat(link.to(Slots.of(Map.of("language", "fr")))).isEmpty();
    assertThat(link.to(Slots.of(Map.of("language", "fr", "issue", " ")))).isEmpty();
    assertThat(link.slots()).containsExactly("issue", "language");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://kb.example.com/",
        "javascript:alert(1)",
        "HTTPS//kb.example.com",
        "https://{host}/x",
        "https://kb.{issue}.example.com/x",
        "https://kb.example.com:{issue}/",
        "https://user@kb.example.com/",
        "https://{issue}@kb.example.com/",
        "https:///path",
        "https:kb.example.com",
        "//kb.example.com/x",
        "/only/a/path",
        "https://kb.example.com/a b",
        "https://kb.example.com/{Issue}",
        ""
      })
  void nothingElseIsOne(String written) {
    assertThat(Link.isOne(written)).isFalse();
    assertThatThrownBy(() -> new Link(written)).isInstanceOf(IllegalArgumentException.class);
  }
}
