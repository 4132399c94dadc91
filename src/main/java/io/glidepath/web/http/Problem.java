package io.glidepath.web.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not served, as RFC 9457 problem details.
 *
 * @param type a URI that names the kind of problem; it leads nowhere
 * @param detail what to do, in one sentence
 * @param pointer the JSON pointer of the member at fault
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type, String title, int status, String detail, @Nullable String pointer) {
  public static final String MEDIA_TYPE = "application/problem+json";

  public static Problem of(int status, String kind, String title, String detail) {
    return new Problem("urn:glidepath:problem:" + kind, title, status, detail, null);
  }

  public Problem at(String where) {
    return new Problem(type, title, status, detail, where);
  }

  public static Problem notJson(String detail) {
    return of(400, "not-json", "The body is not JSON", detail);
  }

  public static Problem badRequest(String detail) {
    return of(400, "bad-request", "The request cannot be read", detail);
  }

  public static Problem badParameter(String name, String detail) {
    return of(400, "bad-parameter", "A query parameter cannot be used", name + ": " + detail);
  }

  public static Problem signIn() {
    return of(
        401,
        "not-signed-in",
        "Not signed in",
        "Send a valid token: Authorization: Bearer TOKEN. ./glidepath token prints one.");
  }

  public static Problem unsigned(String detail) {
    return of(401, "not-signed", "The delivery is not believed", detail);
  }

  public static Problem forbidden(String detail) {
    return of(403, "forbidden", "Not allowed", detail);
  }

  /** Of a deed that the log puts down to a person, by a token that names none. */
  public static Problem nameless(String role) {
    return of(
        403,
        "nameless",
        "Say who you are",
        "This is done under a person's own name. Sign in with a token that has one, such as"
            + " ./glidepath token --role %s --name maria.".formatted(role));
  }

  public static Problem notFound(String detail) {
    return of(404, "not-found", "Not found", detail);
  }

  public static Problem tooLarge(long limit) {
    return of(413, "too-large", "The body is too large", "Send at most %d bytes.".formatted(limit));
  }

  public static Problem tooMany(int most) {
    return of(413, "too-many", "The batch is too long", "Send at most %d events.".formatted(most));
  }

  public static Problem mediaType(String accepted) {
    return of(
        415, "media-type", "The content type is not taken", "Send Content-Type: " + accepted + ".");
  }

  static Problem encoding(String accepted) {
    return of(
        415,
        "content-encoding",
        "The content encoding is not taken",
        "Content-Encoding may be " + accepted + ", or be left out.");
  }

  public static Problem unavailable(String detail) {
    return of(503, "unavailable", "Not available now", detail);
  }

  public static Problem full() {
    return of(
        507,
        "disk-full",
        "The server's disk is nearly full",
        "No event is taken until there is space; send it again as it is after Retry-After.");
  }

  public static Problem overloaded() {
    return of(
        429, "overloaded", "Too many events at once", "Send the same again after Retry-After.");
  }

  public static Problem tooOften() {
    return of(429, "too-often", "Too many requests of one person", "Ask again after Retry-After.");
  }

  public static Problem fault() {
    return of(
        500, "fault", "Something broke on our side", "The server's log has the cause; try again.");
  }
}
