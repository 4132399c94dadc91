package io.glidepath.interaction;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A unit of time, with the words that people write for it in English, French and Spanish. */
public enum UnitOfTime {
  MILLISECOND(1, "ms"),
  SECOND(1_000, "s sec secs second seconds seconde secondes seg segundo segundos"),
  MINUTE(60_000, "m min mins minute minutes minuto minutos"),
  HOUR(3_600_000, "h hr hrs hour hours heure heures hora horas"),
  DAY(86_400_000, "d day days j jour jours día días dia dias"),
  WEEK(604_800_000, "w week weeks semaine semaines semana semanas"),
  /** A twelfth of a year. */
  MONTH(2_628_000_000L, "month months mois mes meses"),
  /** 365 days. */
  YEAR(31_536_000_000L, "y year years an ans année années año años");

  private final long millis;
  private final List<String> words;

  UnitOfTime(long millis, String words) {
    this.millis = millis;
    this.words = List.of(words.split(" ", -1));
  }

  static Optional<UnitOfTime> of(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(unit -> unit.words.contains(small)).findFirst();
  }

  long millis() {
    return millis;
  }
}
