package io.glidepath.suggestion;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page that a suggestion leads to: an https address on a host that the card names, in which
 * {@code {slots}} after the host are filled in.
 *
 * @param template one of which {@link #isOne} says so
 */
public record Link(String template) {
  private static final Pattern SLOT = Pattern.compile("\\{([a-z][a-z-]*)}");
  private static final int LONGEST = 500;

  /** Throws {@link IllegalArgumentException} for what may not be one. */
  public Link {
    if (!isOne(template)) {
      throw new IllegalArgumentException("not a link that a card may have");
    }
  }

  /**
   * Whether it is https, with a host that is written out, no name or password before it, and an
   * address whatever stands in the slots.
   */
  public static boolean isOne(String template) {
    try {
      URI uri = new URI(SLOT.matcher(template).replaceAll("x"));
      int path = template.indexOf('/', "https://".length());
      String host = path < 0 ? template : template.substring(0, path);
      return template.length() <= LONGEST
          && "https".equals(uri.getScheme())
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && host.indexOf('{') < 0;
    } catch (URISyntaxException none) {
      return false;
    }
  }

  /** The names in it for which values are asked. */
  public Set<String> slots() {
    Set<String> slots = new TreeSet<>();
    Matcher slot = SLOT.matcher(template);
    while (slot.find()) {
      slots.add(slot.group(1));
    }
    return slots;
  }

  /**
   * The address with each slot's value, escaped so that it stays a part of the path or query it
   * stands in; empty if one has no value, since half an address leads elsewhere.
   */
  public Optional<String> to(Slots values) {
    for (String slot : slots()) {
      if (values.value(slot).isBlank()) {
        return Optional.empty();
      }
    }
    return Optional.of(
        SLOT.matcher(template)
            .replaceAll(slot -> Matcher.quoteReplacement(escaped(values.value(slot.group(1))))));
  }

  private static String escaped(String value) {
    return URLEncoder.encode(value.strip(), StandardCharsets.UTF_8).replace("+", "%20");
  }
}
