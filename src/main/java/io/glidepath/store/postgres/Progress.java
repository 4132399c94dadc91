package io.glidepath.store.postgres;

/** Hears what is being done while the database starts, such as {@code Starting PostgreSQL}. */
@FunctionalInterface
public interface Progress {
  Progress SILENT = step -> {};

  void tell(String step);
}
