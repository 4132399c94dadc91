package io.glidepath.authoring;

import java.io.IOException;
import java.util.List;

/** The rule files on disk. Thread-safe. */
public interface RuleDirectory {
  /** The texts that could be read, and what is wrong with the others. */
  record Contents(RuleTexts texts, List<Finding> findings) {}

  Contents read();

  /** Changes when a file does; cheap enough to be asked twice a second. */
  String fingerprint();

  /**
   * Puts aside what makes the files of one set of texts into those of another, so that nothing is
   * left to be done that a full disk or a strange path could stop. Throws if something does. A
   * process that dies before the end leaves {@link #unfinished} behind.
   *
   * @param revision what is being written
   */
  Staged stage(RuleTexts before, RuleTexts after, String revision) throws IOException;

  /** Files that were put aside. */
  interface Staged {
    /** Puts them in their places; one that no longer says what it did before is left as it is. */
    void finish() throws IOException;

    /** Drops them. */
    void abandon();
  }

  /** The revision that was not written to its end; empty if all were. */
  String unfinished();

  /** Whether a path, below the directory, can be a rule file's. */
  boolean takes(String path);
}
