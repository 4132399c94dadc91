package io.glidepath.interaction;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a machine answers to a mail, such as an absence note, by how it begins. Nothing else
 * is heard in it: nobody said it.
 */
final class AutomaticReply {
  static final String PHRASE = "automatic";
  private static final Set<Channel> CHANNELS = Set.of(Channel.EMAIL, Channel.MESSAGE);
  private static final List<String> HEADS =
      Language.all().stream()
          .flatMap(each -> Stream.ofNullable(each.textOrNull("automatic")))
          .flatMap(heads -> Stream.of(heads.split("\\|")))
          .map(head -> head.strip().toLowerCase(Locale.ROOT))
          .toList();
  private static final List<Mark> MARKS = List.of(new Mark(PHRASE, null, "", 0));

  private AutomaticReply() {}

  static boolean isOne(Fact.UtteranceHeard said, @Nullable Channel channel) {
    String text = said.text().strip().toLowerCase(Locale.ROOT);
    return said.speaker() == Speaker.CUSTOMER
        && channel != null
        && CHANNELS.contains(channel)
        && HEADS.stream().anyMatch(text::startsWith);
  }

  static Heard heard(Set<String> secrets) {
    return new Heard(MARKS, 0, List.of(), Objects.requireNonNull(secrets), 0, null);
  }
}
