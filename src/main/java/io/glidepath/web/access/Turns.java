package io.glidepath.web.access;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How often each person may do a thing: so often a second over time, and so many at once. What one
 * does takes nothing from another. Thread-safe.
 */
public final class Turns {
  private static final int MOST_KNOWN = 10_000;

  private final Map<String, Account> byPerson = new HashMap<>();
  private final double perSecond;
  private final int atOnce;
  private final LongSupplier nanos;

  private static final class Account {
    private double left;
    private long at;
  }

  public Turns(double perSecond, int atOnce) {
    this(perSecond, atOnce, System::nanoTime);
  }

  Turns(double perSecond, int atOnce, LongSupplier nanos) {
    this.perSecond = perSecond;
    this.atOnce = atOnce;
    this.nanos = nanos;
  }

  /** Takes a turn if the person has one. */
  public synchronized boolean take(String person) {
    long now = nanos.getAsLong();
    if (byPerson.size() >= MOST_KNOWN) {
      byPerson.values().removeIf(each -> left(each, now) >= atOnce);
    }
    Account account = byPerson.computeIfAbsent(person, each -> fresh(now));
    account.left = left(account, now);
    account.at = now;
    if (account.left < 1) {
      return false;
    }
    account.left--;
    return true;
  }

  private Account fresh(long now) {
    Account account = new Account();
    account.left = atOnce;
    account.at = now;
    return account;
  }

  private double left(Account account, long now) {
    return Math.min(atOnce, account.left + (now - account.at) / 1e9 * perSecond);
  }
}
