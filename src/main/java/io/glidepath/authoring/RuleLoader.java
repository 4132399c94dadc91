package io.glidepath.authoring;

import java.util.List;

/** Makes rule texts into rules. Slow; thread-safe. */
public interface RuleLoader {
  /** What is wrong with the texts; quick enough to be asked while someone types. */
  List<Finding> check(RuleTexts texts);

  /** The files as a list shows them, whether or not they can be used. */
  List<RuleFile> list(RuleTexts texts);

  /** Checks, compiles and loads; all or nothing. */
  Candidate load(RuleTexts texts);
}
