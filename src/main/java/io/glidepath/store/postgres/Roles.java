package io.glidepath.store.postgres;

import java.util.List;

/** The roles that Glidepath's connections take on, each with the rights of its work only. */
public final class Roles {
  public static final String WRITER = "glidepath_writer";
  public static final String SEALER = "glidepath_sealer";
  public static final String ERASER = "glidepath_eraser";
  public static final String QA = "glidepath_qa";

  public static final List<String> ALL = List.of(WRITER, SEALER, ERASER, QA);

  private Roles() {}
}
