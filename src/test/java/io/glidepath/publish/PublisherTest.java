package io.glidepath.publish;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.glidepath.Knowledge;
import io.glidepath.advice.Rulebook;
import io.glidepath.authoring.Draft;
import io.glidepath.authoring.FileChange;
import io.glidepath.authoring.Finding;
import io.glidepath.authoring.Hash;
import io.glidepath.authoring.Publication;
import io.glidepath.authoring.Refused;
import io.glidepath.authoring.RuleDesk;
import io.glidepath.authoring.RuleDesk.Edit;
import io.glidepath.authoring.UnderstoodCard;
import io.glidepath.journal.Journal;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.rulebook.RuleReader;
import io.glidepath.rulebook.RulesDir;
import io.glidepath.rulebook.file.RulesOnDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a draft, or a file on disk, to live rules and back. */
class PublisherTest {
  private static final String OWN = "channel/own-the-case.yaml";

  private final MemoryRuleHistory history = new MemoryRuleHistory();
  private final List<Rulebook> used = new CopyOnWriteArrayList<>();
  private final List<Publisher> opened = new ArrayList<>();
  private final RulesDir rules;
  private Runnable whenUsed = () -> {};
  private final String card;

  PublisherTest(@TempDir Path temporary) throws IOException {
    rules = new RulesDir(temporary);
    Files.copy(Path.of("rules/phrases.en.yaml"), rules.path().resolve("phrases.en.yaml"));
    card = Files.readString(rules.path().resolve(OWN));
  }

  @AfterEach
  void close() {
    opened.forEach(Publisher::close);
  }

  @Test
  void recordsWhatAServerStartsWithOnce() {
    Publisher first = publisher(false);
    assertThat(history.publications(null, 9))
        .extracting(Publication::kind)
        .containsExactly(Publication.Kind.START);
    first.close();
    publisher(false);
    assertThat(history.publications(null, 9)).hasSize(1);
  }

  @Test
  void makesADraftLiveOnDiskAndOnRecord() throws IOException {
    Publisher publisher = publisher(false);
    String before = publisher.rulebook().revision();
    save(publisher, "maria", edited(3), null);
    assertThat(publisher.rulebook().revision()).isEqualTo(before);

    Publication live = get(publisher.publish("maria", "two was too few", Map.of())).live();

    assertThat(live.no()).isEqualTo(2);
    assertThat(live.why()).isEqualTo("two was too few");
    assertThat(live.changes()).containsExactly(new FileChange(OWN, FileChange.Kind.EDITED));
    assertThat(publisher.rulebook().revision()).isEqualTo(live.revision()).isNotEqualTo(before);
    assertThat(used).containsExactly(publisher.rulebook());
    assertThat(onDisk()).isEqualTo(edited(3));
    assertThat(history.drafts()).isEmpty();
    assertThat(history.texts(live.revision()).orElseThrow().text(OWN)).isEqualTo(edited(3));
  }

  @Test
  void leavesWhatIsLiveAloneWhenADraftHasErrors() throws IOException {
    Publisher publisher = publisher(false);
    String before = publisher.rulebook().revision();
    save(publisher, "maria", card.replace("transferred at least", "transferd at least"), null);

    Refused refused = refused(publisher.publish("maria", null, Map.of()));

    assertThat(refused.kind()).isEqualTo(Refused.Kind.UNFIT);
    assertThat(refused.findings()).extracting(Finding::file).contains(OWN);
    assertThat(publisher.rulebook().revision()).isEqualTo(before);
    assertThat(onDisk()).isEqualTo(card);
    assertThat(used).isEmpty();
    assertThat(history.drafts()).hasSize(1);
  }

  @Test
  void refusesRulesWhoseScenariosFail() {
    Publisher publisher = publisher(false);
    save(publisher, "maria", broken(), null);
    Refused refused = refused(publisher.publish("maria", null, Map.of()));
    assertThat(refused.failures()).isNotEmpty();
    assertThat(refused.failures().get(0).rule()).isEqualTo("channel.own-the-case");
    assertThat(used).isEmpty();
  }

  @Test
  void saysSoWhenThereIsNothingToPublish() {
    Publisher publisher = publisher(false);
    RuleDesk.Outcome outcome = get(publisher.publish("maria", null, Map.of()));
    assertThat(outcome.changed()).isFalse();
    assertThat(history.publications(null, 9)).hasSize(1);
  }

  @Test
  void tellsTheSecondLeadAndOverwritesNothing() {
    Publisher publisher = publisher(false);
    String read = get(publisher.text(OWN, null)).orElseThrow().hash();
    save(publisher, "maria", edited(3), read);

    Refused refused = refused(publisher.save(new Edit(OWN, edited(4), read, "ben")));

    assertThat(refused.kind()).isEqualTo(Refused.Kind.CHANGED);
    Draft theirs = requireNonNull(refused.theirs());
    assertThat(theirs.by()).isEqualTo("maria");
    assertThat(theirs.text()).isEqualTo(edited(3));
    assertThat(history.drafts().get(0).text()).isEqualTo(edited(3));
    assertThat(refused(publisher.save(new Edit(OWN, edited(4), null, "ben"))).kind())
        .isEqualTo(Refused.Kind.CHANGED);
    String hers = Hash.of(edited(3));
    save(publisher, "ben", edited(4), hers);
    assertThat(history.drafts().get(0).by()).isEqualTo("ben");
  }

  @Test
  void doesNotPublishADraftOverAFileThatChangedUnderIt() {
    Publisher publisher = publisher(false);
    save(publisher, "maria", edited(3), null);
    rules.write(OWN, edited(4));
    Refused refused = refused(publisher.publish("maria", null, Map.of()));
    assertThat(refused.kind()).isEqualTo(Refused.Kind.CHANGED);
    assertThat(requireNonNull(refused.theirs()).text()).isEqualTo(edited(4));
  }

  @Test
  void goesBackAtOnceAndForwardAgain() throws IOException {
    Publisher publisher = publisher(false);
    Rulebook first = publisher.rulebook();
    save(publisher, "maria", edited(3), null);
    get(publisher.publish("maria", null, Map.of()));
    Rulebook second = publisher.rulebook();

    Publication back = get(publisher.rollback(null, "ben", "noise")).live();

    assertThat(back.kind()).isEqualTo(Publication.Kind.ROLLBACK);
    assertThat(publisher.rulebook()).isSameAs(first);
    assertThat(onDisk()).isEqualTo(card);
    assertThat(history.drafts())
        .singleElement()
        .satisfies(
            draft -> {
              assertThat(draft.path()).isEqualTo(OWN);
              assertThat(draft.text()).isEqualTo(edited(3));
              assertThat(draft.by()).isEqualTo("maria");
            });
    get(publisher.rollback("2", "ben", null));
    assertThat(publisher.rulebook()).isSameAs(second);
    assertThat(history.drafts()).extracting(Draft::text).containsExactly(card);
    assertThat(used).containsExactly(second, first, second);
    assertThat(refused(publisher.rollback("99", "ben", null)).kind())
        .isEqualTo(Refused.Kind.UNKNOWN);
  }

  @Test
  void waitsForASecondPersonWhereThatIsAsked() throws IOException {
    Publisher publisher = publisher(true);
    save(publisher, "maria", edited(3), null);
    RuleDesk.Outcome outcome = get(publisher.publish("maria", "pilot", Map.of()));
    assertThat(used).isEmpty();
    assertThat(onDisk()).isEqualTo(card);
    long no = requireNonNull(outcome.proposal()).no();
    assertThat(refused(publisher.approve(no, "maria")).kind()).isEqualTo(Refused.Kind.NOT_YOURS);

    Publication live = get(publisher.approve(no, "ben")).live();

    assertThat(live.by()).isEqualTo("maria");
    assertThat(live.approvedBy()).isEqualTo("ben");
    assertThat(onDisk()).isEqualTo(edited(3));
    assertThat(used).hasSize(1);
    assertThat(refused(publisher.approve(no, "ben")).kind()).isEqualTo(Refused.Kind.UNKNOWN);
  }

  @Test
  void publishesAFileThatIsChangedOnDiskAndTellsOfABadOne() throws InterruptedException {
    Publisher publisher = publisher(false);
    publisher.watch();
    rules.write(OWN, edited(3));
    await(() -> used.size() == 1);
    assertThat(history.publications(null, 1).get(0).kind()).isEqualTo(Publication.Kind.DISK);

    rules.write(OWN, "id: [");
    await(() -> get(publisher.overview()).trouble() != null);
    assertThat(requireNonNull(get(publisher.overview()).trouble()).findings())
        .extracting(Finding::file)
        .containsOnly(OWN);
    assertThat(used).hasSize(1);

    rules.write(OWN, edited(3));
    await(() -> get(publisher.overview()).trouble() == null);
    assertThat(used).hasSize(1);
  }

  @Test
  void publishesAChangeOnDiskOnceTheStoreIsBack() throws InterruptedException {
    Publisher publisher = publisher(false);
    publisher.watch();
    history.down = true;
    rules.write(OWN, edited(3));
    await(() -> get(publisher.overview()).trouble() != null);
    assertThat(used).isEmpty();

    history.down = false;

    await(() -> used.size() == 1);
    assertThat(get(publisher.overview()).trouble()).isNull();
  }

  @Test
  void leavesAFileAloneThatIsChangedWhileItsRulesBecomeLive() throws IOException {
    whenUsed = () -> rules.write(OWN, edited(5));
    Publisher publisher = publisher(false);
    save(publisher, "maria", edited(3), null);
    get(publisher.publish("maria", null, Map.of()));
    assertThat(used).hasSize(1);
    assertThat(onDisk()).isEqualTo(edited(5));
  }

  @Test
  void letsAProposalWaitOnIfItCouldNotBePublished() {
    Publisher publisher = publisher(true);
    save(publisher, "maria", edited(3), null);
    long no = requireNonNull(get(publisher.publish("maria", null, Map.of())).proposal()).no();
    history.down = true;
    Throwable away = catchThrowable(() -> get(publisher.approve(no, "ben")));
    assertThat(away).hasCauseInstanceOf(Journal.Unavailable.class);

    history.down = false;

    assertThat(get(publisher.approve(no, "ben")).changed()).isTrue();
    assertThat(used).hasSize(1);
  }

  @Test
  void publishesNoFileThatTheDiskWouldNotTake() {
    Publisher publisher = publisher(false);
    String before = publisher.rulebook().revision();
    List<String> strange =
        List.of("after", "notes.txt", ".publishing", "channel/" + "x".repeat(300) + ".yaml");
    for (String path : strange) {
      Map<String, @Nullable String> stray = Map.of(path, "text", OWN, edited(3));
      RuleDesk.Check check = new RuleDesk.Check(stray, false, List.of(), "en");
      assertThat(refused(publisher.publish("maria", null, stray)).kind())
          .isEqualTo(Refused.Kind.NOT_A_RULE_FILE);
      assertThat(refused(publisher.check(check)).kind()).isEqualTo(Refused.Kind.NOT_A_RULE_FILE);
      assertThat(refused(publisher.candidate(stray)).kind())
          .isEqualTo(Refused.Kind.NOT_A_RULE_FILE);
    }
    assertThat(refused(publisher.save(new Edit("ids.lock", "# ids", null, "maria"))).kind())
        .isEqualTo(Refused.Kind.NOT_A_RULE_FILE);
    assertThat(publisher.rulebook().revision()).isEqualTo(before);
    assertThat(history.publications(null, 9)).hasSize(1);
  }

  @Test
  void isLiveOnlyIfTheDiskTakesIt() throws IOException {
    Publisher publisher = publisher(false);
    save(publisher, "maria", edited(3), null);
    Path inTheWay = rules.path().resolve("channel/.own-the-case.yaml.new");
    Files.createDirectories(inTheWay.resolve("full"));

    Refused refused = refused(publisher.publish("maria", null, Map.of()));

    assertThat(refused.kind()).isEqualTo(Refused.Kind.NOT_WRITABLE);
    assertThat(used).isEmpty();
    assertThat(history.publications(null, 9)).hasSize(1);
    assertThat(onDisk()).isEqualTo(card);
    assertThat(rules.path().resolve(".publishing")).doesNotExist();

    Files.delete(inTheWay.resolve("full"));
    Files.delete(inTheWay);
    assertThat(get(publisher.publish("maria", null, Map.of())).changed()).isTrue();
    assertThat(onDisk()).isEqualTo(edited(3));
  }

  @Test
  void startsWithWhatIsOnRecordAndSaysWhatIsOtherwiseOnDisk() throws IOException {
    Publisher first = publisher(false);
    save(first, "maria", edited(3), null);
    Publication live = get(first.publish("maria", null, Map.of())).live();
    first.close();
    rules.write(OWN, card);

    Publisher second = publisher(false);

    assertThat(second.rulebook().revision()).isEqualTo(live.revision());
    assertThat(requireNonNull(get(second.overview()).trouble()).findings())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.file()).isEqualTo(OWN);
              assertThat(found.message()).contains("edited since publication 2");
            });
    assertThat(onDisk()).isEqualTo(card);
    Publication back = get(second.publish("maria", null, Map.of())).live();
    assertThat(second.rulebook().revision()).isEqualTo(back.revision());
    assertThat(back.no()).isEqualTo(3);
    assertThat(get(second.overview()).trouble()).isNull();
  }

  @Test
  void letsNobodyAloneMakeRulesLiveWhereTwoAreAskedFor() throws IOException {
    Publisher first = publisher(true);
    String before = first.rulebook().revision();
    save(first, "maria", edited(3), null);
    long no = requireNonNull(get(first.publish("maria", null, Map.of())).proposal()).no();
    assertThat(refused(first.approve(no, "Maria")).kind()).isEqualTo(Refused.Kind.NOT_YOURS);
    String wanted = get(first.approve(no, "ben")).live().revision();

    RuleDesk.Outcome back = get(first.rollback(null, "ben", "noise"));
    assertThat(first.rulebook().revision()).isEqualTo(wanted);
    long way = requireNonNull(back.proposal()).no();
    assertThat(refused(first.approve(way, "ben")).kind()).isEqualTo(Refused.Kind.NOT_YOURS);
    Publication live = get(first.approve(way, "maria")).live();
    assertThat(live.kind()).isEqualTo(Publication.Kind.ROLLBACK);
    assertThat(live.revision()).isEqualTo(before);

    first.close();
    rules.write(OWN, edited(7));
    Publisher second = publisher(true);
    second.watch();
    assertThat(second.rulebook().revision()).isEqualTo(before);
    assertThat(get(second.overview()).trouble()).isNotNull();
    assertThat(history.publications(null, 1).get(0).kind()).isEqualTo(Publication.Kind.ROLLBACK);
  }

  @Test
  void servesWhatWasPublishedLastWhenTheDiskIsBadAtStart() {
    Publisher first = publisher(false);
    String revision = first.rulebook().revision();
    first.close();
    rules.write(OWN, "id: [");

    Publisher second = publisher(false);

    assertThat(second.rulebook().revision()).isEqualTo(revision);
    assertThat(get(second.overview()).trouble()).isNotNull();
  }

  @Test
  void finishesAtStartWhatWasOnlyHalfWritten() throws IOException {
    Publisher first = publisher(false);
    save(first, "maria", edited(3), null);
    Publication live = get(first.publish("maria", null, Map.of())).live();
    first.close();
    rules.write(OWN, card);
    Files.writeString(rules.path().resolve(".publishing"), live.revision());

    Publisher second = publisher(false);

    assertThat(second.rulebook().revision()).isEqualTo(live.revision());
    assertThat(onDisk()).isEqualTo(edited(3));
    assertThat(rules.path().resolve(".publishing")).doesNotExist();
  }

  @Test
  void keepsTheIdsOfAllCardsThatWereEverPublished() throws IOException {
    rules.write("ids.lock", "# ids\n");
    Publisher publisher = publisher(false);
    save(publisher, "maria", edited(3), null);
    get(publisher.publish("maria", null, Map.of()));
    assertThat(Files.readString(rules.path().resolve("ids.lock")))
        .contains("channel.own-the-case", "simplicity.long-hold");
  }

  @Test
  void checksUnsavedTextsWithTheirScenarios() {
    Publisher publisher = publisher(false);
    RuleDesk.Checked checked =
        get(publisher.check(new RuleDesk.Check(Map.of(OWN, broken()), true, List.of(OWN), "en")));
    assertThat(requireNonNull(checked.scenarios()).failures()).isNotEmpty();
    assertThat(checked.readings())
        .extracting(UnderstoodCard::id)
        .containsExactly("channel.own-the-case");
    assertThat(
            get(publisher.check(new RuleDesk.Check(Map.of(OWN, "id: ["), true, List.of(), "en")))
                .scenarios())
        .isNull();
  }

  @Test
  void takesNoPathThatIsNotARuleFiles() {
    Publisher publisher = publisher(false);
    for (String path : List.of("../x.yaml", "/etc/x.yaml", "channel/X.java", "channel/.x.yaml")) {
      assertThat(refused(publisher.save(new Edit(path, "a", null, "maria"))).kind())
          .isEqualTo(Refused.Kind.NOT_A_RULE_FILE);
    }
  }

  /** The card with a change that its scenarios allow. */
  private String edited(int more) {
    assertThat(card).contains("points: 12");
    return card.replace("points: 12", "points: " + (12 + more));
  }

  /** The card with a change that its scenarios do not allow. */
  private String broken() {
    assertThat(card).contains("transfers: 2");
    return card.replace("transfers: 2", "transfers: 9");
  }

  private Publisher publisher(boolean secondPerson) {
    RuleReader reading = Knowledge.reader(KpiSettings.NONE, Path.of("target/test-rulebook-cache"));
    RulesOnDisk disk = new RulesOnDisk(rules.path());
    PublishParts parts =
        new PublishParts(reading, history, disk, this::use, secondPerson, true, Clock.systemUTC());
    Publisher publisher = Publisher.start(parts, disk.read().texts(), reading.load(disk.read()));
    opened.add(publisher);
    return publisher;
  }

  private void use(Rulebook rulebook) {
    used.add(rulebook);
    whenUsed.run();
  }

  private String onDisk() throws IOException {
    return Files.readString(rules.path().resolve(OWN));
  }

  private static void save(
      Publisher publisher, String lead, String text, @Nullable String expected) {
    get(publisher.save(new Edit(OWN, text, expected, lead)));
  }

  private static <T> T get(CompletionStage<T> stage) {
    return stage.toCompletableFuture().orTimeout(30, java.util.concurrent.TimeUnit.SECONDS).join();
  }

  private static Refused refused(CompletionStage<?> stage) {
    Throwable thrown = catchThrowable(() -> get(stage));
    assertThat(thrown).isInstanceOf(CompletionException.class).hasCauseInstanceOf(Refused.class);
    return (Refused) requireNonNull(thrown.getCause());
  }

  /** Waits for the watcher, which looks twice a second. */
  private static void await(java.util.function.BooleanSupplier condition)
      throws InterruptedException {
    long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < until) {
      Thread.sleep(50);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
