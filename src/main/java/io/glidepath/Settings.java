package io.glidepath;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.glidepath.interaction.WrittenDuration;
import io.glidepath.log.Privacy;
import io.glidepath.suggestion.AttentionLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code config/glidepath.yaml} says; every member has a default. */
public record Settings(
    Server server,
    String lanes,
    String history,
    Attention attention,
    Rules rules,
    Database database,
    Audit audit,
    Retention retention) {

  private static final String FILE = "glidepath.yaml";

  public Settings(
      @Nullable Server server,
      @Nullable String lanes,
      @Nullable String history,
      @Nullable Attention attention,
      @Nullable Rules rules,
      @Nullable Database database,
      @Nullable Audit audit,
      @Nullable Retention retention) {
    this.server = server == null ? Server.USUAL : server;
    this.lanes = lanes == null ? "auto" : lanes;
    this.history = history == null ? "7d" : history;
    this.attention = attention == null ? Attention.USUAL : attention;
    this.rules = rules == null ? Rules.USUAL : rules;
    this.database = database == null ? Database.EMBEDDED : database;
    this.audit = audit == null ? Audit.USUAL : audit;
    this.retention = retention == null ? new Retention(null, null) : retention;
  }

  /** {@code origins} may open browser sockets besides the server's own addresses. */
  public record Server(
      @Nullable String host,
      @Nullable Integer port,
      @Nullable List<String> origins,
      @JsonProperty("behind-proxy") boolean behindProxy) {
    static final Server USUAL = new Server(null, null, null, false);

    public String hostOrLoopback() {
      return host == null ? "127.0.0.1" : host;
    }

    public int portOrUsual() {
      return port == null ? 8484 : port;
    }

    public List<String> originList() {
      return origins == null ? List.of() : origins;
    }
  }

  /** See {@link AttentionLimits}. */
  public record Attention(
      @Nullable Integer shown,
      @JsonProperty("per-interaction") @Nullable Integer perInteraction,
      @JsonProperty("per-agent-hour") @Nullable Integer perAgentHour,
      @JsonProperty("veteran-months") @Nullable Integer veteranMonths,
      @JsonProperty("veteran-shown") @Nullable Integer veteranShown,
      @JsonProperty("veteran-priority") @Nullable Integer veteranPriority) {
    static final Attention USUAL = new Attention(null, null, null, null, null, null);

    public AttentionLimits limits() {
      AttentionLimits usual = AttentionLimits.USUAL;
      return new AttentionLimits(
          or(shown, usual.shown()),
          or(perInteraction, usual.perInteraction()),
          or(perAgentHour, usual.perAgentHour()),
          or(veteranMonths, usual.veteranMonths()),
          or(veteranShown, usual.veteranShown()),
          or(veteranPriority, usual.veteranPriority()));
    }

    private static int or(@Nullable Integer set, int usual) {
      return set == null ? usual : set;
    }
  }

  /**
   * How rules become live.
   *
   * @param approval {@code none}, or {@code second-person}: another lead approves
   * @param watch whether changes on disk are published by themselves
   */
  public record Rules(@Nullable String approval, @Nullable Boolean watch) {
    static final Rules USUAL = new Rules(null, null);

    public boolean secondPerson() {
      if (approval == null || approval.equals("none")) {
        return false;
      }
      if (approval.equals("second-person")) {
        return true;
      }
      throw new BadInput(
          "rules.approval: '" + approval + "' is neither none nor second-person", null);
    }

    public boolean isWatched() {
      return watch == null || watch;
    }
  }

  /** An empty {@code url} means the embedded PostgreSQL. */
  public record Database(@Nullable String url) {
    static final Database EMBEDDED = new Database("");

    public boolean embedded() {
      return url == null || url.isBlank();
    }
  }

  /** Checkpoints of the log are kept in {@code checkpoints} too, beside the data directory. */
  public record Audit(@Nullable List<String> checkpoints) {
    static final Audit USUAL = new Audit(null);

    public List<Path> directories() {
      return checkpoints == null ? List.of() : checkpoints.stream().map(Path::of).toList();
    }
  }

  /** How long things are kept, such as {@code 30d} or {@code 24 months}. */
  public record Retention(@Nullable String personal, @Nullable String decisions) {
    public Privacy.Retention read() {
      Privacy.Retention usual = Privacy.Retention.USUAL;
      return new Privacy.Retention(
          personal == null ? usual.personal() : days("retention.personal", personal),
          decisions == null ? usual.decisions() : days("retention.decisions", decisions));
    }

    private static Duration days(String key, String text) {
      Duration kept = duration(key, text);
      if (kept.toDays() < 1) {
        throw new BadInput(key + ": '" + text + "' is less than a day; write it like 30d", null);
      }
      return kept;
    }
  }

  /** Reads the file in {@code config}; without one everything is as usual. */
  public static Settings read(Path config) {
    Path file = config.resolve(FILE);
    if (!Files.exists(file)) {
      return new Settings(null, null, null, null, null, null, null, null);
    }
    try {
      YAMLMapper mapper =
          YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
      Settings settings = mapper.readValue(file.toFile(), Settings.class);
      Settings read =
          settings == null
              ? new Settings(null, null, null, null, null, null, null, null)
              : settings;
      read.historyDuration();
      read.laneCount();
      read.rules().secondPerson();
      read.retention().read();
      return read;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new BadInput(file + ":" + line + ": " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new BadInput("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /** How far back a customer's other interactions count. */
  public Duration historyDuration() {
    return duration("history", history);
  }

  private static Duration duration(String key, String text) {
    return WrittenDuration.some(text)
        .orElseThrow(
            () ->
                new BadInput(
                    key + ": '" + text + "' is no duration; write " + WrittenDuration.FORM, null));
  }

  /** Threads that advise: as written, or one less than the machine's processors, at least two. */
  public int laneCount() {
    if (lanes.equals("auto")) {
      return Math.max(2, Runtime.getRuntime().availableProcessors() - 1);
    }
    if (!lanes.matches("[1-9][0-9]?")) {
      throw new BadInput("lanes: '" + lanes + "' is neither auto nor a number from 1 to 99", null);
    }
    return Integer.parseInt(lanes);
  }
}
