package io.glidepath.demo;

import io.vertx.core.Vertx;

/** What all seats of one run share. Belongs to one event loop. */
final class DemoStage {
  private final Vertx vertx;
  private final EventSender sender;
  private final String run;
  private int interactions;
  private int customers;

  /** {@code run} makes the names of this run differ from those of any other. */
  DemoStage(Vertx vertx, EventSender sender, String run) {
    this.vertx = vertx;
    this.sender = sender;
    this.run = run;
  }

  Vertx vertx() {
    return vertx;
  }

  EventSender sender() {
    return sender;
  }

  String newInteraction(String channel) {
    return channel + "-" + run + "-" + ++interactions;
  }

  String newCustomer() {
    return "customer-" + run + "-" + ++customers;
  }
}
