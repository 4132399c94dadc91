package io.glidepath.store;

import io.glidepath.journal.Journal.Unavailable;
import io.glidepath.store.postgres.Roles;
import io.vertx.sqlclient.Tuple;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The roles of the database: who writes cannot change what is written. A database whose roles
 * cannot be made is used as its owner, which is said once.
 */
final class Rights {
  private static final Logger LOG = LoggerFactory.getLogger(Rights.class);
  private static final String HELD =
      "select count(*) from pg_roles where rolname = any($1) and pg_has_role(oid, 'MEMBER')";

  private final LaneConnections owner;

  Rights(LaneConnections owner) {
    this.owner = owner;
  }

  /** Makes the roles if they are missing, and gives them their rights; false if it may not. */
  boolean grant() {
    if (!there() && !make()) {
      return false;
    }
    owner.ask(
        line ->
            line.query(
                    "select grant_rights(), grant_insight_rights(), grant_webhook_rights(),"
                        + " grant_told_rights(), grant_review_rights()")
                .execute());
    return true;
  }

  /** Whether the database's user may take on all the roles. */
  boolean there() {
    Tuple names = Tuple.tuple().addArrayOfString(Roles.ALL.toArray(String[]::new));
    long held =
        owner.ask(line -> line.preparedQuery(HELD).execute(names)).iterator().next().getLong(0);
    return held == Roles.ALL.size();
  }

  private boolean make() {
    try {
      for (String role : Roles.ALL) {
        String make =
            String.format(Locale.ROOT, "create role %1$s; grant %1$s to current_user", role);
        owner.ask(line -> line.query(make).execute());
      }
      return there();
    } catch (Unavailable refused) {
      LOG.warn(
          "The database's user may not make the roles {}, so everything is done as the owner of the"
              + " tables, who could change the log; docs/privacy.md has the SQL to make them: {}",
          String.join(", ", Roles.ALL),
          refused.getMessage());
      return false;
    }
  }
}
