package io.glidepath.rulebook.lint;

/**
 * Something that conditions speak of and that has a value: a count, an age, a yes or no, a word.
 */
record Term(String name, Kind kind) {
  enum Kind {
    /** Whole numbers; yes and no are 1 and 0. */
    WHOLE,
    REAL,
    /** Milliseconds since something; they grow while nothing happens. */
    AGE,
    WORD
  }

  static Term whole(String name) {
    return new Term(name, Kind.WHOLE);
  }

  static Term age(String name) {
    return new Term(name, Kind.AGE);
  }

  /** The next larger value. */
  double above(double value) {
    return kind == Kind.REAL ? Math.nextUp(value) : Math.floor(value) + 1;
  }

  /** The next smaller value. */
  double below(double value) {
    return kind == Kind.REAL ? Math.nextDown(value) : Math.ceil(value) - 1;
  }
}
