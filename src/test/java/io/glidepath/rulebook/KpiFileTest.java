package io.glidepath.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.kpi.Kpi;
import io.glidepath.kpi.KpiSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

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
}
