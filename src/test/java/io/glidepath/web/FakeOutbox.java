package io.glidepath.web;

import io.glidepath.webhook.Letter;
import io.glidepath.webhook.LetterKind;
import io.glidepath.webhook.Outbox;
import io.glidepath.webhook.StandingFlag;
import io.glidepath.webhook.Webhook;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Letters in memory. */
final class FakeOutbox implements Outbox {
  static final Webhook HOOK =
      new Webhook(
          "crm",
          URI.create("https://crm.example/hook"),
          List.of("whsec_c2VjcmV0"),
          EnumSet.allOf(LetterKind.class));

  final Map<Long, Dead> dead = new ConcurrentSkipListMap<>();

  @Override
  public boolean fill(Webhook hook, int most) {
    return false;
  }

  @Override
  public void flags(Webhook hook, Collection<StandingFlag> flags, Instant now) {}

  @Override
  public List<Letter> due(Collection<String> hooks, Instant now, int most) {
    return List.of();
  }

  @Override
  public void taken(Letter letter) {}

  @Override
  public void later(Letter letter, Instant next, String problem) {}

  @Override
  public void giveUp(Letter letter, Instant now, String problem) {
    dead.put(letter.no(), new Dead(letter, now, problem));
  }

  @Override
  public List<Dead> dead(int most) {
    return List.copyOf(dead.values());
  }

  @Override
  public boolean again(long no, Instant now) {
    return dead.remove(no) != null;
  }

  @Override
  public List<Standing> standing(Collection<String> hooks) {
    return hooks.stream().map(hook -> new Standing(hook, 0, null, dead.size(), null)).toList();
  }

  @Override
  public void forget(Instant before) {
    dead.clear();
  }
}
