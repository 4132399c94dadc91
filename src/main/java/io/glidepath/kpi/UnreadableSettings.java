package io.glidepath.kpi;

import java.util.List;
import java.util.stream.Collectors;

/** KPI settings that cannot be read; the message has everything that is wrong with them. */
public final class UnreadableSettings extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<SettingFault> faults;

  public UnreadableSettings(List<SettingFault> faults) {
    super(faults.stream().map(SettingFault::format).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  public List<SettingFault> faults() {
    return faults;
  }
}
