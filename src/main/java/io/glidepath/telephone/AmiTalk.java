package io.glidepath.telephone;

import io.glidepath.vendor.Line;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import io.vertx.core.parsetools.RecordParser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One connection to Asterisk's manager interface (docs.asterisk.org, "AMI"): a line that names it,
 * then blocks of {@code Name: value} lines that end with an empty one. Signs in with a challenge,
 * so that the secret is not sent, or with the secret where that is all that is known. Belongs to
 * its event loop.
 */
final class AmiTalk {
  private static final String BANNER = "Asterisk Call Manager";
  private static final String EVENTS = "call,agent";
  private static final int LONGEST_LINE = 64 * 1024;
  private static final int MOST_LINES = 1_000;

  private enum Step {
    BANNER,
    CHALLENGE,
    SIGN_IN,
    LISTENING
  }

  private final NetSocket socket;
  private final Line line;
  private final Listener listener;
  private final Map<String, String> block = new LinkedHashMap<>();
  private Step step = Step.BANNER;
  private @Nullable String problem;

  /** Hears what becomes of a connection. */
  interface Listener {
    /** It is signed in; events follow. */
    void listening();

    /** A block came, be it an answer or an event. */
    void heard();

    /** What happened, by the event's own names. */
    void event(Map<String, String> event);
  }

  AmiTalk(NetSocket socket, Line line, Listener listener) {
    this.socket = socket;
    this.line = line;
    this.listener = listener;
  }

  /** Begins; {@code over} hears once why it ended, in one sentence. */
  void begin(Consumer<String> over) {
    RecordParser lines = RecordParser.newDelimited("\r\n", each -> heard(each.toString()));
    lines.maxRecordSize(LONGEST_LINE);
    lines.exceptionHandler(fault -> fail("It sends lines that have no end."));
    socket.handler(lines);
    socket.exceptionHandler(fault -> fail("The connection broke."));
    socket.closeHandler(closed -> over.accept(problem == null ? "The connection ended." : problem));
  }

  /** Asks for a sign of life. */
  void ping() {
    if (step == Step.LISTENING) {
      say("Ping", Map.of());
    }
  }

  boolean isListening() {
    return step == Step.LISTENING;
  }

  /** Ends it for this reason. */
  void fail(String why) {
    if (problem == null) {
      problem = why;
    }
    socket.close();
  }

  private void heard(String text) {
    if (step == Step.BANNER) {
      greeted(text);
    } else if (!text.isEmpty()) {
      int colon = text.indexOf(':');
      if (colon > 0 && block.size() < MOST_LINES) {
        block.putIfAbsent(text.substring(0, colon).strip(), text.substring(colon + 1).strip());
      }
    } else if (!block.isEmpty()) {
      Map<String, String> whole = Map.copyOf(block);
      block.clear();
      take(whole);
    }
  }

  private void greeted(String text) {
    if (!text.startsWith(BANNER)) {
      fail("It is no manager interface of Asterisk.");
      return;
    }
    step = Step.CHALLENGE;
    say("Challenge", Map.of("AuthType", "MD5"));
  }

  private void take(Map<String, String> whole) {
    listener.heard();
    if (whole.containsKey("Event")) {
      if (step == Step.LISTENING) {
        listener.event(whole);
      }
    } else if (step == Step.CHALLENGE) {
      signIn(whole.get("Challenge"));
    } else if (step == Step.SIGN_IN && "Success".equals(whole.get("Response"))) {
      step = Step.LISTENING;
      listener.listening();
    } else if (step == Step.SIGN_IN) {
      fail("It takes neither the user nor the secret.");
    }
  }

  private void signIn(@Nullable String challenge) {
    step = Step.SIGN_IN;
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("Username", line.user());
    fields.put("Events", EVENTS);
    if (challenge == null) {
      fields.put("Secret", line.secret());
    } else {
      fields.put("AuthType", "MD5");
      fields.put("Key", md5(challenge + line.secret()));
    }
    say("Login", fields);
  }

  private void say(String action, Map<String, String> fields) {
    StringBuilder text = new StringBuilder("Action: ").append(action).append("\r\n");
    fields.forEach((name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
    socket.write(Buffer.buffer(text.append("\r\n").toString()));
  }

  /** As the protocol has it; nobody is meant to find the secret from it alone. */
  private static String md5(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
