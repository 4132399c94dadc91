package io.glidepath.web;

import java.util.concurrent.CompletionStage;

/** How everything stands for an agent, as the state of a reset frame. */
@FunctionalInterface
interface Standing {
  CompletionStage<Object> of(String agentId);
}
