package io.glidepath.advice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rulebook says of a story: which of its rules hold, each with the table row that it matched
 * if it read a table. The compiled rules write it; one lane reuses one verdict for all its stories.
 */
public final class Verdict {
  private final Map<String, Integer> indexes;
  private final long[] bits;
  private final @Nullable Row[] rows;
  private final List<Failure> failures = new ArrayList<>(0);

  /** {@code indexes} numbers the rulebook's rules from 0. */
  public Verdict(Map<String, Integer> indexes) {
    this.indexes = indexes;
    bits = new long[(indexes.size() + 63) / 64];
    rows = new Row[indexes.size()];
  }

  /** A rule that was skipped: it threw, overran its budget, or was disabled for good. */
  public record Failure(int rule, String how, String cause) {}

  public void clear() {
    Arrays.fill(bits, 0);
    failures.clear();
  }

  /** Starts from what held at an earlier look, {@link #copy} of which it was. */
  public void resume(long[] held) {
    System.arraycopy(held, 0, bits, 0, bits.length);
    failures.clear();
  }

  /** Forgets what was said of a rule, so that it can be asked again. */
  public void forget(int rule) {
    bits[rule >> 6] &= ~(1L << rule);
  }

  /** Called for a rule that was skipped; {@code cause} names no data of anyone. */
  public void fail(String rule, String how, String cause) {
    Integer index = indexes.get(rule);
    if (index != null) {
      failures.add(new Failure(index, how, cause));
    }
  }

  /** The rules that were skipped, for the log. */
  public List<Failure> failures() {
    return failures.isEmpty() ? List.of() : List.copyOf(failures);
  }

  /** Called by a compiled rule that holds. */
  public void hold(String rule) {
    hold(rule, null);
  }

  /** Called by a compiled rule that holds for a table row; of several rows the best one stays. */
  public void hold(String rule, @Nullable Row row) {
    Integer known = indexes.get(rule);
    if (known != null) {
      hold(known.intValue(), row);
    }
  }

  /** The same of a rule by its index. */
  public void hold(int index, @Nullable Row row) {
    Row kept = holds(index) ? rows[index] : null;
    rows[index] = kept != null && row != null && kept.compareTo(row) <= 0 ? kept : row;
    bits[index >> 6] |= 1L << index;
  }

  public boolean holds(int rule) {
    return (bits[rule >> 6] & 1L << rule) != 0;
  }

  /** The first rule from {@code rule} on that holds, -1 if none does. */
  public int next(int rule) {
    for (int word = rule >> 6; word < bits.length; word++) {
      long left = word == rule >> 6 ? bits[word] & -1L << rule : bits[word];
      if (left != 0) {
        return word * 64 + Long.numberOfTrailingZeros(left);
      }
    }
    return -1;
  }

  /**
   * The first rule from {@code rule} on that holds here and not in {@code others}, {@link #copy} of
   * another verdict of the rulebook, or the other way round; -1 if there is none.
   */
  int nextUnlike(long[] others, int rule) {
    for (int word = rule >> 6; word < bits.length; word++) {
      long unlike = bits[word] ^ others[word];
      long left = word == rule >> 6 ? unlike & -1L << rule : unlike;
      if (left != 0) {
        return word * 64 + Long.numberOfTrailingZeros(left);
      }
    }
    return -1;
  }

  /** How many rules it speaks of. */
  int rules() {
    return rows.length;
  }

  public @Nullable Row row(int rule) {
    return holds(rule) ? rows[rule] : null;
  }

  public boolean sameAs(long[] others) {
    return Arrays.equals(bits, others);
  }

  public long[] copy() {
    return bits.clone();
  }
}
