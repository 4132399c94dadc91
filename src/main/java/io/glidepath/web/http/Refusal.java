package io.glidepath.web.http;

/** A request that is not served, and the problem that says why. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public Refusal(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  /** A body with a member that cannot be used; the pointer says which, RFC 6901. */
  public static Refusal member(String pointer, String detail) {
    return new Refusal(
        Problem.of(422, "bad-member", "A member cannot be used", pointer + " " + detail)
            .at(pointer));
  }

  public Problem problem() {
    return problem;
  }
}
