package io.glidepath.web;

import io.glidepath.log.Floor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A floor on which nothing happens, and that remembers what it was asked. */
final class FakeFloor implements Floor {
  private static final Now QUIET =
      new Now(
          0,
          List.of(0, 0, 0, 0, 0),
          Map.of(),
          List.of(),
          0,
          List.of(),
          List.of(),
          0,
          List.of(),
          List.of());

  volatile Now standing = QUIET;
  volatile @Nullable Question asked;

  @Override
  public CompletionStage<Now> now(Question question) {
    asked = question;
    return CompletableFuture.completedFuture(standing);
  }
}
