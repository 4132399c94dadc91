package io.glidepath.lane;

import io.glidepath.advice.Consultant;
import io.glidepath.advice.LiveInteraction;
import io.glidepath.journal.Receipt;
import io.glidepath.journal.Received;
import java.util.concurrent.CompletableFuture;

/** Something a lane is to do, in the order of its queue. */
sealed interface Task {

  /** An event to be taken in; {@code since} is when it came, as {@link System#nanoTime} has it. */
  record Arrival(Received received, CompletableFuture<Receipt> receipt, long since)
      implements Task {
    String interactionId() {
      return received.event().interactionId();
    }
  }

  /** The interaction's customer belongs to another lane: hand it over. */
  record Release(String interactionId, Lane to) implements Task {}

  /** Another lane is going to hand the interaction over: let its events wait until then. */
  record Expect(String interactionId) implements Task {}

  /**
   * The interaction handed over, with its clock offset; absent if the other lane had none. {@code
   * refused} if its latest events there were, so that those that came after them may not be taken.
   */
  record Take(String interactionId, java.util.Optional<Kept> kept, boolean refused)
      implements Task {}

  /**
   * Interactions of before a restart, by id with their customers, to be taken up again so that
   * their deadlines are kept.
   */
  record Resume(java.util.Map<String, String> customerOf) implements Task {}

  /** The next event of every interaction meets another rulebook. */
  record Use(Consultant consultant) implements Task {}

  /** Work on a customer's record, after which nothing of them is remembered here. */
  record Forget(String customerId, Runnable work, CompletableFuture<Void> done) implements Task {}

  /**
   * A live interaction with the offset from the wall clock to its own clock, in milliseconds, and
   * with what the record says of it.
   */
  record Kept(LiveInteraction live, long offset, OnRecord record) {}
}
