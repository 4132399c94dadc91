package io.glidepath.kpi;

/** One line of the form by which interactions are scored. */
public record QualityItem(String item, double weight, boolean mandatory) {}
