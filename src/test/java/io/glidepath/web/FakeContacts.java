package io.glidepath.web;

import io.glidepath.observation.Contacts;
import io.glidepath.observation.Counted;
import io.glidepath.observation.Question;
import io.glidepath.observation.Span;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A center without contacts. */
final class FakeContacts implements Contacts {
  @Override
  public CompletionStage<Counted> count(Question question) {
    return CompletableFuture.completedFuture(new Counted(List.of(), 0));
  }

  @Override
  public CompletionStage<List<Counted.Median>> medians(Span span, List<String> channels) {
    return CompletableFuture.completedFuture(List.of());
  }
}
