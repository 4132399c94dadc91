package io.glidepath.interaction;

/** Something promised to the customer. {@code dueAt} is epoch milliseconds, 0 if none was given. */
public record Promise(String what, long dueAt) {}
