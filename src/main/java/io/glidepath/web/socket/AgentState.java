package io.glidepath.web.socket;

import java.util.concurrent.CompletionStage;

/** How everything stands for an agent, as the state of a reset frame. */
@FunctionalInterface
public interface AgentState {
  CompletionStage<Object> of(String agentId);
}
