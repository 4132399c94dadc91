package io.glidepath.authoring;

/** A warning that the card's owner has accepted, and why. */
public record Allowed(Finding finding, String reason) {}
