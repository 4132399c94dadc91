package io.glidepath.advice;

/** The exact bytes of a decision that are hashed and kept: RFC 8785 canonical JSON. Thread-safe. */
@FunctionalInterface
public interface DecisionFormat {
  byte[] canonical(Decision decision);
}
