package io.glidepath.log;

import io.glidepath.advice.Decision;

/**
 * The form in which decisions and acts go on the log. The bytes are RFC 8785 canonical JSON, and
 * follow from the record and its id alone. Thread-safe.
 */
public interface LogFormat {
  byte[] canonical(long id, Decision decision);

  byte[] canonical(long id, Act act);

  /** A map of texts in canonical form: how facts and details are kept. */
  String canonical(java.util.Map<String, String> texts);

  /** The mark of a writer that has the key, over canonical bytes. */
  byte[] mac(byte[] canonical);
}
