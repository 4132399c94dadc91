package io.glidepath.interaction;

/** What must not be kept of a person, and what is kept instead. Thread-safe. */
public interface Redaction {
  /** Keeps everything as it is, as for what is on record already. */
  Redaction NONE =
      new Redaction() {
        @Override
        public String customer(String customerId) {
          return customerId;
        }

        @Override
        public String text(String text, boolean last) {
          return text;
        }

        @Override
        public String code(String label) {
          return label;
        }

        @Override
        public String fingerprint(String content) {
          return content;
        }

        @Override
        public SplitRedaction listen() {
          return SplitRedaction.NONE;
        }
      };

  /** A name for a customer that says nothing about it and is always the same. */
  String customer(String customerId);

  /** A text without what is personal; {@code last} is false while it is still growing. */
  String text(String text, boolean last);

  /**
   * The name of something that cards and the log name too, such as an issue or a queue: itself if
   * it is a code, else a name that says nothing and is always the same.
   */
  String code(String label);

  /** What tells contents apart without giving them away. */
  String fingerprint(String content);

  /** Listens to an interaction from its beginning. */
  SplitRedaction listen();
}
