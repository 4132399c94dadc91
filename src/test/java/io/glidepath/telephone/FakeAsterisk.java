package io.glidepath.telephone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The manager interface of an Asterisk as its documentation has it, on a real socket: it greets,
 * takes a challenge and a login, answers pings, and tells what the test says.
 */
public final class FakeAsterisk implements AutoCloseable {
  private static final String CHALLENGE = "157034012";

  public final List<Map<String, String>> heard = new CopyOnWriteArrayList<>();
  private final String user;
  private final String secret;
  private final boolean challenges;
  private final ServerSocket door;
  private volatile @Nullable Socket line;

  /** {@code challenges} says whether it knows the challenge, as old ones need not. */
  public FakeAsterisk(String user, String secret, boolean challenges) throws IOException {
    this.user = user;
    this.secret = secret;
    this.challenges = challenges;
    door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "fake-asterisk");
    thread.setDaemon(true);
    thread.start();
  }

  public int port() {
    return door.getLocalPort();
  }

  public boolean isListenedTo() {
    return line != null;
  }

  /** Tells an event, whose fields are written {@code Name: value}, parted by {@code |}. */
  public void tell(String event, String fields) throws IOException {
    Socket open = line;
    if (open == null) {
      throw new IllegalStateException("nobody listens");
    }
    String block =
        "Event: "
            + event
            + "\r\nPrivilege: agent,all\r\n"
            + fields.replace("|", "\r\n")
            + "\r\n\r\n";
    open.getOutputStream().write(block.getBytes(StandardCharsets.UTF_8));
    open.getOutputStream().flush();
  }

  /** Breaks the connection, as a network does. */
  public void drop() throws IOException {
    Socket open = line;
    line = null;
    if (open != null) {
      open.close();
    }
  }

  private void serve() {
    while (!door.isClosed()) {
      try (Socket socket = door.accept()) {
        say(socket, "Asterisk Call Manager/7.0.3\r\n");
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        Map<String, String> action = read(in);
        while (!action.isEmpty()) {
          heard.add(action);
          answer(socket, action);
          action = read(in);
        }
      } catch (IOException gone) {
        // The next one may come.
      }
      line = null;
    }
  }

  private void answer(Socket socket, Map<String, String> action) throws IOException {
    switch (action.getOrDefault("Action", "")) {
      case "Challenge" ->
          say(
              socket,
              challenges
                  ? "Response: Success\r\nChallenge: " + CHALLENGE + "\r\n\r\n"
                  : "Response: Error\r\nMessage: Must specify AuthType\r\n\r\n");
      case "Login" -> {
        boolean known =
            user.equals(action.get("Username"))
                && (md5(CHALLENGE + secret).equals(action.get("Key"))
                    || secret.equals(action.get("Secret")));
        say(
            socket,
            known
                ? "Response: Success\r\nMessage: Authentication accepted\r\n\r\n"
                    + "Event: FullyBooted\r\nPrivilege: system,all\r\nStatus: Fully Booted\r\n\r\n"
                : "Response: Error\r\nMessage: Authentication failed\r\n\r\n");
        if (known) {
          line = socket;
        } else {
          socket.close();
        }
      }
      default -> say(socket, "Response: Success\r\nPing: Pong\r\n\r\n");
    }
  }

  private static void say(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  /** The next block; empty at the end. */
  private static Map<String, String> read(BufferedReader in) throws IOException {
    Map<String, String> block = new LinkedHashMap<>();
    String text = in.readLine();
    while (text != null && !text.isEmpty()) {
      String[] field = text.split(": ", 2);
      block.put(field[0], field.length > 1 ? field[1] : "");
      text = in.readLine();
    }
    return block;
  }

  private static String md5(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      door.close();
      drop();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
