package io.glidepath.phrase;

import java.util.List;

/** A part of a pattern. */
sealed interface Element {

  record Word(int id) implements Element {}

  /** One of several sequences; an empty one makes the others optional. */
  record Choice(List<List<Element>> branches) implements Element {}

  /** Something that is not one certain word. */
  enum Slot implements Element {
    /** Up to three words. */
    GAP,
    /** The start or the end of a sentence. */
    EDGE,
    /** One field of the vocabulary, or several in a row. */
    FIELD,
    /** The thing that a field belongs to: an order, a booking. */
    OBJECT,
    /** What the customer gives for the field before. */
    VALUE,
    /** First and last name. */
    NAME,
    /** A sentence that is shouted. */
    SHOUT,
    /** Three digits or number words in a row, or more. */
    DIGITS,
    /** Eight digits in a row or more, that are no date. */
    LONG_NUMBER,
    /** Four things or more of which one is to be chosen. */
    LIST,
    NUMBER,
    DURATION
  }
}
