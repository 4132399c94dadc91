package io.glidepath.phrase;

/**
 * A piece of information that agents ask for, and what its value looks like when it is given.
 *
 * @param secret whether nobody may keep it, read it back or count it as told already
 */
record Field(String name, Given given, boolean secret) {
  enum Given {
    /** Three digits or number words in a row, or more. */
    DIGITS,
    /** Letters and digits, or digits. */
    CODE,
    /** Something with a digit in it. */
    DATE,
    /** A number and a word. */
    ADDRESS,
    /** Who somebody is. */
    NAME,
    /** Something with @ in it. */
    EMAIL,
    /** Words. */
    WORDS
  }
}
