package io.glidepath.lane;

import io.glidepath.interaction.Story;
import io.glidepath.journal.Stop;
import io.glidepath.runtime.Waiting;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that owns the interactions hashed to it: their order holds, and nothing is locked. It
 * takes what has come in, works it through, and writes it in one transaction; while that commits,
 * the next group gathers by itself.
 */
final class Lane {
  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
  private static final long SWEEP = 1_000;
  private static final long RETRY = 250;

  /** Asks whether an interaction may be put aside. */
  @FunctionalInterface
  interface Leave {
    boolean may(String interactionId, Lane lane);
  }

  private final LaneSettings settings;
  private final LaneParts parts;
  private final Consumer<String> settled;
  private final Leave leave;
  private final BlockingQueue<Task> queue = new LinkedBlockingQueue<>();
  private final Waiting waiting = new Waiting();
  private final Map<String, Deque<Task>> awaited = new HashMap<>();

  /** Interactions whose latest events were refused, until they are handed over or come again. */
  private final Set<String> refused = new HashSet<>();

  private final GroupRunner work;
  private final Thread thread;
  private volatile boolean closing;
  private volatile boolean canWrite = true;
  private volatile int size;

  /** On the clock that no one sets. */
  private long retryAt;

  private long sweptAt = System.nanoTime();

  Lane(int number, LaneSettings settings, LaneParts parts, Consumer<String> settled, Leave leave) {
    this.settings = settings;
    this.parts = parts;
    this.settled = settled;
    this.leave = leave;
    work = new GroupRunner(settings, parts);
    thread = new Thread(this::run, "lane-" + number);
  }

  void start() {
    thread.start();
  }

  void put(Task task) {
    if (task instanceof Task.Arrival arrival) {
      waiting.add(arrival.receipt(), parts.ticks().getAsLong());
    }
    queue.add(task);
  }

  /** For how long the oldest event has waited that is not yet answered, in milliseconds. */
  long waited() {
    return waiting.age(parts.ticks().getAsLong());
  }

  /** How much waits. */
  int queued() {
    return queue.size();
  }

  boolean hasRoom() {
    return queue.size() < settings.queue() && !closing;
  }

  boolean canWrite() {
    return canWrite;
  }

  int size() {
    return size;
  }

  void close() {
    closing = true;
    try {
      thread.join(TimeUnit.SECONDS.toMillis(20));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!closing || !queue.isEmpty()) {
      try {
        turn();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.error("{} had to give up a turn", Thread.currentThread().getName(), e);
      }
    }
    work.settle(wall());
    work.close();
  }

  private void turn() throws InterruptedException {
    List<Task> tasks = gather();
    List<Task.Arrival> arrivals = new ArrayList<>(tasks.size());
    for (Task task : tasks) {
      Deque<Task> waiting = awaited.get(interactionOf(task));
      if (waiting != null && !(task instanceof Task.Take)) {
        waiting.add(task);
      } else if (task instanceof Task.Arrival arrival) {
        arrivals.add(arrival);
      } else {
        takeIn(arrivals);
        arrivals.clear();
        control(task);
      }
    }
    takeIn(arrivals);
    tend();
  }

  /** Waits for the first task or alarm, then a moment longer for company. */
  private List<Task> gather() throws InterruptedException {
    List<Task> tasks = new ArrayList<>();
    Task first = queue.poll(patience(), TimeUnit.MILLISECONDS);
    if (first == null) {
      return tasks;
    }
    tasks.add(first);
    long until = System.nanoTime() + settings.linger().toNanos();
    while (tasks.size() < settings.group()) {
      Task next = queue.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (next == null) {
        break;
      }
      tasks.add(next);
    }
    return tasks;
  }

  private long patience() {
    long alarm = work.residents().nextAlarm();
    long untilAlarm = alarm == Story.NEVER ? SWEEP : alarm - wall();
    long most = canWrite ? Math.min(SWEEP, untilAlarm) : RETRY;
    return closing ? 0 : Math.max(0, most);
  }

  private void takeIn(List<Task.Arrival> arrivals) {
    if (arrivals.isEmpty()) {
      return;
    }
    if (reachable()) {
      arrivals.forEach(each -> each.received().trace().passed(Stop.LANE, each.since()));
      note(work.takeIn(List.copyOf(arrivals), wall()));
    } else {
      arrivals.forEach(each -> each.receipt().complete(GroupRunner.UNAVAILABLE));
    }
    arrivals.forEach(this::settle);
    if (!canWrite) {
      queue.removeIf(this::isTurnedAway);
    }
  }

  /** What came behind events that were refused may not overtake them when the store is back. */
  private boolean isTurnedAway(Task task) {
    if (!(task instanceof Task.Arrival arrival)) {
      return false;
    }
    arrival.receipt().complete(GroupRunner.UNAVAILABLE);
    settle(arrival);
    return true;
  }

  private void settle(Task.Arrival arrival) {
    if (GroupRunner.UNAVAILABLE.equals(arrival.receipt().getNow(null))) {
      refused.add(arrival.interactionId());
    } else {
      refused.remove(arrival.interactionId());
    }
    settled.accept(arrival.interactionId());
  }

  private void control(Task task) {
    if (task instanceof Task.Expect expect) {
      awaited.putIfAbsent(expect.interactionId(), new ArrayDeque<>());
    } else if (task instanceof Task.Release release) {
      String id = release.interactionId();
      release.to().put(new Task.Take(id, work.release(release), refused.remove(id)));
    } else if (task instanceof Task.Take take) {
      work.take(take, wall());
      Deque<Task> waiting = awaited.remove(take.interactionId());
      if (waiting != null) {
        waiting.removeIf(each -> take.refused() && isTurnedAway(each));
        waiting.forEach(this::nowDo);
      }
    } else if (task instanceof Task.Resume resume) {
      work.owe(resume.customerOf());
    } else if (task instanceof Task.Use use) {
      work.use(use.consultant(), wall());
    } else if (task instanceof Task.Forget forget) {
      forget(forget);
    }
  }

  private void forget(Task.Forget task) {
    try {
      task.work().run();
      work.forget(task.customerId());
      task.done().complete(null);
    } catch (RuntimeException e) {
      task.done().completeExceptionally(e);
    }
  }

  private void nowDo(Task task) {
    if (task instanceof Task.Arrival arrival) {
      takeIn(List.of(arrival));
    } else {
      control(task);
    }
  }

  /** What is due by time alone: alarms, interactions owed after a fault, and sweeping. */
  private void tend() {
    boolean due = work.residents().nextAlarm() <= wall() || work.owesSomething(wall());
    if (due && reachable()) {
      note(work.tend(wall()));
    }
    if (System.nanoTime() - sweptAt > TimeUnit.MILLISECONDS.toNanos(SWEEP)) {
      sweptAt = System.nanoTime();
      if (canWrite && queue.isEmpty()) {
        refused.clear();
      }
      for (String quiet : work.residents().quiet(wall())) {
        if (leave.may(quiet, this)) {
          work.residents().dismiss(quiet);
        } else {
          work.residents().keep(quiet, wall());
        }
      }
    }
    size = work.residents().size();
  }

  private boolean reachable() {
    if (!canWrite && System.nanoTime() - retryAt >= 0) {
      note(work.probe());
    }
    return canWrite;
  }

  private void note(boolean written) {
    if (!written && canWrite) {
      LOG.warn("The database cannot be reached: events are refused until it returns");
    } else if (written && !canWrite) {
      LOG.info("The database is back: events are taken again");
    }
    canWrite = written;
    retryAt = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(RETRY);
  }

  private long wall() {
    return parts.clock().millis();
  }

  private static String interactionOf(Task task) {
    if (task instanceof Task.Arrival arrival) {
      return arrival.interactionId();
    }
    return task instanceof Task.Release release ? release.interactionId() : "";
  }
}
