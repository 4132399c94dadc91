package io.glidepath.interaction;

/** The medium of one interaction. Wire names are the lower-case constant names. */
public enum Channel {
  VOICE,
  CHAT,
  EMAIL,
  MESSAGE,
  SOCIAL,
  VIDEO,
  WEB
}
