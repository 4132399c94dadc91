package io.glidepath.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.glidepath.kpi.Kpi;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.kpi.KpiView;
import io.glidepath.kpi.SettingFault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KpiFileTest {
  @Test
  void readsTheSettingsThatShip() {
    KpiSettings settings = KpiFile.read(Path.of("config/kpis.yaml"));
    assertThat(settings.handleTimeTarget()).hasValue(240);
    assertThat(settings.kpis()).extracting(Kpi::id).contains("aht", "fcr", "csat");
    assertThat(settings.qualityForm()).isNotEmpty();
  }

  @Test
  void readsEveryMember() {
    Kpi kpi =
        new KpiFile()
            .read(
                """
                kpis:
                  - id: csat
                    measures: csat
                    target: {op: ">=", value: 4.5, unit: points}
                    scope: agent
                    use: incentive
                    window: {days: 30}
                    survey: {when: after-contact, channel: ivr, delay: 1h, sample: all, while-open: true}
                    counted-by: agent
                """)
            .kpis()
            .get(0);
    assertThat(kpi.targetValue()).isEqualTo(4.5);
    assertThat(kpi.surveyWhileOpen()).isTrue();
    assertThat(kpi.survey()).satisfies(plan -> assertThat(plan.delaySeconds()).isEqualTo(3_600));
    assertThat(kpi.windowDays()).isEqualTo(30);
    assertThat(kpi.more("counted-by")).isEqualTo("agent");
  }

  @Test
  void measuresHandleTimeInSeconds() {
    String yaml = "kpis: [{id: aht, measures: handle-time, target: {value: 4, unit: min}}]";
    assertThat(new KpiFile().read(yaml).handleTimeTarget()).hasValue(240);
  }

  @Test
  void saysWhatToWriteInstead() {
    assertThatThrownBy(() -> new KpiFile().read("kpis: [{id: a, measures: csat, use: bonus}]"))
        .hasMessageContaining("kpis.yaml:1:")
        .hasMessageContaining("use cannot be bonus")
        .hasMessageContaining("incentive");
    assertThatThrownBy(() -> new KpiFile().read("kpi: []")).hasMessageContaining("kpis");
    assertThatThrownBy(() -> KpiFile.read(Path.of("no-such-file.yaml")))
        .hasMessageContaining("no-such-file.yaml");
  }

  @Test
  void givesBackEveryMemberThatTheFileHas() throws IOException {
    String yaml =
        """
        center:
          industry: bank
          languages: [fr, en]
          channels: [voice, chat]
          segments: [pro]
        kpis:
          - id: ces
            name: Effort
            measures: ces
            target: {op: ">=", value: 5.5, unit: points, source: own-history}
            scope: center
            use: target
            window: {days: 30}
            survey:
              when: after-resolution
              channel: preferred
              delay: 2h
              sample: random
              while-open: false
              question: ces-2
              scale: {min: 1, max: 7, high-is: good}
              languages: [fr, en]
              reward: none
              not-again-within: 90 days
              after-tried: true
              asks-cause: true
              follow-up: call-back
            owner: cx-lead
            by: [issue, segment]
            statistic: p90
            counted-by: customer
            counted-in: all-channels
            excludes: [test-calls]
            counter: [repeats]
            acts-on: billing-letters
            paid: {share-of-pay: 15}
            statutory: true
            season: [peak]
            contract: {price-per: minute, partner: north}
            success-measured-by: no-repeat-contact
            ranked-by: [effort]
            x-room: "12"
        quality_form:
          - {item: says the next step, weight: 20, mandatory: true, kind: outcome}
        """;
    KpiSettings settings = new KpiFile().read(yaml);
    assertThat(settings.faults()).isEmpty();
    JsonNode written = new YAMLMapper().readTree(yaml);
    ((ObjectNode) written.at("/kpis/0")).put("x-room", 12);
    assertThat(new ObjectMapper().readTree(json(settings)))
        .isEqualTo(new ObjectMapper().readTree(written.toString()));
  }

  @Test
  void keepsTheCentersOwnNameOfAMeasure() {
    KpiSettings settings = new KpiFile().read("kpis: [{id: a, measures: Durée moyenne}]");
    assertThat(settings.kpis().get(0).measures()).isEqualTo("handle-time");
    assertThat(KpiView.of(settings.kpis().get(0)))
        .containsEntry("measures-as-written", "Durée moyenne");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kpis: [{id: a, measures: fcr, target: {value: 250, unit: percent}}] | percent",
        "kpis: [{id: a, measures: occupancy, target: {value: 1.2, unit: share}}] | percent",
        "kpis: [{id: a, measures: nps, target: {value: 140, unit: points}}] | out-of-scale",
        "kpis: [{id: a, measures: ces, question: ces-2, target: {value: 8}}] | out-of-scale",
        "kpis: [{id: a, measures: csat, survey: {scale: {max: 5}}, target: {value: 6}}]"
            + " | out-of-scale",
        "kpis: [{id: a, measures: aht, target: {value: 5}}] | missing-unit",
        "kpis: [{id: a, measures: zzzzzz}] | unknown-measure",
        "kpis: [{id: a, measures: csat, survey: {when: after-cal}}] | unknown-when",
        "kpis: [{id: a, measures: csat, survey: {rewrd: voucher}}] | unknown-member",
        "quality_form: [{item: a, weigth: 5}] | unknown-member",
        "center: {chanels: [voice]} | unknown-member"
      })
  void reportsWhatCannotBeMeant(String yaml, String code) {
    List<SettingFault> faults = new KpiFile().read(yaml).faults();
    assertThat(faults).extracting(SettingFault::code).containsExactly(code);
    assertThat(faults.get(0).instead()).isNotBlank();
    assertThat(faults.get(0).column()).isGreaterThan(1);
  }

  @Test
  void takesTheSameMeasureTwiceWhereItSaysWhatEachIsFor() {
    String one = "{id: a, measures: aht, for: [billing], target: {value: 5, unit: min}}";
    String two = "{id: b, measures: aht, for: [outage], target: {value: 9, unit: min}}";
    String same = "{id: c, measures: dmt, for: [outage], target: {value: 8, unit: min}}";
    assertThat(new KpiFile().read("kpis: [%s, %s]".formatted(one, two)).faults()).isEmpty();
    assertThat(new KpiFile().read("kpis: [%s, %s, %s]".formatted(one, two, same)).faults())
        .extracting(SettingFault::code)
        .containsExactly("measured-twice");
  }

  private static String json(KpiSettings settings) throws IOException {
    return new ObjectMapper().writeValueAsString(KpiView.of(settings));
  }
}
