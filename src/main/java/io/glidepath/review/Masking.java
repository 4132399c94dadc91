package io.glidepath.review;

/** Hides in what was said what QA need not see: digits, names, addresses. Thread-safe, pure. */
@FunctionalInterface
public interface Masking {
  String mask(String text);
}
