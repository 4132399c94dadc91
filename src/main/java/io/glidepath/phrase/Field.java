package io.glidepath.phrase;

/** A piece of information that agents ask for, and what its value looks like when it is given. */
record Field(String name, Given given) {
  enum Given {
    /** Three digits or number words in a row, or more. */
    DIGITS,
    /** Something with a digit in it. */
    DATE,
    /** Words. */
    WORDS
  }
}
