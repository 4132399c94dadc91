package io.glidepath.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.glidepath.advice.Decision;

/** A replayed interaction for programs: one line of JSON, as the public contract has it. */
final class ReplayJson {
  private final ObjectMapper mapper =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  String line(Timeline timeline) {
    ObjectNode line = mapper.createObjectNode();
    line.put("interactionId", timeline.live().story().interactionId());
    ObjectNode effort = line.putObject("effort");
    effort.put("score", timeline.live().ledger().score());
    effort.set("charges", mapper.valueToTree(timeline.live().ledger().charges()));
    line.set("signals", mapper.valueToTree(timeline.live().signals()));
    ArrayNode suggestions = line.putArray("suggestions");
    timeline.shown().forEach(shown -> suggestions.add(shown(shown)));
    timeline.keptBack().forEach(each -> suggestions.add(keptBack(each.decision())));
    try {
      return mapper.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private ObjectNode shown(Timeline.Shown shown) {
    ObjectNode node = mapper.valueToTree(shown.suggestion());
    if (shown.withdrawnAt() != null) {
      node.put("withdrawnAt", shown.withdrawnAt().toString());
      node.put("withdrawnReason", shown.reason());
    }
    return node;
  }

  private ObjectNode keptBack(Decision decision) {
    ObjectNode node = mapper.createObjectNode();
    node.put("interactionId", decision.interactionId());
    node.put("rule", decision.rule());
    node.put("pillar", decision.pillar());
    node.put("suppressedAt", decision.at().toString());
    node.put("suppressedBy", decision.detail());
    node.put("rulebook", decision.rulebook());
    return node;
  }
}
