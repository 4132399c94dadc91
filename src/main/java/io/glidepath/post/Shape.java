package io.glidepath.post;

import io.glidepath.interaction.Channel;
import io.glidepath.journal.RefusedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The {@code data} of one event, member by member. {@link FactTypes} asks for what each type has;
 * {@link ReadShape} answers from an event, {@link DescribedShape} takes down what is asked for.
 */
interface Shape {
  /** Most characters of an identifier or another short name. */
  int NAME = 200;

  /** Most characters of free text. */
  int TEXT = 20_000;

  /** Most characters of an address. */
  int ADDRESS = 2_000;

  /** Without a user before its host: that is only there to deceive, or a secret. */
  String IN_THE_WEB = "^https?://[^\\s/?#@\\\\]+([/?#][^\\s\\\\]*)?$";

  List<String> CHANNELS = List.of("voice", "chat", "email", "message", "social", "video", "web");

  /** What identifies something, as it came. */
  String id(String member);

  @Nullable String optionalId(String member);

  /** What identifies somebody whose pages and sockets have it in their path. */
  String addressed(String member);

  /** The customer's pseudonym. */
  String customer(String member);

  @Nullable String optionalCustomer(String member);

  /** A few words. */
  String name(String member);

  /** The name of something that cards and the log name too. */
  String code(String member);

  @Nullable String optionalCode(String member);

  @Nullable String optionalText(String member);

  /** Free text that is there but may be empty: recognisers send empty partials. */
  String possiblyEmptyText(String member, boolean last);

  String oneOf(String member, List<String> allowed);

  @Nullable String optionalOneOf(String member, List<String> allowed);

  boolean flag(String member);

  @Nullable Boolean optionalFlag(String member);

  double number(String member);

  @Nullable Double optionalNumber(String member, double min, double max);

  @Nullable Integer optionalWhole(String member, int min, int max);

  @Nullable Instant optionalTime(String member);

  /** Where something stands in the web, with {@code http} or {@code https}. */
  @Nullable String optionalAddress(String member);

  /** A language tag as {@link LanguageTag} reads it, in its right spelling. */
  @Nullable String optionalLanguage(String member);

  /** Whether a member is there; it is not kept for that. */
  boolean says(String member);

  boolean is(String member, String value);

  /** Why the event is not taken. */
  RefusedEvent refused(String member, String message);

  default Channel channel(String member) {
    return Channel.valueOf(oneOf(member, CHANNELS).toUpperCase(Locale.ROOT));
  }
}
