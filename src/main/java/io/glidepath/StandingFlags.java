package io.glidepath;

import io.glidepath.authoring.Hash;
import io.glidepath.interaction.Language;
import io.glidepath.kpi.Flag;
import io.glidepath.kpi.Guard;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.kpi.SettingsDesk;
import io.glidepath.settings.Outside;
import io.glidepath.webhook.Courier;
import io.glidepath.webhook.Outbox;
import io.glidepath.webhook.StandingFlag;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The flags that stand, as other systems are told of them: in English, each once. */
final class StandingFlags {
  private static final int KEY = 16;

  private StandingFlags() {}

  /** A courier at work that looks for them, too. */
  static Courier courier(
      Outside outside, Outbox outbox, Supplier<Guard> guard, SettingsDesk kpis, Clock clock) {
    return new Courier(outside.webhooks(), outbox, () -> of(guard.get(), kpis.now()), clock)
        .start();
  }

  static Collection<StandingFlag> of(Guard guard, KpiSettings settings) {
    return guard.check(settings, Language.ENGLISH).stream()
        .map(StandingFlags::standing)
        .collect(
            Collectors.toMap(
                StandingFlag::key, flag -> flag, (one, same) -> one, LinkedHashMap::new))
        .values();
  }

  private static StandingFlag standing(Flag flag) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("kpi", flag.kpi());
    data.put("rule", flag.rule());
    data.put("title", flag.title());
    data.put("severity", flag.severity());
    data.put("why", flag.why());
    data.put("effect", flag.effect());
    data.put("fix", flag.fix());
    if (flag.item() != null) {
      data.put("item", flag.item());
    }
    String key = Hash.of(flag.rule() + '\n' + flag.kpi() + '\n' + flag.item());
    return new StandingFlag(key.substring(0, KEY), flag.kpi(), data);
  }
}
