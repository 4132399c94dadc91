package io.glidepath.phrase;

import java.util.List;
import java.util.stream.Collectors;

/** Phrase files that cannot be used, with everything that is wrong in them. */
public final class BadPhrases extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<PhraseFault> faults;

  BadPhrases(List<PhraseFault> faults) {
    super(faults.stream().map(PhraseFault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** In the order of the files; at least one. */
  public List<PhraseFault> faults() {
    return faults;
  }
}
