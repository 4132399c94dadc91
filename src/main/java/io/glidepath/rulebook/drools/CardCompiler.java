package io.glidepath.rulebook.drools;

import io.glidepath.authoring.Hash;
import io.glidepath.rulebook.card.RuleCard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.drools.model.Model;
import org.drools.model.Rule;

/**
 * Compiles cards that were never compiled before, some hundred together, and finds the byte code of
 * the others: each card is kept in the batch that it was compiled in. So a card that changes costs one card.
 */
public final class CardCompiler {
  /** Of larger packages Drools generates classes of another kind, and Java more than one method. */
  private static final int LARGEST_BATCH = 200;

  /** With so many batches more than needed they are all compiled anew. */
  private static final int MOST_BATCHES = 24;

  private final DrlWriter writer;
  private final ClassCache cache;

  public CardCompiler(DrlWriter writer, ClassCache cache) {
    this.writer = writer;
    this.cache = cache;
  }

  /** The cards, loaded in their order; empty if there are none. Throws {@code CompileFault}. */
  public Optional<RuleBase> compile(List<RuleCard> cards) {
    Map<String, Loaded> byId = kept(cards);
    List<RuleCard> missing =
        cards.stream().filter(card -> !byId.containsKey(card.id())).toList();
    for (int from = 0; from < missing.size(); from += LARGEST_BATCH) {
      List<RuleCard> some =
          missing.subList(from, Math.min(missing.size(), from + LARGEST_BATCH));
      Batch fresh = fresh(some);
      some.forEach(card -> byId.put(card.id(), fresh.rule(card.id())));
    }
    List<Loaded> loaded = cards.stream().map(card -> byId.get(card.id())).toList();
    return loaded.isEmpty()
        ? Optional.empty()
        : Optional.of(
            RuleBase.of(
                loaded.get(0).loader(),
                loaded.get(0).model(),
                loaded.stream().map(Loaded::rule).toList()));
  }

  /** A rule, and where it comes from. */
  private record Loaded(ClassLoader loader, Model model, Rule rule) {}

  /** The rules that were compiled together, by their names. */
  private record Batch(ClassLoader loader, Model model, Map<String, Rule> rules) {
    static Batch of(CompiledClasses compiled) {
      ByteCodeScan.check(compiled);
      ClassLoader loader = new RuleClassLoader(compiled);
      Model model = RuleBase.model(compiled.models().get(0), loader);
      Map<String, Rule> rules = new HashMap<>();
      model.getRules().forEach(rule -> rules.put(rule.getName(), rule));
      return new Batch(loader, model, rules);
    }

    Loaded rule(String id) {
      Rule rule = rules.get(id);
      if (rule == null) {
        throw new RuleCompiler.CompileFault("The compiler lost " + id);
      }
      return new Loaded(loader, model, rule);
    }
  }

  /** What is kept of the cards, by their ids. */
  private Map<String, Loaded> kept(List<RuleCard> cards) {
    Map<String, List<RuleCard>> byBatch = new LinkedHashMap<>();
    for (RuleCard card : cards) {
      cache
          .batchOf(key(card))
          .ifPresent(batch -> byBatch.computeIfAbsent(batch, any -> new ArrayList<>()).add(card));
    }
    Map<String, Loaded> kept = new HashMap<>();
    if (byBatch.size() <= MOST_BATCHES + cards.size() / LARGEST_BATCH) {
      byBatch.forEach((key, its) -> cache.get(key).map(Batch::of).ifPresent(take(its, kept)));
    }
    return kept;
  }

  private static Consumer<Batch> take(
      List<RuleCard> cards, Map<String, Loaded> kept) {
    return batch ->
        cards.stream()
            .filter(card -> batch.rules().containsKey(card.id()))
            .forEach(card -> kept.put(card.id(), batch.rule(card.id())));
  }

  private Batch fresh(List<RuleCard> cards) {
    CompiledClasses compiled = RuleCompiler.compile(List.of(writer.write(cards)));
    Batch batch = Batch.of(compiled);
    List<String> keys = cards.stream().map(this::key).toList();
    String name = Hash.of(String.join("\n", keys));
    cache.put(name, compiled);
    keys.forEach(key -> cache.note(key, name));
    return batch;
  }

  private String key(RuleCard card) {
    return ClassCache.key(List.of(writer.write(List.of(card))));
  }
}
