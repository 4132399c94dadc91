package io.glidepath.pages;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the fake server says of rule files: enough of a check for the page to be tried. */
final class FakeCards {
  static final String TRANSFERRED = "the customer has been transferred at least {n} times";
  private static final Pattern SETTING = Pattern.compile("[{ ]([a-z]+): ?([0-9a-z]+)[,}]");
  private static final List<List<String>> SENTENCES =
      List.of(
          List.of(
              TRANSFERRED,
              "le client a été transféré au moins {n} fois",
              "el cliente ha sido traspasado al menos {n} veces",
              "The customer was handed from one agent or queue to another this often."),
          List.of(
              "the issue is not resolved",
              "le problème n'est pas résolu",
              "el problema no está resuelto",
              "Nobody has confirmed a resolution yet."),
          List.of(
              "an agent is connected",
              "un agent est en ligne",
              "hay un agente conectado",
              "An agent talks with the customer right now."),
          List.of(
              "the agent has not taken ownership since the transfer",
              "l'agent n'a pas pris le dossier en charge depuis le transfert",
              "el agente no se ha hecho cargo desde el traspaso",
              "The agent has not said that they own the case."),
          List.of(
              "the channel is {channel}",
              "le canal est {channel}",
              "el canal es {channel}",
              "The interaction runs on this channel."));

  private FakeCards() {}

  static JsonObject file(String path, String text, FakeRulebook.@Nullable Draft draft) {
    JsonObject file =
        new JsonObject()
            .put("path", path)
            .put("hash", FakeRulebook.hash(text))
            .put("kind", kindOf(path));
    if (kindOf(path).equals("card")) {
      file.put("cardId", path.replace(".yaml", "").replace('/', '.'))
          .put("title", title(text))
          .put("status", first(text, "(?m)^status: (\\w+)", "draft"))
          .put("owner", first(text, "(?m)^owner: (\\S+)", ""));
    }
    if (draft != null) {
      file.put(
          "draft",
          new JsonObject()
              .put("by", draft.by())
              .put("at", draft.at())
              .put("removed", draft.text() == null));
    }
    return file;
  }

  static JsonObject sentences(String language) {
    int at = List.of("en", "fr", "es").indexOf(language);
    JsonArray all = new JsonArray();
    for (List<String> words : SENTENCES) {
      String text = words.get(at);
      boolean counts = text.contains("{n}");
      JsonArray slots = new JsonArray();
      if (text.contains("{")) {
        slots.add(
            new JsonObject()
                .put("name", counts ? "n" : "channel")
                .put("type", counts ? "number" : "channel")
                .put("example", counts ? "2" : "voice"));
      }
      all.add(
          new JsonObject()
              .put("text", text)
              .put("group", "Transfers and channels")
              .put("meaning", words.get(3))
              .put("example", text.replace("{n}", "2").replace("{channel}", "voice"))
              .put("slots", slots)
              .put("said", said(words)));
    }
    return new JsonObject()
        .put("language", language)
        .put("sentences", all)
        .put("phrases", new JsonArray().add("apology").add("complaint"))
        .put("fields", new JsonArray().add("account-number"))
        .put("channels", new JsonArray().add("voice").add("chat").add("email"))
        .put("tables", new JsonArray())
        .put("signals", new JsonArray());
  }

  /** Finds sentences that it does not know, and statuses that there are not. */
  static JsonArray findings(Map<String, String> texts) {
    JsonArray findings = new JsonArray();
    texts.forEach(
        (path, text) -> {
          if (kindOf(path).equals("card")) {
            findings(path, text).forEach(findings::add);
          }
        });
    return findings;
  }

  static List<JsonObject> findings(String path, String text) {
    List<JsonObject> findings = new ArrayList<>();
    String[] lines = text.split("\n", -1);
    for (int at = 0; at < lines.length; at++) {
      String line = lines[at];
      if (line.contains("transfered") || line.trim().equals("-")) {
        findings.add(
            finding(path, at + 1, Math.max(1, line.indexOf("- ") + 3), "unknown-sentence")
                .put("message", "No sentence of the dictionary is like this one.")
                .put("instead", TRANSFERRED.replace("{n}", "{transfers}")));
      }
      if (line.startsWith("status: ") && !line.matches("status: (draft|shadow|live|retired)")) {
        findings.add(
            finding(path, at + 1, 9, "unknown-status")
                .put("message", "status cannot be " + line.substring(8) + ".")
                .put("instead", "draft, live, retired, shadow"));
      }
    }
    return findings;
  }

  static JsonObject finding(String path, int line, int column, String code) {
    return new JsonObject()
        .put("file", path)
        .put("line", line)
        .put("column", column)
        .put("severity", "error")
        .put("code", code);
  }

  static JsonObject reading(String path, String text) {
    JsonArray settings = new JsonArray();
    JsonArray conditions = new JsonArray();
    String[] lines = text.split("\n", -1);
    for (int at = 0; at < lines.length; at++) {
      Matcher setting = SETTING.matcher(lines[at]);
      while (lines[at].startsWith("settings:") && setting.find()) {
        settings.add(
            new JsonObject()
                .put("name", setting.group(1))
                .put("value", setting.group(2))
                .put("line", at + 1)
                .put("column", setting.start(2) + 1)
                .put("length", setting.group(2).length()));
      }
      for (List<String> words : SENTENCES) {
        String stem = words.get(0).split("\\{")[0];
        if (lines[at].startsWith("  - " + stem)) {
          conditions.add(
              new JsonObject()
                  .put("line", at + 1)
                  .put("text", lines[at].substring(4))
                  .put("meaning", words.get(3))
                  .put("said", said(words)));
        }
      }
    }
    return new JsonObject()
        .put("path", path)
        .put("settings", settings)
        .put("when", conditions)
        .put("drl", "rule \"" + path + "\"\nwhen\n  Story(transfers >= 2)\nthen\nend\n");
  }

  /** Every scenario passes, but those of a card that waits for nine transfers. */
  static JsonObject scenarios(Map<String, String> texts) {
    JsonArray results = new JsonArray();
    int failed = 0;
    for (Map.Entry<String, String> each : texts.entrySet()) {
      if (!each.getKey().endsWith(".test.yaml")) {
        continue;
      }
      String card = texts.getOrDefault(each.getKey().replace(".test.yaml", ".yaml"), "");
      boolean passes = !card.contains("transfers: 9");
      failed += passes ? 0 : 1;
      JsonObject result =
          new JsonObject()
              .put("file", each.getKey())
              .put("line", 2)
              .put("name", "the second transfer, and nothing solved yet")
              .put("passed", passes)
              .put("todo", false)
              .put("failures", new JsonArray())
              .put("notes", new JsonArray());
      if (!passes) {
        result.getJsonArray("failures").add("Expected own-the-case at 120s; it was silent.");
        result.getJsonArray("notes").add("120s  interaction.transferred");
        result.getJsonArray("notes").add("      near miss: transferred 2 times, not 9");
      }
      results.add(result);
    }
    return new JsonObject()
        .put("passed", results.size() - failed)
        .put("failed", failed)
        .put("todo", 0)
        .put("results", results);
  }

  private static JsonObject said(List<String> words) {
    return new JsonObject().put("en", words.get(0)).put("fr", words.get(1)).put("es", words.get(2));
  }

  private static String kindOf(String path) {
    if (path.endsWith(".test.yaml")) {
      return "scenarios";
    }
    if (path.endsWith(".csv")) {
      return "table";
    }
    if (path.startsWith("phrases")) {
      return "phrases";
    }
    return path.endsWith(".dsl") ? "dictionary" : "card";
  }

  private static JsonObject title(String text) {
    JsonObject title = new JsonObject();
    for (String language : List.of("en", "fr", "es")) {
      title.put(language, first(text, language + ": \"?([^,}\"]+)", "?"));
    }
    return title;
  }

  private static String first(String text, String pattern, String usual) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    return found.find() ? found.group(1) : usual;
  }
}
