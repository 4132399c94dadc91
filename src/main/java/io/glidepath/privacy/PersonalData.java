package io.glidepath.privacy;

import io.glidepath.interaction.Redaction;
import io.glidepath.interaction.SplitRedaction;
import io.glidepath.secret.SecretFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/** Keeps personal data out: pseudonyms for customers, marks for what they say of themselves. */
public final class PersonalData implements Redaction {
  private static final byte[] NO_SECRET = "nothing is kept".getBytes(StandardCharsets.UTF_8);

  private final Pseudonyms pseudonyms;
  private final KeyedHash fingerprints;
  private final Codes codes;

  private PersonalData(Pseudonyms pseudonyms, KeyedHash fingerprints) {
    this.pseudonyms = pseudonyms;
    this.fingerprints = fingerprints;
    codes = new Codes(fingerprints);
  }

  /** With the keys of a data directory, which are made when they are missing. */
  public static PersonalData open(Path data) {
    return new PersonalData(
        Pseudonyms.open(data), new KeyedHash(SecretFile.read(data, "fingerprint.key")));
  }

  /** For rehearsals, which keep nothing: the keys are no secret. */
  public static PersonalData rehearsed() {
    return new PersonalData(new Pseudonyms(NO_SECRET), new KeyedHash(NO_SECRET));
  }

  public Pseudonyms pseudonyms() {
    return pseudonyms;
  }

  @Override
  public String customer(String customerId) {
    return pseudonyms.of(customerId);
  }

  @Override
  public String text(String text, boolean last) {
    return Redactor.redact(text, last).text();
  }

  @Override
  public String code(String label) {
    return codes.of(label);
  }

  @Override
  public String fingerprint(String content) {
    byte[] hash = fingerprints.of(content.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash);
  }

  @Override
  public SplitRedaction listen() {
    return new SplitNumbers();
  }
}
