package io.glidepath.store;

import io.glidepath.review.Unanswerable;
import io.glidepath.store.vault.DataKey;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Iterator;
import java.util.List;

/**
 * What somebody wrote with an act, sealed under the key of the interaction's customer, or of the
 * interaction while its customer is not known. Where that key is gone nothing more is noted.
 */
final class ActNotes {
  private static final String NO_SUCH_KEY = "23503";
  private static final String KEY =
      "select coalesce(customer_id, own_key) from interaction where id = $1";
  private static final String ADD =
      "insert into act_note (act_id, interaction_id, key_id, note) values ($1, $2, $3, $4)";

  private final PgVault vault;

  ActNotes(PgVault vault) {
    this.vault = vault;
  }

  /** Keeps what was written with an act on an interaction; fails with {@link Unanswerable}. */
  Future<RowSet<Row>> add(SqlConnection line, long actId, String interactionId, String text) {
    return key(line, interactionId)
        .compose(
            key ->
                line.preparedQuery(ADD)
                    .execute(
                        Tuple.of(
                            actId,
                            AdviceJson.storable(interactionId),
                            key.id(),
                            Buffer.buffer(key.seal(SealContext.note(actId), text)))))
        .recover(ActNotes::erasedMeanwhile);
  }

  private Future<DataKey> key(SqlConnection line, String interactionId) {
    return line.preparedQuery(KEY)
        .execute(Tuple.of(AdviceJson.storable(interactionId)))
        .map(ActNotes::keyId)
        .compose(id -> vault.open(line, List.of(id)).map(keys -> keys.get(id)))
        .compose(key -> key == null ? Future.failedFuture(gone()) : Future.succeededFuture(key));
  }

  private static String keyId(RowSet<Row> found) {
    Iterator<Row> rows = found.iterator();
    String id = rows.hasNext() ? rows.next().getString(0) : null;
    if (id == null) {
      throw gone();
    }
    return id;
  }

  private static Future<RowSet<Row>> erasedMeanwhile(Throwable fault) {
    boolean isGone = fault instanceof PgException why && NO_SUCH_KEY.equals(why.getSqlState());
    return Future.failedFuture(isGone ? gone() : fault);
  }

  private static Unanswerable gone() {
    return new Unanswerable(
        Unanswerable.Kind.GONE,
        "The personal data of this interaction was erased, or is past its time, and nothing more is"
            + " written down about it in words.");
  }
}
