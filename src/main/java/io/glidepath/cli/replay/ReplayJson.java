package io.glidepath.cli.replay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glidepath.advice.Decision;
import io.glidepath.cli.JsonText;

/** A replayed interaction for programs: one line of JSON, as the public contract has it. */
final class ReplayJson {
  String line(ReplayTimeline timeline) {
    ObjectNode line = JsonText.MAPPER.createObjectNode();
    line.put("interactionId", timeline.live().story().interactionId());
    ObjectNode effort = line.putObject("effort");
    effort.put("score", timeline.live().ledger().score());
    effort.set("charges", JsonText.MAPPER.valueToTree(timeline.live().ledger().charges()));
    effort.put("issueScore", timeline.live().issueScore());
    ObjectNode risk = line.putObject("riskOfComingBack");
    risk.put("score", timeline.live().ledger().risk());
    risk.set("charges", JsonText.MAPPER.valueToTree(timeline.live().ledger().foretold()));
    line.set("signals", JsonText.MAPPER.valueToTree(timeline.live().signals()));
    ArrayNode suggestions = line.putArray("suggestions");
    timeline.shown().forEach(shown -> suggestions.add(shown(shown)));
    timeline.keptBack().forEach(each -> suggestions.add(keptBack(each.decision())));
    return JsonText.of(line);
  }

  private ObjectNode shown(ReplayTimeline.Shown shown) {
    ObjectNode node = JsonText.MAPPER.valueToTree(shown.suggestion());
    if (shown.withdrawnAt() != null) {
      node.put("withdrawnAt", shown.withdrawnAt().toString());
      node.put("withdrawnReason", shown.reason());
    }
    return node;
  }

  private ObjectNode keptBack(Decision decision) {
    ObjectNode node = JsonText.MAPPER.createObjectNode();
    node.put("interactionId", decision.interactionId());
    node.put("rule", decision.rule());
    node.put("pillar", decision.pillar());
    node.put("suppressedAt", decision.at().toString());
    node.put("suppressedBy", decision.suppressedBy());
    node.put("rulebook", decision.rulebook());
    return node;
  }
}
